package vn.cchc.io.internal.format.flow;

/** Raised marks, such as those of footnotes, written so that nobody takes them for digits. */
public final class Superscripts {

  private static final String PLAIN = "0123456789()+-";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁽⁾⁺⁻";

  private Superscripts() {}

  /** Returns a text with its digits raised. */
  public static String of(String text) {
    StringBuilder raised = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = PLAIN.indexOf(text.charAt(i));
      raised.append(at < 0 ? text.charAt(i) : RAISED.charAt(at));
    }
    return raised.toString();
  }
}
