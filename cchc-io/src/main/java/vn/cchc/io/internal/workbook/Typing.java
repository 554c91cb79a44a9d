package vn.cchc.io.internal.workbook;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.io.internal.annotate.Inert;
import vn.cchc.io.internal.annotate.sheet.NewWorkbook;
import vn.cchc.io.internal.format.markup.Escapes;
import vn.cchc.model.Messages;
import vn.cchc.model.Wording;

/** What may be typed into the cells of a sheet: what else is typed is refused with a word. */
final class Typing {

  /** A prompt has no more characters. */
  private static final int PROMPT = 250;

  /** A list that is written out has no more characters. */
  private static final int LIST = 250;

  /** What no count reaches, for a spreadsheet wants an end. */
  private static final String MOST = "999999999999999";

  private final Messages messages;
  private final StringBuilder rules = new StringBuilder();
  private int count;

  Typing(Messages messages) {
    this.messages = messages;
  }

  /** Returns the style of the cells of an indicator. */
  static int style(Indicator indicator) {
    return switch (indicator.kind()) {
      case COUNT -> NewWorkbook.TYPED_COUNT;
      case CHOICE, AMOUNT, SCORE -> NewWorkbook.TYPED_NUMBER;
      case PERCENTAGE, DATE -> NewWorkbook.TYPED_TEXT;
      default -> NewWorkbook.TYPED_WORDS;
    };
  }

  /**
   * Says what may be typed.
   *
   * @param first the cell in the upper left corner of the range
   */
  void allow(Indicator indicator, String range, String first) {
    BigDecimal most = indicator.most();
    String low = indicator.isSigned() ? "-" + MOST : "0";
    String high = most == null ? MOST : most.toPlainString();
    switch (indicator.kind()) {
      case COUNT -> rule("whole", range, low, high, messages.text("workbook.type.count"));
      case AMOUNT, SCORE ->
          rule("decimal", range, low, high, messages.text("workbook.type.amount", shown(most)));
      case PERCENTAGE ->
          rule("custom", range, share(first), null, messages.text("workbook.type.share"));
      case CHOICE -> choice(indicator, range);
      default -> {}
    }
  }

  private static Wording shown(@Nullable BigDecimal most) {
    return most == null ? Wording.of() : Wording.of("; ≤ ", most);
  }

  /** Digits with one comma at most; a percent sign and spaces besides. */
  private static String share(String cell) {
    String digits = "SUBSTITUTE(SUBSTITUTE(" + cell + ",\"%\",\"\"),\" \",\"\")";
    return "AND(ISERROR(FIND(\".\","
        + cell
        + ")),ISNUMBER(VALUE(SUBSTITUTE("
        + digits
        + ",\",\",\"\"))),LEN("
        + digits
        + ")-LEN(SUBSTITUTE("
        + digits
        + ",\",\",\"\"))<2)";
  }

  private void choice(Indicator indicator, String range) {
    StringBuilder meanings = new StringBuilder();
    indicator
        .codes()
        .forEach(
            (code, name) ->
                meanings
                    .append(code)
                    .append(" = ")
                    .append(name.in(messages.locale()))
                    .append("; "));
    String prompt = messages.text("workbook.type.choice", meanings.toString().strip());
    String codes = String.join(",", indicator.codes().keySet());
    if (codes.length() <= LIST) {
      rule("list", range, Quoted.text(codes), null, prompt);
    } else {
      rule("whole", range, "0", MOST, prompt);
    }
  }

  private void rule(
      String type, String range, String formula, @Nullable String other, String prompt) {
    count++;
    String shown = Escapes.escaped(shortened(Inert.text(prompt)));
    rules.append(
        Escapes.fill(
            "<dataValidation type=\"%s\" allowBlank=\"1\" showInputMessage=\"1\""
                + " showErrorMessage=\"1\" error=\"%s\" prompt=\"%s\" sqref=\"%s\">"
                + "<formula1>%s</formula1>%s</dataValidation>",
            type,
            shown,
            shown,
            range,
            Escapes.escaped(formula),
            other == null ? "" : "<formula2>" + Escapes.escaped(other) + "</formula2>"));
  }

  private static String shortened(String text) {
    return text.length() > PROMPT ? text.substring(0, PROMPT - 1) + "…" : text;
  }

  /** Returns the part of the sheet that says so. */
  String xml() {
    return count == 0
        ? ""
        : "<dataValidations count=\"" + count + "\">" + rules + "</dataValidations>";
  }
}
