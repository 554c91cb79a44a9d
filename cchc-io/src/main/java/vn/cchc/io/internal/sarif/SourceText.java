package vn.cchc.io.internal.sarif;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.tree.FigurePart;
import vn.cchc.io.internal.tree.JsonTree;
import vn.cchc.io.internal.tree.Mark;
import vn.cchc.io.internal.tree.Part;
import vn.cchc.io.internal.tree.Tree;
import vn.cchc.io.internal.tree.Tree.Fields;
import vn.cchc.io.internal.tree.Tree.Items;
import vn.cchc.io.internal.tree.Tree.Scalar;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Place;
import vn.cchc.model.Report;

/**
 * Where figures and passages of a report stand in the text of its file: of JSON exactly, of CSV and
 * plain text as far as the line is known and says the figure once. It is looked up when it is asked
 * for, and costs nothing where nobody does. Used by one thread.
 */
public final class SourceText {

  private static final String QUOTED = ",;\t|\"\n\r";

  private final Report report;
  private final List<String> lines;
  private final Map<FigureRef, Tree> values = new HashMap<>();
  private final List<Tree> paragraphs = new ArrayList<>();
  private final boolean isJson;

  private SourceText(Report report, List<String> lines, boolean isJson) {
    this.report = report;
    this.lines = lines;
    this.isJson = isJson;
  }

  /**
   * Returns what is known of a file.
   *
   * @param content null where it is not at hand; of no text nothing is known
   */
  public static SourceText of(Report report, byte @Nullable [] content) {
    String text = content == null ? null : text(content);
    if (text == null) {
      return new SourceText(report, List.of(), false);
    }
    boolean json = text.stripLeading().startsWith("{");
    SourceText source = new SourceText(report, json ? List.of() : text.lines().toList(), json);
    if (json) {
      source.readJson(text);
    }
    return source;
  }

  /** What is in another encoding is no text here: its columns could not be told. */
  private static @Nullable String text(byte[] content) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.indexOf('\0') >= 0 ? null : text;
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private void readJson(String text) {
    try {
      List<Tree> roots = JsonTree.all(text, "");
      if (roots.size() != 1 || !(roots.get(0) instanceof Fields root)) {
        return;
      }
      if (root.get("figures") instanceof Items figures) {
        for (Tree figure : figures.items()) {
          if (figure instanceof Fields fields) {
            Tree value = fields.get("value");
            values.putIfAbsent(FigurePart.of(Part.of(figure, "")), value == null ? figure : value);
          }
        }
      }
      if (root.get("narrative") instanceof Items narrative) {
        paragraphs.addAll(narrative.items());
      }
    } catch (ReportFormatException e) {
      // read as a report it was; of what cannot be read again no place is known
      values.clear();
    }
  }

  /** Returns where a figure stands; null where that is not known. */
  public @Nullable Mark figure(FigureRef figure) {
    if (isJson) {
      Tree value = values.get(figure);
      return value == null ? null : value.mark();
    }
    Figure printed = report.figure(figure).orElse(null);
    Place place = printed == null ? null : printed.origin().place();
    Integer line = place == null || place.page() != null ? null : place.line();
    if (printed == null || line == null || line < 1 || line > lines.size()) {
      return null;
    }
    String text = printed.text() == null ? "" : printed.text().strip();
    String whole = lines.get(line - 1);
    int at = text.isEmpty() ? -1 : whole.indexOf(text);
    return at < 0 || whole.indexOf(text, at + 1) >= 0
        ? new Mark(line, 1, line, whole.length() + 1)
        : new Mark(line, at + 1, line, at + 1 + text.length());
  }

  /** Returns where a passage of the prose stands; null where that is not known. */
  public @Nullable Mark passage(NarrativeSpan span) {
    if (span.paragraph() >= paragraphs.size()
        || !(paragraphs.get(span.paragraph()) instanceof Scalar scalar)) {
      return null;
    }
    Mark mark = scalar.mark();
    boolean plain =
        mark.line() == mark.endLine()
            && mark.endColumn() - mark.column() == scalar.text().length() + 2;
    // with an escape in it, characters and columns are not the same
    return plain
        ? new Mark(
            mark.line(),
            mark.column() + 1 + span.from(),
            mark.line(),
            mark.column() + 1 + span.to())
        : mark;
  }

  /**
   * Returns what replaces the text of a figure so that it says another value; null where the text
   * cannot be replaced.
   */
  public @Nullable String replacement(FigureRef figure, String value) {
    if (isJson) {
      Tree old = values.get(figure);
      return old instanceof Scalar scalar
          ? scalar.quoted() ? json(value) : number(scalar, value)
          : null;
    }
    Figure printed = report.figure(figure).orElse(null);
    Mark mark = figure(figure);
    String text = printed == null || printed.text() == null ? "" : printed.text().strip();
    boolean exact = mark != null && mark.endColumn() - mark.column() == text.length();
    boolean safe = value.chars().allMatch(c -> QUOTED.indexOf(c) < 0 || text.indexOf(c) >= 0);
    return !text.isEmpty() && exact && safe ? value : null;
  }

  private @Nullable String number(Scalar old, String value) {
    if (old.isNothing()) {
      return json(value);
    }
    NumberNotation notation = report.notation();
    if (FigureText.read(value, notation) instanceof Quantity quantity) {
      BigDecimal number = quantity.number();
      return (number.scale() < 0 ? number.setScale(0) : number).toPlainString();
    }
    return null;
  }

  private static String json(String value) {
    return '"' + new String(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }
}
