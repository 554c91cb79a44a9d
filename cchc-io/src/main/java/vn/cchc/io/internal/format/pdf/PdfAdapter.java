package vn.cchc.io.internal.format.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.flow.LeftOut;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Block;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Page;
import vn.cchc.model.Fault;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/**
 * Documents of PDF: the text where it stands, and tables by the strokes that draw them or, without
 * any, by the gaps that lines share. A picture of text is told to be one.
 */
public final class PdfAdapter implements Adapter {

  private static final int MOST_PAGES = 2_000;

  /** A page of which a picture covers so much is a picture of a page. */
  private static final double SCANNED = 0.5;

  /** Of a hundred letters, so many that nobody can tell make a text unreadable. */
  private static final int MOST_UNKNOWN = 10;

  private static final int SHOWN = 20;

  @Override
  public Document read(Source source) {
    PdfStreams.refuseBombs(source.bytes(), source.name());
    try (PDDocument document = Loader.loadPDF(source.bytes())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new ReportFormatException(Fault.of("pdf.pages", MOST_PAGES).at(source.name()));
      }
      return new Reading(source).read(document);
    } catch (InvalidPasswordException e) {
      throw new ReportFormatException(Fault.of("kind.password").at(source.name()), e);
    } catch (ReportFormatException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // what the library does not expect of a damaged file comes as anything
      Fault fault = Fault.of("pdf.damaged").saying(Texts.shortened(String.valueOf(e.getMessage())));
      throw new ReportFormatException(fault.at(source.name()), e);
    } catch (NoClassDefFoundError e) {
      throw new ReportFormatException(
          Fault.of("library.missing", "PDF", "org.apache.pdfbox:pdfbox").at(source.name()), e);
    }
  }

  /** Reads one document. */
  private static final class Reading {
    private final Source source;
    private final PdfEffort effort;
    private final LeftOut leftOut = new LeftOut();
    private final List<Integer> recognised = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Remark> cut = new ArrayList<>();
    private boolean oldFonts;
    private long letters;
    private long unknown;

    Reading(Source source) {
      this.source = source;
      effort = new PdfEffort(source.name());
    }

    Document read(PDDocument document) throws IOException {
      List<PdfView> views = new ArrayList<>();
      for (PDPage page : document.getPages()) {
        views.add(view(page, views.size() + 1));
      }
      if (letters == 0) {
        String key = pictures.isEmpty() ? "pdf.empty" : "pdf.scanned";
        throw new ReportFormatException(Fault.of(key).at(source.name()));
      }
      if (unknown * 100 > letters * MOST_UNKNOWN) {
        throw new ReportFormatException(Fault.of("pdf.letters").at(source.name()));
      }
      PdfAcross across = PdfAcross.of(views, effort);
      List<PdfPage> pages = new ArrayList<>();
      for (PdfAcross.Page page : across.pages()) {
        pages.add(PdfPage.of(page.view(), page.number(), effort));
      }
      List<Block> blocks = PdfFlow.of(PdfMargins.leftOut(pages, leftOut), source.budget());
      List<Remark> remarks = new ArrayList<>(leftOut.remarks());
      remarks.addAll(across.remarks());
      remarks.addAll(cut);
      if (!recognised.isEmpty()) {
        remarks.add(Remark.of("pdf-ocr", null, shown(recognised)));
      }
      if (!pictures.isEmpty()) {
        remarks.add(Remark.of("pdf-pictures", null, shown(pictures)));
      }
      if (oldFonts) {
        remarks.add(Remark.of("encoding", null, "TCVN3 (ABC), VNI"));
      }
      return new Document(List.of(new Page("", blocks)), null, remarks);
    }

    private static String shown(List<Integer> pages) {
      return pages.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private PdfView view(PDPage page, int number) throws IOException {
      PdfContent content = new PdfContent(page, effort);
      content.processPage(page);
      for (PDAnnotation annotation : page.getAnnotations()) {
        if (annotation instanceof PDAnnotationWidget && !annotation.isHidden()) {
          content.showAnnotation(annotation);
        }
      }
      boolean scanned = content.pictures() >= SCANNED;
      List<PdfDrawn> seen = new ArrayList<>();
      StringBuilder hidden = new StringBuilder();
      for (PdfDrawn letter : PdfCut.marked(content.glyphs())) {
        if (!letter.clipped() && (!letter.hidden() || scanned)) {
          seen.add(letter);
        } else {
          hidden.append(letter.glyph().text());
        }
      }
      leftOut.add("hidden-text", hidden.toString());
      long visible = seen.stream().filter(letter -> !letter.glyph().isSpace()).count();
      if (scanned && seen.stream().anyMatch(PdfDrawn::hidden)) {
        recognised.add(number);
      } else if (scanned && visible < 10) {
        pictures.add(number);
      }
      letters += visible + content.unknown();
      unknown += content.unknown();
      oldFonts |= seen.stream().anyMatch(letter -> letter.glyph().old() != null);
      PdfView view = PdfView.of(page.getCropBox(), seen, content.strokes());
      List<String> numbers = PdfCut.numbers(view);
      if (!numbers.isEmpty()) {
        String shown = numbers.stream().limit(SHOWN).collect(Collectors.joining("; "));
        String more = numbers.size() > SHOWN ? "; …" : "";
        cut.add(Remark.of("pdf-cut", null, number, numbers.size(), shown + more));
      }
      return view;
    }
  }
}
