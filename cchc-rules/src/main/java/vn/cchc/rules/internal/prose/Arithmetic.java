package vn.cchc.rules.internal.prose;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim.Role;
import vn.cchc.model.Explanation;
import vn.cchc.model.Notation;
import vn.cchc.model.Rounding;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.structure.Structure;

/** The arithmetic of a structure in officials' notation. */
record Arithmetic(
    Explanation explanation, String text, @Nullable String expected, @Nullable String actual) {

  static Arithmetic of(Structure structure, boolean holds) {
    return switch (structure.kind()) {
      case SUM -> sum(structure, holds);
      case SHARE -> share(structure);
      case BOUND -> bound(structure);
      case COMPLEMENT -> complement(structure);
      case CHANGE -> change(structure);
      case BALANCE -> balance(structure);
      default -> same(structure);
    };
  }

  private static String terms(List<Mention> figures) {
    return figures.stream().map(figure -> Notation.of(figure.number())).collect(joining(" + "));
  }

  private static BigDecimal total(List<Mention> figures) {
    return figures.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static Arithmetic sum(Structure structure, boolean holds) {
    Mention whole = structure.the(Role.WHOLE);
    List<Mention> parts = structure.of(Role.PARTS);
    BigDecimal total = total(parts);
    BigDecimal gap = total.subtract(whole.number());
    String terms = terms(parts);
    String sum = Notation.of(total);
    String actual = Notation.of(whole.number());
    boolean about = !structure.figures().stream().allMatch(Mention::isExact);
    boolean rounded = holds && gap.signum() != 0;
    if (about || rounded) {
      return new Arithmetic(Explanation.of("claim.sum.about", terms, actual), terms, null, actual);
    }
    String key =
        gap.signum() == 0 ? "claim.sum" : gap.signum() > 0 ? "claim.sum.over" : "claim.sum.under";
    return new Arithmetic(
        Explanation.of(key, terms, sum, actual, Notation.of(gap.abs())),
        terms + " = " + sum + " ≠ " + actual,
        sum,
        actual);
  }

  private static Arithmetic share(Structure structure) {
    Mention rate = structure.the(Role.RATE);
    List<Mention> wholes = structure.of(Role.WHOLE);
    BigDecimal whole = total(wholes);
    String below = wholes.size() == 1 ? terms(wholes) : "(" + terms(wholes) + ")";
    String fraction = terms(structure.of(Role.PARTS)) + "/" + below;
    String expected = percent(total(structure.of(Role.PARTS)), whole, rate);
    String actual = Notation.of(rate.number());
    return new Arithmetic(
        Explanation.of("claim.share", fraction, expected + "%", actual + "%"),
        fraction + " = " + expected + "% ≠ " + actual + "%",
        expected,
        actual);
  }

  private static String percent(BigDecimal part, BigDecimal whole, Mention rate) {
    int decimals = Math.max(0, rate.number().scale());
    BigDecimal hundred = BigDecimal.valueOf(100);
    return Notation.of(Rounding.HALF_UP.divide(part.multiply(hundred), whole, decimals));
  }

  private static Arithmetic bound(Structure structure) {
    String part = terms(structure.of(Role.PARTS));
    String whole = terms(structure.of(Role.WHOLE));
    return new Arithmetic(
        Explanation.of("claim.bound", part, whole), part + " > " + whole, whole, part);
  }

  private static Arithmetic complement(Structure structure) {
    List<Mention> rates = structure.of(Role.RATE);
    String terms =
        rates.stream().map(rate -> Notation.of(rate.number()) + "%").collect(joining(" + "));
    String sum = Notation.of(total(rates));
    return new Arithmetic(
        Explanation.of("claim.complement", terms, sum + "%"),
        terms + " = " + sum + "%",
        "100",
        sum);
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
    List<String> expected = new ArrayList<>();
    List<String> actual = new ArrayList<>();
    if (difference != null && before != null) {
      expected.add(Notation.of(gap));
      actual.add(Notation.of(difference.number()));
    }
    if (rate != null) {
      expected.add(percent(gap, base, rate) + "%");
      actual.add(Notation.of(rate.number()) + "%");
    }
    String key = structure.falls() ? "claim.change.down" : "claim.change.up";
    String wanted = String.join("; ", expected);
    String told = String.join("; ", actual);
    return new Arithmetic(
        Explanation.of(key, Notation.of(base), Notation.of(after.number()), wanted, told),
        Notation.of(base) + " → " + Notation.of(after.number()) + ": " + wanted + " ≠ " + told,
        wanted,
        told);
  }

  private static Arithmetic balance(Structure structure) {
    List<Mention> in = new ArrayList<>(structure.of(Role.OPENING));
    in.addAll(structure.of(Role.RECEIVED));
    List<Mention> out = new ArrayList<>(structure.of(Role.SETTLED));
    out.addAll(structure.of(Role.PENDING));
    String above = Notation.of(total(in));
    String below = Notation.of(total(out));
    return new Arithmetic(
        Explanation.of("claim.balance", terms(in), above, terms(out), below),
        terms(in) + " = " + above + " ≠ " + terms(out) + " = " + below,
        above,
        below);
  }

  private static Arithmetic same(Structure structure) {
    List<Mention> both = structure.of(Role.PARTS);
    String one = Notation.of(both.get(0).number());
    String other = Notation.of(both.get(1).number());
    return new Arithmetic(
        Explanation.of("claim.same", one, other), one + " ≠ " + other, one, other);
  }
}
