package vn.cchc.io.internal.answer;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Wording;

/**
 * What findings have in common that say the same of different rows.
 *
 * @param sentence key of the sentence that says it of all of them
 * @param arguments of the sentence that are the same for all, such as the limits of a range
 * @param column of a table in which all of them are; null in a form with one column of figures
 */
record Alike(String sentence, List<Wording> arguments, @Nullable String column) {

  /** Sentences of one row. */
  static final Set<String> OF_ROWS =
      Set.of(
          "presence",
          "presence.told",
          "rows.named",
          "rows.units",
          "rows.once",
          "rows.once.same",
          "unreadable.text",
          "unreadable.fraction",
          "unreadable.percent",
          "unreadable.vague",
          "unreadable.words",
          "unreadable.character",
          "unreadable.date",
          "unreadable.month-first",
          "unreadable.serial-day",
          "unreadable.narrow",
          "unreadable.formula",
          "unreadable.error",
          "calculated",
          "range.whole",
          "range.ratio",
          "code-list");

  /** Likewise, but they are alike only if they name the same limit, condition or window. */
  static final Set<String> OF_ROWS_AND_LIMITS =
      Set.of(
          "presence.wanted",
          "presence.unwanted",
          "freshness.old",
          "freshness.future",
          "range.from",
          "range.to",
          "range.between");

  Alike {
    arguments = List.copyOf(arguments);
  }

  /** Returns what a finding has in common with others; empty if it stands for itself. */
  static Optional<Alike> of(Finding finding) {
    Explanation said = said(finding);
    // what may have been meant by a cell stands behind its row
    String key = said.key().replaceFirst("\\.(readings|convention)$", "");
    if (finding.figures().size() != 1 || finding.source() != null) {
      return Optional.empty();
    }
    if (OF_ROWS.contains(key)) {
      return Optional.of(new Alike("alike." + key, List.of(), column(finding)));
    }
    return OF_ROWS_AND_LIMITS.contains(key)
        ? Optional.of(new Alike("alike." + key, limits(key, said.arguments()), column(finding)))
        : Optional.empty();
  }

  /** Returns what a finding says, without the row of a table in front of it. */
  static Explanation said(Finding finding) {
    Explanation said = finding.explanation();
    return said.key().equals("in.row") ? said.alternatives().get(0) : said;
  }

  private static @Nullable String column(Finding finding) {
    FigureRef figure = finding.figures().get(0);
    return figure.row() == null ? null : figure.indicator().value();
  }

  private static List<Wording> limits(String key, List<Wording> arguments) {
    return key.startsWith("presence")
        ? arguments.subList(1, 2)
        : key.startsWith("range") ? arguments.subList(2, 4) : arguments.subList(2, 3);
  }

  /** Returns whether the sentence says already what the cell holds: nothing. */
  boolean isBlank() {
    return sentence.equals("alike.presence") || sentence.equals("alike.presence.wanted");
  }

  /** Returns whether what is printed differs from what the form has there. */
  boolean isOfForm() {
    return sentence.equals("alike.rows.named") || sentence.equals("alike.rows.units");
  }

  /** Returns whether the same row is given several times. */
  boolean isRepeated() {
    return sentence.startsWith("alike.rows.once");
  }

  @Override
  public String toString() {
    return sentence + arguments.stream().map(Wording::toString).collect(joining(", ", "(", ")"));
  }
}
