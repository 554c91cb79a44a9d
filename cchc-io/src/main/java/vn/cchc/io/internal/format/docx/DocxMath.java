package vn.cchc.io.internal.format.docx;

import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.xml.XmlElement;

/** Equations of Word on one line. */
final class DocxMath {

  private DocxMath() {}

  /** Returns an equation as text: fractions as {@code a/b}. */
  static String text(XmlElement element) {
    return switch (element.name()) {
      case "m:t", "w:t" -> element.text();
      case "m:f" -> bracketed(element.child("m:num")) + "/" + bracketed(element.child("m:den"));
      case "m:sSup" -> inner(element.child("m:e")) + "^" + bracketed(element.child("m:sup"));
      case "m:d" -> "(" + all(element) + ")";
      case "m:ctrlPr", "m:rPr", "w:rPr", "w:del", "w:moveFrom" -> "";
      default -> all(element);
    };
  }

  private static String all(XmlElement element) {
    StringBuilder text = new StringBuilder();
    element.elements().forEach(child -> text.append(text(child)));
    return text.toString();
  }

  private static String inner(@Nullable XmlElement element) {
    return element == null ? "" : all(element).strip();
  }

  private static String bracketed(@Nullable XmlElement element) {
    String text = inner(element);
    boolean simple =
        text.chars().allMatch(c -> Character.isLetterOrDigit(c) || ".,%".indexOf(c) >= 0);
    return simple ? text : "(" + text + ")";
  }
}
