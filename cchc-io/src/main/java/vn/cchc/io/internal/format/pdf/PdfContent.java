package vn.cchc.io.internal.format.pdf;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDSimpleFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/** Gathers what is drawn on a page of PDF: letters, straight strokes, and how much is a picture. */
final class PdfContent extends PDFGraphicsStreamEngine {

  /** What an instruction costs, beside a comparison of two strokes. */
  private static final int INSTRUCTION = 4;

  private static final int MOST_GLYPHS = 200_000;
  private static final int MOST_STROKES = 60_000;

  /** A filled box so thin is a stroke. */
  private static final double THIN = 3;

  private static final double STRAIGHT = 0.7;

  private final PdfEffort effort;
  private final List<PdfDrawn> glyphs = new ArrayList<>();
  private final List<double[]> strokes = new ArrayList<>();
  private final List<List<double[]>> path = new ArrayList<>();
  private Point2D.Float point = new Point2D.Float();
  private double pictures;
  private int unknown;

  private final PdfClips clips = new PdfClips();
  private boolean clipping;
  private double @Nullable [] lastBox;
  private int cell;

  PdfContent(PDPage page, PdfEffort effort) {
    super(page);
    this.effort = effort;
  }

  List<PdfDrawn> glyphs() {
    return glyphs;
  }

  /** Returns straight strokes: x and y of one end, then of the other. */
  List<double[]> strokes() {
    return strokes;
  }

  /** Returns which part of the page is covered by pictures. */
  double pictures() {
    return pictures;
  }

  /** Returns how many letters of it nobody can tell: their fonts do not say what they are. */
  int unknown() {
    return unknown;
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    effort.spend(INSTRUCTION);
    switch (operator.getName()) {
      case "BI" -> picture();
      case "sh" -> {
        // shades nothing that is read
      }
      case "Do" -> {
        boolean image =
            !operands.isEmpty()
                && operands.get(0) instanceof COSName object
                && getResources() != null
                && getResources().isImageXObject(object);
        if (image) {
          picture();
        } else {
          super.processOperator(operator, operands);
        }
      }
      default -> super.processOperator(operator, operands);
    }
  }

  private void picture() {
    Matrix matrix = getGraphicsState().getCurrentTransformationMatrix();
    double area =
        Math.abs(
            (double) matrix.getScaleX() * matrix.getScaleY()
                - (double) matrix.getShearX() * matrix.getShearY());
    double page = (double) getPage().getCropBox().getWidth() * getPage().getCropBox().getHeight();
    pictures += page <= 0 ? 0 : area / page;
  }

  @Override
  protected void showGlyph(Matrix at, PDFont font, int code, Vector displacement)
      throws IOException {
    effort.spend(glyphs.size() > MOST_GLYPHS ? Long.MAX_VALUE / 2 : 1);
    String text = font.toUnicode(code);
    if (text == null
        && !PdfFonts.isMapped(font)
        && font instanceof PDSimpleFont
        && code >= ' '
        && code < 0x7F) {
      text = String.valueOf((char) code);
    }
    if (text == null || text.indexOf('\uFFFD') >= 0) {
      unknown++;
      return;
    }
    double size = Math.hypot(at.getShearX(), at.getScaleY());
    double width = displacement.getX() * Math.hypot(at.getScaleX(), at.getShearY());
    RenderingMode mode = getGraphicsState().getTextState().getRenderingMode();
    boolean hidden = mode == RenderingMode.NEITHER || mode == RenderingMode.NEITHER_CLIP;
    PdfGlyph glyph =
        new PdfGlyph(
            text,
            at.getTranslateX(),
            at.getTranslateY(),
            Math.abs(width),
            size,
            PdfFonts.oldFont(font));
    double dx = at.getScaleX();
    double dy = at.getShearY();
    boolean clipped = clips.hides(getGraphicsState(), glyph, dx, dy);
    partCells(clips.box(getGraphicsState()));
    glyphs.add(new PdfDrawn(glyph, dx, dy, hidden, clipped, cell));
  }

  /** Letters in boxes beside each other are of two cells, however near they stand. */
  private void partCells(double @Nullable [] box) {
    if (box != null && lastBox != null && !glyphs.isEmpty()) {
      boolean beside = PdfClips.areBeside(box, lastBox);
      PdfDrawn last = glyphs.get(glyphs.size() - 1);
      if (beside && !last.glyph().isSpace()) {
        glyphs.set(glyphs.size() - 1, last.saying(last.glyph().text() + " "));
      }
    }
    cell += Arrays.equals(box, lastBox) ? 0 : 1;
    lastBox = box;
  }

  @Override
  public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
    moveTo((float) p0.getX(), (float) p0.getY());
    lineTo((float) p1.getX(), (float) p1.getY());
    lineTo((float) p2.getX(), (float) p2.getY());
    lineTo((float) p3.getX(), (float) p3.getY());
    closePath();
  }

  @Override
  public void moveTo(float x, float y) {
    point = new Point2D.Float(x, y);
    List<double[]> part = new ArrayList<>();
    part.add(new double[] {x, y});
    path.add(part);
    if (path.size() > MOST_STROKES) {
      path.clear();
    }
  }

  @Override
  public void lineTo(float x, float y) {
    if (path.isEmpty()) {
      moveTo(x, y);
    } else {
      point = new Point2D.Float(x, y);
      path.get(path.size() - 1).add(new double[] {x, y});
    }
  }

  @Override
  public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
    moveTo(x3, y3);
  }

  @Override
  public Point2D getCurrentPoint() {
    return point;
  }

  @Override
  public void closePath() {
    if (!path.isEmpty()) {
      List<double[]> part = path.get(path.size() - 1);
      part.add(part.get(0));
    }
  }

  @Override
  public void endPath() {
    if (clipping) {
      clips.add(getGraphicsState(), path);
      clipping = false;
    }
    path.clear();
  }

  @Override
  public void saveGraphicsState() {
    PDGraphicsState before = getGraphicsState();
    super.saveGraphicsState();
    clips.copy(before, getGraphicsState());
  }

  @Override
  public void restoreGraphicsState() {
    clips.forget(getGraphicsState());
    super.restoreGraphicsState();
  }

  @Override
  public void strokePath() {
    if (isInk(getGraphicsState().getStrokingColor())) {
      for (List<double[]> part : path) {
        for (int i = 1; i < part.size(); i++) {
          stroke(part.get(i - 1), part.get(i));
        }
      }
    }
    endPath();
  }

  private void stroke(double[] from, double[] to) {
    boolean straight = Math.abs(from[0] - to[0]) < STRAIGHT || Math.abs(from[1] - to[1]) < STRAIGHT;
    if (straight && strokes.size() < MOST_STROKES) {
      strokes.add(new double[] {from[0], from[1], to[0], to[1]});
    }
  }

  @Override
  public void fillPath(int windingRule) {
    if (isInk(getGraphicsState().getNonStrokingColor())) {
      path.forEach(this::fill);
    }
    endPath();
  }

  private void fill(List<double[]> part) {
    if (part.size() < 3) {
      return;
    }
    double[] box = PdfClips.box(part);
    double width = box[2] - box[0];
    double height = box[3] - box[1];
    double center = (box[0] + box[2]) / 2;
    double middle = (box[1] + box[3]) / 2;
    if (height <= THIN && width > height) {
      stroke(new double[] {box[0], middle}, new double[] {box[2], middle});
    } else if (width <= THIN) {
      stroke(new double[] {center, box[1]}, new double[] {center, box[3]});
    }
  }

  @Override
  public void fillAndStrokePath(int windingRule) {
    strokePath();
  }

  /** Whether a colour is seen on paper. */
  private static boolean isInk(@Nullable PDColor color) {
    try {
      return color == null || color.isPattern() || color.toRGB() != 0xFFFFFF;
    } catch (IOException | RuntimeException e) {
      return true;
    }
  }

  @Override
  public void clip(int windingRule) {
    clipping = true;
  }

  @Override
  public void drawImage(PDImage image) {
    picture();
  }

  @Override
  public void shadingFill(COSName shading) {
    // nothing that is read
  }
}
