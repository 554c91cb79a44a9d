package vn.cchc.io.internal.annotate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Messages;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Severity;
import vn.cchc.model.internal.Texts;

/**
 * What is said of one finding.
 *
 * @param relation the identifier of what is broken
 * @param label its severity in words
 * @param figure the one to look at first; null where it is about the document
 * @param number of that figure, as messages name it; empty if there is none
 * @param name of that figure
 * @param printed what stands there; empty if nothing is to be shown
 * @param shouldBe what would mend it, alternatives parted by words; empty if that is not known
 * @param why the sentence of the finding, and what is known of its cause
 * @param cells the figures whose places are marked
 * @param source the place in the prose; null where it is about the table
 * @param follows whether it comes from what the mark before it tells that does not follow itself:
 *     whoever mends that one mends this one too
 */
public record Mark(
    Severity severity,
    String relation,
    String label,
    @Nullable FigureRef figure,
    String number,
    String name,
    String printed,
    String shouldBe,
    String why,
    List<FigureRef> cells,
    @Nullable NarrativeSpan source,
    boolean follows) {

  /** A comment is read at a glance; the rest is in the sheet. */
  private static final int LONGEST = 1_500;

  public Mark {
    cells = List.copyOf(cells);
  }

  /** Returns what is said at its other places: where all of it is told. */
  public Mark aside(FigureRef told, Messages messages) {
    String said = messages.text("annotate.comment.aside", label, Texts.line(told.toString()));
    return new Mark(
        severity, relation, label, figure, number, name, printed, "", said, cells, source, follows);
  }

  /** Returns the comment on a place, of all that is said of it; what would mend it, once. */
  public static String comment(List<Mark> marks, Messages messages) {
    List<String> lines = new ArrayList<>();
    marks.stream().map(mark -> mark.said(messages)).distinct().forEach(lines::add);
    String text = String.join("\n\n", lines);
    String mended =
        marks.stream()
            .map(Mark::shouldBe)
            .filter(value -> !value.isEmpty())
            .distinct()
            .map(value -> "\n" + messages.text("annotate.comment.should-be", value))
            .collect(Collectors.joining());
    int room = Math.max(0, LONGEST - mended.length());
    String shown = text.length() > room ? text.substring(0, room) + "…" : text;
    return Inert.text(shown + mended);
  }

  private String said(Messages messages) {
    return why.startsWith(label) ? why : messages.text("annotate.comment", label, why);
  }
}
