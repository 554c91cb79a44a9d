package vn.cchc.rules.detection.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.rules.detection.forms.FormsDetection.Score;

/** What is detected in forms that nobody described; seeded, so that it writes the same always. */
public final class FormsSection {

  private static final int FORMS = 8;
  private static final int SOUND = 40;
  private static final long SEED = 11;

  private FormsSection() {}

  /** Returns the section. */
  public static String text() {
    StringBuilder text =
        new StringBuilder(
            """
            ## Forms nobody described

            Made-up forms of few rows, without a catalogue and without a printed rule (`--form auto`): what holds is told from
            headings, rows and numbers of the same file that the slip is in. One digit is changed, or two neighbours change places, in
            each figure of each form in turn. *First*: the first finding names the figure first. *Suggested*: what was there before
            is among what is proposed, or is proposed first. *Undecided*: no rule could be told, and the file is said to be
            inconclusive. *Nothing said*: accepted; these are figures that no rule of the form speaks of, and slips that rounding
            hides.

            | form | slips | found | first | suggested | suggested first | undecided | nothing said |
            | --- | --- | --- | --- | --- | --- | --- | --- |
            """);
    Score all = new Score();
    List<String> accused = new ArrayList<>();
    int sound = 0;
    for (Shape shape : Shape.values()) {
      FormsDetection silence = new FormsDetection(shape, SOUND, SEED);
      accused.addAll(silence.accused());
      sound += silence.size();
      if (shape.isChecked()) {
        Score score = new FormsDetection(shape, FORMS, SEED).score();
        row(text, shape.title(), score);
        all.add(score);
      }
    }
    row(text, "*all*", all);
    return text.append(
            "\nOf %d sound forms %d have a finding, those whose totals are means, whose rows are only some of a whole, whose parts"
                .formatted(sound, accused.size()))
        .append("\noverlap and whose amounts are rounded among them.\n")
        .toString();
  }

  private static void row(StringBuilder text, String name, Score score) {
    text.append("| ").append(name).append(" | ").append(score.slips);
    for (int count :
        List.of(
            score.found,
            score.first,
            score.suggested,
            score.suggestedFirst,
            score.undecided,
            score.silent.size())) {
      text.append(
          String.format(Locale.ROOT, " | %.1f %%", 100.0 * count / score.slips).replace('.', ','));
    }
    text.append(" |\n");
  }
}
