package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.encoding.LegacyText;
import vn.cchc.io.internal.format.flow.Superscripts;
import vn.cchc.io.internal.format.pdf.PdfGlyph.OldFont;
import vn.cchc.model.internal.Texts;

/** A line of letters, from left to right. */
final class PdfLine {

  /** How far letters of one line may be above or below each other, of their size. */
  private static final double SAME_LINE = 0.45;

  /** A gap between letters that parts words, of their size. */
  static final double WORD_GAP = 0.17;

  private static final double SMALL = 0.8;
  private static final double RAISED = 0.15;

  private final List<PdfGlyph> glyphs;
  private final double y;
  private final double size;

  private PdfLine(List<PdfGlyph> glyphs) {
    this.glyphs = glyphs;
    PdfGlyph largest = glyphs.get(0);
    for (PdfGlyph glyph : glyphs) {
      largest = glyph.size() > largest.size() * 1.05 ? glyph : largest;
    }
    y = largest.y();
    size = largest.size();
  }

  /** Returns the lines of letters, from above. */
  static List<PdfLine> of(List<PdfGlyph> letters) {
    List<PdfGlyph> sorted = new ArrayList<>(letters);
    sorted.removeIf(PdfGlyph::isSpace);
    sorted.sort(Comparator.comparingDouble(PdfGlyph::y));
    List<PdfLine> lines = new ArrayList<>();
    List<PdfGlyph> open = new ArrayList<>();
    double y = 0;
    double size = 0;
    for (PdfGlyph glyph : sorted) {
      if (!open.isEmpty() && glyph.y() - y > SAME_LINE * Math.max(size, glyph.size())) {
        lines.add(sorted(open));
        open = new ArrayList<>();
        size = 0;
      }
      if (glyph.size() > size) {
        y = glyph.y();
        size = glyph.size();
      }
      open.add(glyph);
    }
    if (!open.isEmpty()) {
      lines.add(sorted(open));
    }
    return lines;
  }

  private static PdfLine sorted(List<PdfGlyph> glyphs) {
    // marks that combine stay behind the letter they were drawn over
    glyphs.sort(Comparator.comparingDouble(glyph -> isMark(glyph) ? glyph.middle() : glyph.x()));
    return new PdfLine(glyphs);
  }

  private static boolean isMark(PdfGlyph glyph) {
    return Character.getType(glyph.text().charAt(0)) == Character.NON_SPACING_MARK;
  }

  double y() {
    return y;
  }

  double size() {
    return size;
  }

  double start() {
    return glyphs.get(0).x();
  }

  double end() {
    return glyphs.stream().mapToDouble(PdfGlyph::end).max().orElse(0);
  }

  double firstLetterWidth() {
    return glyphs.get(0).width();
  }

  /** Returns how wide it is up to its first space. */
  double firstWordWidth() {
    for (int i = 1; i < glyphs.size(); i++) {
      if (isGap(i, WORD_GAP)) {
        return glyphs.get(i - 1).end() - start();
      }
    }
    return end() - start();
  }

  /** Returns the words of it, or the pieces between wider gaps, as lines of their own. */
  List<PdfLine> parts(double gap) {
    List<PdfLine> parts = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= glyphs.size(); i++) {
      if (i == glyphs.size() || isGap(i, gap)) {
        parts.add(new PdfLine(glyphs.subList(from, i)));
        from = i;
      }
    }
    return parts;
  }

  private boolean isGap(int i, double gap) {
    PdfGlyph before = glyphs.get(i - 1);
    PdfGlyph glyph = glyphs.get(i);
    return glyph.x() - before.end() > gap * Math.max(before.size(), glyph.size())
        || before.text().endsWith(" ");
  }

  /** Returns its text, in NFC; small raised letters are marks. */
  String text() {
    StringBuilder text = new StringBuilder();
    StringBuilder run = new StringBuilder();
    OldFont font = null;
    for (int i = 0; i < glyphs.size(); i++) {
      PdfGlyph glyph = glyphs.get(i);
      if (glyph.old() != font) {
        text.append(shown(run, font));
        run.setLength(0);
        font = glyph.old();
      }
      if (i > 0 && isGap(i, WORD_GAP) && !isMark(glyph)) {
        run.append(' ');
      }
      boolean raised = glyph.size() < SMALL * size && y - glyph.y() > RAISED * size;
      String letters = glyph.text().strip();
      run.append(raised ? Superscripts.of(letters) : letters);
    }
    text.append(shown(run, font));
    return Texts.nfc(text.toString().replaceAll("[\\s\\u00A0]+", " ").strip());
  }

  private static String shown(StringBuilder run, @Nullable OldFont font) {
    String text = run.toString();
    boolean western = text.chars().allMatch(c -> c < 0x100 || c >= 0x2000 && c < 0x2200);
    if (font == null || !western) {
      return text;
    }
    return switch (font) {
      case VNI -> LegacyText.vni(text);
      case TCVN3 -> LegacyText.tcvn3(text);
      case TCVN3_CAPITALS -> LegacyText.tcvn3(text).toUpperCase(Locale.ROOT);
    };
  }
}
