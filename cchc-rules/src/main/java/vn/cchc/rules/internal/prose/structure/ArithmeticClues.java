package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Mention;

/** What arithmetic says for or against a structure. */
final class ArithmeticClues {

  private static final double LIKELY = 0.004;
  private static final BigDecimal NEAR = new BigDecimal("0.02");
  private static final BigDecimal CLOSE = new BigDecimal("0.01");
  private static final BigDecimal CLOSE_BY = new BigDecimal("0.05");
  private static final BigDecimal OFF = new BigDecimal("0.2");

  /** What so many slips explain is easily explained. */
  private static final int MANY = 5;

  private ArithmeticClues() {}

  static void add(Structure structure, Fit fit, Set<Feature> features) {
    boolean about = structure.figures().stream().anyMatch(figure -> !figure.isExact());
    if (about) {
      features.add(Feature.ABOUT);
    }
    int digits = Math.max(1, digits(structure));
    if (fit.holds()) {
      if (about && structure.kind() == Kind.SUM && gap(structure).compareTo(OFF) > 0) {
        features.add(Feature.LOOSE);
      }
      boolean rounded = !about && !structure.equations().stream().allMatch(Equation::isExact);
      if (rounded) {
        features.add(Feature.ROUNDED);
      }
      features.add(
          switch (about || rounded ? 1 : digits) {
            case 1 -> Feature.FITS_1;
            case 2 -> Feature.FITS_2;
            case 3 -> Feature.FITS_3;
            default -> Feature.FITS_4;
          });
      return;
    }
    BigDecimal gap = gap(structure);
    if (fit.amendments().isEmpty()) {
      features.add(
          gap.compareTo(NEAR) < 0
              ? Feature.NEAR
              : gap.compareTo(OFF) < 0 ? Feature.OFF : Feature.FAR);
    } else {
      slips(structure, fit, digits, features);
      if (gap.compareTo(OFF) < 0) {
        features.add(
            gap.compareTo(CLOSE) < 0
                ? Feature.GAP_1
                : gap.compareTo(CLOSE_BY) < 0 ? Feature.GAP_2 : Feature.GAP_3);
      }
    }
    excess(structure, features);
  }

  /** How many digits agree that need not. */
  private static int digits(Structure structure) {
    return switch (structure.kind()) {
      case SHARE, COMPLEMENT -> digits(structure.the(Role.RATE));
      case CHANGE -> {
        Mention rate = structure.first(Role.RATE);
        Mention difference = structure.first(Role.DIFFERENCE);
        boolean both = rate != null && difference != null && structure.first(Role.BEFORE) != null;
        int one = difference == null ? 0 : digits(difference);
        int other = rate == null ? 0 : digits(rate);
        yield both ? one + other : Math.max(one, other);
      }
      case SUM -> digits(structure.the(Role.WHOLE));
      case BALANCE -> digits(structure.the(Role.SETTLED));
      default -> digits(structure.of(Role.PARTS).get(0));
    };
  }

  private static int digits(Mention figure) {
    BigDecimal number = figure.number();
    // the zeros of "99,00 %" had to agree, those of "1.000 hồ sơ" may be rounded
    return (figure.isPercent() ? number : number.stripTrailingZeros()).precision();
  }

  private static void slips(Structure structure, Fit fit, int digits, Set<Feature> features) {
    features.add(
        switch (digits) {
          case 1 -> Feature.SLIP_1;
          case 2 -> Feature.SLIP_2;
          case 3 -> Feature.SLIP_3;
          default -> Feature.SLIP_4;
        });
    if (fit.amendments().get(0).likelihood() < LIKELY) {
      features.add(Feature.SLIP_RARE);
    }
    if (fit.amendments().size() >= MANY) {
      features.add(Feature.SLIPS_MANY);
    }
    // how much likelier the slips are than that any number of so many digits is printed
    double telling = 0;
    for (Fit.Amendment amendment : fit.amendments()) {
      // "412,6 tỷ" was printed in four digits, whatever it is in đồng
      int printed = amendment.figure().number().precision() + 1;
      int size = Math.min(printed, amendment.meant().precision());
      telling += amendment.likelihood() * Math.pow(10, size);
    }
    telling /= structure.figures().size();
    features.add(
        telling < 0.7
            ? Feature.CHANCE_1
            : telling < 5 ? Feature.CHANCE_2 : telling < 40 ? Feature.CHANCE_3 : Feature.CHANCE_4);
  }

  /** By which share of a figure the worst equation misses; that of the whole, or of the rate. */
  private static BigDecimal gap(Structure structure) {
    BigDecimal worst = BigDecimal.ZERO;
    for (Equation equation : structure.equations()) {
      Mention figure = equation.members().get(0);
      var required = equation.required(figure);
      BigDecimal low = required == null ? null : required.low();
      BigDecimal high = required == null ? null : required.high();
      BigDecimal wanted = low == null ? high : low;
      if (wanted != null && figure.number().signum() != 0) {
        BigDecimal gap = wanted.subtract(figure.number()).abs();
        worst = worst.max(gap.divide(figure.number().abs(), 6, java.math.RoundingMode.HALF_UP));
      }
    }
    return worst;
  }

  private static void excess(Structure structure, Set<Feature> features) {
    if (structure.kind() != Kind.SUM && structure.kind() != Kind.SHARE) {
      return;
    }
    List<Mention> parts = structure.of(Role.PARTS);
    BigDecimal whole =
        structure.of(Role.WHOLE).stream()
            .map(Mention::number)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal sum = parts.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    if (parts.stream().anyMatch(part -> part.number().compareTo(whole) > 0)) {
      features.add(Feature.PART_EXCEEDS);
    } else if (sum.compareTo(whole) > 0) {
      features.add(Feature.EXCEEDS);
    }
  }
}
