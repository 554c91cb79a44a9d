package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim;
import vn.cchc.model.Claim.Amendment;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Part;
import vn.cchc.model.Claim.Role;
import vn.cchc.model.Explanation;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Notation;
import vn.cchc.model.Outcome.State;
import vn.cchc.model.Wording;
import vn.cchc.rules.internal.prose.choice.Choice.Chosen;
import vn.cchc.rules.internal.prose.choice.Suspects;
import vn.cchc.rules.internal.prose.choice.Suspects.Suspect;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.mention.Token;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * Makes claims of what was chosen: where it stands, its arithmetic, and what was probably meant.
 */
final class ClaimMaker {

  /** Alternatives beyond these help nobody. */
  private static final int MOST = 3;

  private final ProseText text;
  private final List<String> paragraphs;
  private final Map<Integer, List<Suspect>> suspects;

  ClaimMaker(ProseText text, List<String> paragraphs, List<Chosen> chosen) {
    this.text = text;
    this.paragraphs = paragraphs;
    this.suspects =
        Suspects.of(
                chosen.stream()
                    .filter(some -> some.candidate().fit().holds() || some.isSure())
                    .toList())
            .stream()
            .collect(Collectors.groupingBy(suspect -> suspect.figure().index()));
  }

  Claim claim(Chosen some) {
    Structure structure = some.structure();
    if (Arithmetic.isOfNothing(structure)) {
      return notChecked(some, Explanation.of("claim.not-checked.empty"));
    }
    boolean holds = some.candidate().fit().holds();
    boolean sure = holds || some.isSure();
    Arithmetic arithmetic = Arithmetic.of(structure, holds);
    State state = holds ? State.HELD : sure ? State.BROKEN : State.NOT_CHECKED;
    Explanation explanation =
        sure
            ? arithmetic.explanation()
            : Explanation.of("claim.not-checked.uncertain", arithmetic.text());
    NarrativeSpan span = span(structure);
    return new Claim(
        span,
        quote(span),
        structure.kind(),
        state,
        sure ? arithmetic.expected() : null,
        sure ? arithmetic.actual() : null,
        explanation,
        parts(structure),
        some.probability(),
        state == State.BROKEN ? amendments(structure) : List.of());
  }

  private Claim notChecked(Chosen some, Explanation why) {
    NarrativeSpan span = span(some.structure());
    return new Claim(
        span,
        quote(span),
        some.structure().kind(),
        State.NOT_CHECKED,
        null,
        null,
        why,
        parts(some.structure()),
        some.probability(),
        List.of());
  }

  Claim alone(Mention mention) {
    boolean limit = mention.isPercent() && mention.is(Remark.LIMIT);
    Kind kind = limit ? Kind.THRESHOLD : mention.isPercent() ? Kind.SHARE : Kind.VALUE;
    Role role = limit ? Role.LIMIT : mention.isPercent() ? Role.RATE : Role.WHOLE;
    NarrativeSpan span = text.span(mention, mention);
    return new Claim(
        span,
        quote(span),
        kind,
        State.NOT_CHECKED,
        null,
        null,
        Explanation.of(limit ? "claim.not-checked.limit" : "claim.not-checked.alone"),
        List.of(new Part(role, mention.number(), quote(span), span)),
        0,
        List.of());
  }

  /** What is not read, and why. */
  Claim left(Token token, String why) {
    NarrativeSpan span = new NarrativeSpan(token.paragraph(), token.from(), token.to());
    return new Claim(
        span,
        quote(span),
        Kind.VALUE,
        State.NOT_CHECKED,
        null,
        null,
        Explanation.of("claim.not-checked." + why),
        List.of(),
        0,
        List.of());
  }

  private String quote(NarrativeSpan span) {
    return paragraphs.get(span.paragraph()).substring(span.from(), span.to());
  }

  private List<Part> parts(Structure structure) {
    List<Part> parts = new ArrayList<>();
    structure
        .roles()
        .forEach(
            (role, figures) -> {
              for (Mention figure : figures) {
                NarrativeSpan span = text.span(figure, figure);
                parts.add(new Part(role, figure.number(), quote(span), span));
              }
            });
    return parts;
  }

  /** The stretch of the paragraph of its first figure that has all of its figures there. */
  private NarrativeSpan span(Structure structure) {
    List<Mention> figures = new ArrayList<>(structure.figures());
    figures.sort((a, b) -> a.index() - b.index());
    Mention last = figures.get(figures.size() - 1);
    Mention first = last;
    for (Mention figure : figures) {
      boolean here = text.span(figure, figure).paragraph() == text.span(last, last).paragraph();
      first = here && figure.index() < first.index() ? figure : first;
    }
    return text.span(first, last);
  }

  private List<Amendment> amendments(Structure structure) {
    List<Amendment> amendments = new ArrayList<>();
    List<Suspect> own = new ArrayList<>();
    structure.figures().forEach(f -> own.addAll(suspects.getOrDefault(f.index(), List.of())));
    own.sort(Comparator.comparingDouble(Suspect::likelihood).reversed());
    for (Suspect suspect : own) {
      if (amendments.size() < MOST) {
        NarrativeSpan span = text.span(suspect.figure(), suspect.figure());
        String unit = suspect.figure().isPercent() ? "%" : "";
        amendments.add(new Amendment(span, quote(span), Notation.of(suspect.meant()) + unit));
      }
    }
    return amendments;
  }

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
        case SHARE -> share(structure);
        case BOUND -> bound(structure);
        case COMPLEMENT -> complement(structure);
        case CHANGE -> change(structure);
        case BALANCE -> balance(structure);
        default -> same(structure);
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

    private static Arithmetic share(Structure structure) {
      Mention rate = structure.the(Role.RATE);
      List<Mention> wholes = structure.of(Role.WHOLE);
      BigDecimal whole = total(wholes);
      Wording below = wholes.size() == 1 ? terms(wholes) : Wording.of("(", terms(wholes), ")");
      Wording fraction = Wording.of(terms(structure.of(Role.PARTS)), "/", below);
      BigDecimal expected = percent(total(structure.of(Role.PARTS)), whole, rate);
      Wording wanted = Wording.percent(expected);
      Wording told = Wording.percent(rate.number());
      return new Arithmetic(
          Explanation.of("claim.share", fraction, wanted, told),
          Wording.of(fraction, " = ", wanted, " ≠ ", told),
          Notation.of(expected),
          Notation.of(rate.number()));
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole, Mention rate) {
      int decimals = Math.max(0, rate.number().scale());
      BigDecimal hundred = BigDecimal.valueOf(100);
      return vn.cchc.model.Rounding.HALF_UP.divide(part.multiply(hundred), whole, decimals);
    }

    private static Arithmetic bound(Structure structure) {
      Wording part = terms(structure.of(Role.PARTS));
      Wording whole = terms(structure.of(Role.WHOLE));
      return new Arithmetic(
          Explanation.of("claim.bound", part, whole),
          Wording.of(part, " > ", whole),
          whole.toString(),
          part.toString());
    }

    private static Arithmetic complement(Structure structure) {
      List<Mention> rates = structure.of(Role.RATE);
      Wording terms =
          Wording.joined(
              " + ", rates.stream().map(rate -> Wording.percent(rate.number())).toList());
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
      List<Wording> actual = new ArrayList<>();
      if (difference != null && before != null) {
        expected.add(Wording.of(gap));
        actual.add(Wording.of(difference.number()));
      }
      if (rate != null) {
        expected.add(Wording.percent(percent(gap, base, rate)));
        actual.add(Wording.percent(rate.number()));
      }
      String key = structure.falls() ? "claim.change.down" : "claim.change.up";
      Wording wanted = Wording.joined("; ", expected);
      Wording told = Wording.joined("; ", actual);
      return new Arithmetic(
          Explanation.of(key, base, after.number(), wanted, told),
          Wording.of(base, " → ", after.number(), ": ", wanted, " ≠ ", told),
          wanted.toString(),
          told.toString());
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

    private static Arithmetic same(Structure structure) {
      List<Mention> both = structure.of(Role.PARTS);
      BigDecimal one = both.get(0).number();
      BigDecimal other = both.get(1).number();
      return new Arithmetic(
          Explanation.of("claim.same", one, other),
          Wording.of(one, " ≠ ", other),
          Notation.of(one),
          Notation.of(other));
    }
  }
}
