package vn.cchc.io.internal.format.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;

/** Makes documents of PDF; measures in points from the upper left corner. */
public final class Pdfs {

  private static final float HEIGHT = PDRectangle.A4.getHeight();
  private static final float WIDTH = PDRectangle.A4.getWidth();
  private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

  private final PDDocument document = new PDDocument();
  private final PDType0Font font;
  private PDPageContentStream page;

  /** Begins a document. */
  public Pdfs() {
    try (InputStream stream = PDDocument.class.getResourceAsStream(FONT)) {
      font = PDType0Font.load(document, stream);
      page();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Draws something. */
  private interface Drawing {
    void on(PDPageContentStream page) throws IOException;
  }

  private Pdfs draw(Drawing drawing) {
    try {
      drawing.on(page);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Begins a page. */
  public Pdfs page() {
    try {
      if (page != null) {
        page.close();
      }
      PDPage next = new PDPage(PDRectangle.A4);
      document.addPage(next);
      page = new PDPageContentStream(document, next);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes in letters of ten points. */
  public Pdfs text(double x, double y, String text) {
    return text(x, y, 10, text);
  }

  /** Writes a text on one line. */
  public Pdfs text(double x, double y, double size, String text) {
    return draw(
        p -> {
          p.beginText();
          p.setFont(font, (float) size);
          p.newLineAtOffset((float) x, (float) (HEIGHT - y));
          p.showText(text);
          p.endText();
        });
  }

  /** Text that is only there to be searched. */
  Pdfs hidden(double x, double y, String text) {
    draw(p -> p.setRenderingMode(RenderingMode.NEITHER));
    text(x, y, text);
    return draw(p -> p.setRenderingMode(RenderingMode.FILL));
  }

  /** Text that runs upwards, as on a page that lies. */
  Pdfs upwards(double x, double y, String text) {
    return draw(
        p -> {
          p.beginText();
          p.setFont(font, 10);
          p.setTextMatrix(Matrix.getRotateInstance(Math.PI / 2, (float) x, (float) (HEIGHT - y)));
          p.showText(text);
          p.endText();
        });
  }

  Pdfs line(double x1, double y1, double x2, double y2) {
    return draw(
        p -> {
          p.moveTo((float) x1, (float) (HEIGHT - y1));
          p.lineTo((float) x2, (float) (HEIGHT - y2));
          p.stroke();
        });
  }

  /** The strokes of a table, each edge drawn for itself. */
  Pdfs grid(double[] xs, double[] ys) {
    for (double x : xs) {
      line(x, ys[0], x, ys[ys.length - 1]);
    }
    for (double y : ys) {
      line(xs[0], y, xs[xs.length - 1], y);
    }
    return this;
  }

  Pdfs picture() {
    return draw(
        p -> {
          BufferedImage image = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
          p.drawImage(LosslessFactory.createFromImage(document, image), 0, 0, WIDTH, HEIGHT);
        });
  }

  /** Text of which only what lies in a box is shown. */
  Pdfs clipped(double x, double y, double width, String text) {
    draw(
        p -> {
          p.saveGraphicsState();
          p.addRect((float) x, (float) (HEIGHT - y - 5), (float) width, 15);
          p.clip();
        });
    text(x, y, text);
    return draw(PDPageContentStream::restoreGraphicsState);
  }

  /** Returns how wide a text of ten points is. */
  public double width(String text) {
    try {
      return font.getStringWidth(text) / 100;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the document. */
  public byte[] bytes() {
    return bytes(null);
  }

  byte[] bytes(String password) {
    try (document) {
      page.close();
      if (password != null) {
        document.protect(new StandardProtectionPolicy("x", password, new AccessPermission()));
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
