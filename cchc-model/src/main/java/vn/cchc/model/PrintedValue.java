package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.internal.Texts;

/**
 * What a figure said when a finding was made: to tell later whether it still says so. Numbers are
 * in officials' notation, however the report writes them, so that {@code 1859}, {@code 1,859} of an
 * English report and {@code 1.859} are one value. Immutable.
 *
 * @param figure of this report, or of another one that is named
 * @param value empty where the cell is blank or not there
 * @param note beside it, where the finding rests on it; else empty
 */
public record PrintedValue(FigureRef figure, String value, String note) implements Serializable {

  /** Creates what a figure said; its number is put into officials' notation. */
  public PrintedValue {
    figure = plain(requireNonNull(figure, "figure"));
    value = canonical(requireNonNull(value, "value"));
    note = Texts.nfc(requireNonNull(note, "note").strip());
  }

  /** Creates what a figure said, of which no note matters. */
  public PrintedValue(FigureRef figure, String value) {
    this(figure, value, "");
  }

  /**
   * Returns what a figure says.
   *
   * @param name of the figure, which may stand in another report
   * @param figure null where it is not there
   * @param notation of its report
   * @param withNote whether the finding rests on its note
   */
  public static PrintedValue of(
      FigureRef name, @Nullable Figure figure, NumberNotation notation, boolean withNote) {
    requireNonNull(name, "name");
    requireNonNull(notation, "notation");
    if (figure == null) {
      return new PrintedValue(name, "");
    }
    String note = withNote && figure.note() != null ? figure.note() : "";
    String shown = figure.shown(notation);
    String number = number(figure.value());
    String text = number != null ? number : shown == null ? "" : shown;
    return new PrintedValue(name, text, note);
  }

  /** Returns the name of a figure without the way it was come to, where its report is known. */
  static FigureRef plain(FigureRef figure) {
    ReportRef report = figure.report();
    return report == null ? figure : figure.here().in(report);
  }

  private static String canonical(String text) {
    String stripped = Texts.nfc(text.strip());
    String number = number(FigureText.read(stripped, NumberNotation.VI));
    return number == null ? stripped : number;
  }

  /** Returns a plain number in officials' notation; null where it is none, or not only that. */
  private static @Nullable String number(FigureValue value) {
    return value instanceof Quantity quantity
            && quantity.precision() == Precision.EXACT
            && quantity.number().scale() >= 0
        ? Notation.of(quantity.number()) + (quantity.percent() ? "%" : "")
        : null;
  }
}
