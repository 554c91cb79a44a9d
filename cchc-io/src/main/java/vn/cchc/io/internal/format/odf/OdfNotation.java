package vn.cchc.io.internal.format.odf;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.NumberNotation;

/** How a spreadsheet writes numbers, learnt from those it both stores and displays. */
final class OdfNotation {

  private static final BigDecimal HUNDRED = new BigDecimal(100);

  private static final Pattern GROUPED =
      Pattern.compile("-?(?:\\d{1,3}(?:\\.\\d{3}){1,9}|\\d{1,30})(?:,\\d{1,15})?");

  private boolean vietnamese;
  private boolean english;

  /** Compares a number with its display. */
  void learn(BigDecimal number, String type, String displayed) {
    String text = displayed.strip();
    BigDecimal value = number;
    if (text.endsWith("%") && type.equals("percentage")) {
      text = text.substring(0, text.length() - 1).strip();
      value = number.multiply(HUNDRED);
    }
    boolean vi = means(value, text);
    boolean en = means(value, swapped(text));
    vietnamese |= vi && !en;
    english |= en && !vi;
  }

  /** Takes a share that somebody typed as text: it may speak against what the numbers say. */
  void learn(String typed) {
    String text = typed.strip();
    if (text.endsWith("%") && text.length() <= 50) {
      String share = text.substring(0, text.length() - 1).strip();
      boolean vi = GROUPED.matcher(share).matches();
      boolean en = GROUPED.matcher(swapped(share)).matches();
      vietnamese |= vi && !en;
      english |= en && !vi;
    }
  }

  private static String swapped(String text) {
    return text.replace('.', '#').replace(',', '.').replace('#', ',');
  }

  /** Whether a text in Vietnamese notation is the number, rounded to as many decimals. */
  private static boolean means(BigDecimal value, String text) {
    if (text.length() > 50 || !GROUPED.matcher(text).matches()) {
      return false;
    }
    BigDecimal read = new BigDecimal(text.replace(".", "").replace(',', '.'));
    return value.setScale(read.scale(), RoundingMode.HALF_UP).compareTo(read) == 0;
  }

  /** Returns the notation, if all that tells it agrees. */
  @Nullable NumberNotation known() {
    if (vietnamese == english) {
      return null;
    }
    return vietnamese ? NumberNotation.VI : NumberNotation.EN;
  }

  /** Returns a number as it is displayed where the document does not say how. */
  String shown(BigDecimal number, String type, NumberNotation notation) {
    boolean percentage = type.equals("percentage");
    BigDecimal value = percentage ? number.multiply(HUNDRED) : number;
    BigDecimal plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
    return plain.toPlainString().replace('.', notation.decimal()) + (percentage ? "%" : "");
  }
}
