package vn.cchc.model;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.stream.Stream;
import vn.cchc.model.Evidence.Calculated;
import vn.cchc.model.Evidence.Code;
import vn.cchc.model.Evidence.Dated;
import vn.cchc.model.Evidence.Presence;
import vn.cchc.model.Evidence.Told;
import vn.cchc.model.Evidence.Unreadable;
import vn.cchc.model.internal.Texts;

/** Evidence of one cell: what its sentence is filled in with. */
final class CellText {

  private static final int FEW = 3;

  private final EvidenceText text;

  CellText(EvidenceText text) {
    this.text = text;
  }

  Explanation of(Evidence evidence) {
    if (evidence instanceof Code code) {
      return Explanation.of(
          "code-list",
          text.name(code.value()),
          EvidenceText.number(code.value()),
          meanings(code, "vi"),
          meanings(code, "en"));
    }
    if (evidence instanceof Presence presence) {
      String told = presence.told();
      if (told != null && presence.wanted() && presence.condition().isEmpty()) {
        return Explanation.of("presence.told", text.name(presence.figure()), Texts.shortened(told));
      }
      String key =
          presence.condition().isEmpty()
              ? "presence"
              : presence.wanted() ? "presence.wanted" : "presence.unwanted";
      return Explanation.of(key, text.name(presence.figure()), presence.condition());
    }
    if (evidence instanceof Dated dated) {
      return Explanation.of(
          dated.last().isBefore(dated.from()) ? "freshness.old" : "freshness.future",
          text.name(dated.figure()),
          Texts.shortened(dated.note()),
          Wording.of(dated.from(), " - ", dated.to()));
    }
    if (evidence instanceof Unreadable unreadable) {
      return Explanation.of(
          "unreadable." + unreadable.fault() + (unreadable.readings().isEmpty() ? "" : ".readings"),
          text.name(unreadable.figure()),
          Texts.shortened(unreadable.printed()),
          Wording.joined("; ", unreadable.readings().stream().map(Wording::printed).toList()),
          foreign(unreadable.printed()));
    }
    if (evidence instanceof Calculated calculated) {
      Place place = calculated.place();
      String cell = place == null ? null : place.cell();
      return Explanation.of(
          calculated.printed().isBlank() ? "calculated.blank" : "calculated",
          text.name(calculated.figure()),
          Wording.printed(Texts.shortened(calculated.printed())),
          Wording.printed(Texts.shortened(calculated.calculated())),
          cell == null ? "" : " " + Texts.shortened(cell));
    }
    if (evidence instanceof Told told) {
      return Explanation.of(
          "narrative.differs",
          text.name(told.figure()),
          Wording.printed(told.printed()),
          Wording.printed(told.told()));
    }
    throw new IllegalArgumentException("No sentence for " + evidence.type());
  }

  private static String foreign(String printed) {
    return FigureText.foreign(printed).stream().limit(FEW).collect(joining(", "));
  }

  private static String meanings(Code code, String language) {
    List<String> words = code.meanings().getOrDefault(language, List.of());
    return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
        .map(i -> code.codes().get(i) + " = " + words.get(i))
        .collect(joining(", "));
  }
}
