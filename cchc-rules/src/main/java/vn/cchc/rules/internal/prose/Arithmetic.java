package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim.Role;
import vn.cchc.model.Explanation;
import vn.cchc.model.Notation;
import vn.cchc.model.Rounding;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * The arithmetic of a structure.
 *
 * @param expected in officials' notation
 * @param actual in officials' notation
 */
record Arithmetic(
    Explanation explanation, Wording text, @Nullable String expected, @Nullable String actual) {

  static Arithmetic of(Structure structure, boolean holds) {
    return switch (structure.kind()) {
      case SUM -> sum(structure, holds);
      case SHARE -> share(structure, holds);
      case BOUND -> bound(structure, holds);
      case COMPLEMENT -> complement(structure);
      case CHANGE -> change(structure);
      case BALANCE -> balance(structure);
      default -> same(structure, holds);
    };
  }

  private static Wording terms(List<Mention> figures) {
    return Wording.joined(" + ", figures.stream().map(Mention::number).toList());
  }

  private static BigDecimal total(List<Mention> figures) {
    return figures.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Arithmetic sum(Structure structure, boolean holds) {
    Mention whole = structure.the(Role.WHOLE);
    List<Mention> parts = structure.of(Role.PARTS);
    BigDecimal total = total(parts);
    BigDecimal gap = total.subtract(whole.number());
    Wording terms = terms(parts);
    BigDecimal said = whole.number();
    String actual = Notation.of(said);
    boolean about = !structure.figures().stream().allMatch(Mention::isExact);
    boolean rounded = holds && gap.signum() != 0;
    if (about || rounded) {
      return new Arithmetic(Explanation.of("claim.sum.about", terms, said), terms, null, actual);
    }
    String key =
        gap.signum() == 0 ? "claim.sum" : gap.signum() > 0 ? "claim.sum.over" : "claim.sum.under";
    return new Arithmetic(
        Explanation.of(key, terms, total, said, gap.abs()),
        Wording.of(terms, " = ", total, " ≠ ", said),
        Notation.of(total),
        actual);
  }

  private static Arithmetic share(Structure structure, boolean holds) {
    Mention rate = structure.the(Role.RATE);
    List<Mention> wholes = structure.of(Role.WHOLE);
    BigDecimal whole = total(wholes);
    Wording below = wholes.size() == 1 ? terms(wholes) : Wording.of("(", terms(wholes), ")");
    Wording fraction = Wording.of(terms(structure.of(Role.PARTS)), "/", below);
    BigDecimal part = total(structure.of(Role.PARTS));
    BigDecimal rounded = percent(part, whole, rate.number().scale());
    // "94 %" of 94,5 % is right if it was cut off: its next digits tell
    boolean cut = holds && rounded.compareTo(rate.number()) != 0;
    BigDecimal expected =
        cut ? percent(part, whole, rate.number().scale() + 2).stripTrailingZeros() : rounded;
    Wording wanted = Wording.percent(expected);
    Wording told = Wording.percent(rate.number());
    return new Arithmetic(
        Explanation.of("claim.share", fraction, wanted, told),
        Wording.of(fraction, " = ", wanted, " ≠ ", told),
        Notation.of(expected),
        Notation.of(rate.number()));
  }

  private static BigDecimal percent(BigDecimal part, BigDecimal whole, int scale) {
    BigDecimal hundred = BigDecimal.valueOf(100);
    return Rounding.HALF_UP.divide(part.multiply(hundred), whole, Math.max(0, scale));
  }

  private static Arithmetic bound(Structure structure, boolean holds) {
    Wording part = terms(structure.of(Role.PARTS));
    Wording whole = terms(structure.of(Role.WHOLE));
    return new Arithmetic(
        Explanation.of(holds ? "claim.bound" : "claim.bound.over", part, whole),
        Wording.of(part, " > ", whole),
        whole.toString(),
        part.toString());
  }

  private static Arithmetic complement(Structure structure) {
    List<Mention> rates = structure.of(Role.RATE);
    Wording terms =
        Wording.joined(" + ", rates.stream().map(rate -> Wording.percent(rate.number())).toList());
    Wording sum = Wording.percent(total(rates));
    return new Arithmetic(
        Explanation.of("claim.complement", terms, sum),
        Wording.of(terms, " = ", sum),
        "100",
        Notation.of(total(rates)));
  }

  /** Returns what was before a change: as told, or by the difference. */
  private static BigDecimal base(Structure change) {
    Mention before = change.first(Role.BEFORE);
    BigDecimal difference = total(change.of(Role.DIFFERENCE));
    BigDecimal after = change.the(Role.AFTER).number();
    if (before != null) {
      return before.number();
    }
    return change.falls() ? after.add(difference) : after.subtract(difference);
  }

  /** Returns whether it says which percentage something is of nothing. */
  static boolean isOfNothing(Structure structure) {
    return switch (structure.kind()) {
      case SHARE -> total(structure.of(Role.WHOLE)).signum() == 0;
      case CHANGE -> structure.first(Role.RATE) != null && base(structure).signum() == 0;
      default -> false;
    };
  }

  private static Arithmetic change(Structure structure) {
    Mention after = structure.the(Role.AFTER);
    Mention before = structure.first(Role.BEFORE);
    Mention difference = structure.first(Role.DIFFERENCE);
    Mention rate = structure.first(Role.RATE);
    BigDecimal sign = BigDecimal.valueOf(structure.falls() ? -1 : 1);
    BigDecimal base = base(structure);
    BigDecimal gap = after.number().subtract(base).multiply(sign);
    List<Wording> expected = new ArrayList<>();
    List<Wording> size = new ArrayList<>();
    List<Wording> actual = new ArrayList<>();
    if (difference != null && before != null) {
      expected.add(Wording.of(gap));
      size.add(Wording.of(gap.abs()));
      actual.add(Wording.of(difference.number()));
    }
    if (rate != null) {
      int scale = rate.number().scale();
      expected.add(Wording.percent(percent(gap, base, scale)));
      size.add(Wording.percent(percent(gap.abs(), base, scale)));
      actual.add(Wording.percent(rate.number()));
    }
    boolean points = difference != null && difference.isPercent();
    String key = (points ? "claim.points." : "claim.change.") + (structure.falls() ? "down" : "up");
    // what grew is not said to have fallen by less than nothing
    boolean otherwise = gap.signum() < 0 && base.signum() > 0;
    Wording wanted = Wording.joined("; ", expected);
    Wording told = Wording.joined("; ", actual);
    return new Arithmetic(
        Explanation.of(
            otherwise ? key + ".not" : key,
            figure(base, after),
            figure(after.number(), after),
            Wording.joined("; ", size),
            told),
        Wording.of(
            figure(base, after), " → ", figure(after.number(), after), ": ", wanted, " ≠ ", told),
        wanted.toString(),
        told.toString());
  }

  /** A number as one beside it is told. */
  private static Wording figure(BigDecimal number, Mention like) {
    return like.isPercent() ? Wording.percent(number) : Wording.of(number);
  }

  private static Arithmetic balance(Structure structure) {
    List<Mention> in = new ArrayList<>(structure.of(Role.OPENING));
    in.addAll(structure.of(Role.RECEIVED));
    List<Mention> out = new ArrayList<>(structure.of(Role.SETTLED));
    out.addAll(structure.of(Role.PENDING));
    BigDecimal above = total(in);
    BigDecimal below = total(out);
    return new Arithmetic(
        Explanation.of("claim.balance", terms(in), above, terms(out), below),
        Wording.of(terms(in), " = ", above, " ≠ ", terms(out), " = ", below),
        Notation.of(above),
        Notation.of(below));
  }

  private static Arithmetic same(Structure structure, boolean holds) {
    List<Mention> both = structure.of(Role.PARTS);
    BigDecimal one = both.get(0).number();
    BigDecimal other = both.get(1).number();
    return new Arithmetic(
        Explanation.of(holds ? "claim.same" : "claim.same.not", one, other),
        Wording.of(one, " ≠ ", other),
        Notation.of(one),
        Notation.of(other));
  }
}
