package vn.cchc.io.internal.format.pdf;

import java.util.Locale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.pdf.PdfGlyph.OldFont;

/** What fonts say of their letters. */
final class PdfFonts {

  private PdfFonts() {}

  /** Whether a font says of its letters what they are: what it does not name is none. */
  static boolean isMapped(PDFont font) {
    return font.getCOSObject().containsKey(COSName.TO_UNICODE);
  }

  /** Returns which font of before Unicode it is; null if it is none. */
  static @Nullable OldFont oldFont(PDFont font) {
    String called = String.valueOf(font.getName()).toLowerCase(Locale.ROOT);
    String own = called.replaceFirst("^[a-z]{6}\\+", "").replaceFirst("[-,].*(bold|italic).*", "");
    if (own.startsWith(".vn")) {
      return own.endsWith("h") ? OldFont.TCVN3_CAPITALS : OldFont.TCVN3;
    }
    return own.startsWith("vni") ? OldFont.VNI : null;
  }
}
