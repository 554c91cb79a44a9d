package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.model.Claim;
import vn.cchc.model.Claim.Amendment;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Part;
import vn.cchc.model.Claim.Role;
import vn.cchc.model.Explanation;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Notation;
import vn.cchc.model.Outcome.State;
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

  /** What figures could have been read as, and were not. */
  Claim other(Chosen some) {
    return notChecked(some, Explanation.of("claim.not-checked.other"));
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
}
