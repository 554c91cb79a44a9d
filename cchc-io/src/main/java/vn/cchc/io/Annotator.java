package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.annotate.Done;
import vn.cchc.io.internal.annotate.Marks;
import vn.cchc.io.internal.annotate.Places;
import vn.cchc.io.internal.annotate.sheet.TableWorkbook;
import vn.cchc.io.internal.annotate.sheet.WorkbookAnnotator;
import vn.cchc.io.internal.annotate.word.DocumentAnnotator;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/**
 * Writes what was found into the officer's own file: a workbook comes back with suspect cells
 * filled and commented and a sheet that lists the findings, a document of Word with comments.
 * Nothing else of the file is changed; what an earlier check wrote there is replaced. Nothing that
 * was submitted becomes a formula, a link or a macro. Immutable and thread-safe.
 */
public final class Annotator {

  private final Locale locale;

  private Annotator(Locale locale) {
    this.locale = requireNonNull(locale, "locale");
  }

  /** Returns the one of a language: English for an English locale, Vietnamese for every other. */
  public static Annotator of(Locale locale) {
    return new Annotator(locale);
  }

  /**
   * What was done to a file.
   *
   * @param signatureRemoved whether it was signed: a signature does not hold for a changed file
   * @param marked findings whose place in the file is marked
   * @param unmarked findings that have no place in it, such as a missing row
   */
  public record Annotation(boolean signatureRemoved, int marked, int unmarked) {}

  /**
   * Writes a workbook: the submitted one annotated if it is of Open XML, else a new one of the
   * figures and the prose as they were read.
   *
   * @param submitted the file the report was read from, which is not changed
   * @param name what messages call it
   * @param report as read from it
   * @param catalogue the one it was validated against
   * @throws ReportFormatException if the file cannot be read
   * @throws IOException if the stream cannot be written
   */
  public Annotation workbook(
      byte[] submitted,
      String name,
      Report report,
      ValidationResult result,
      Catalogue catalogue,
      OutputStream out)
      throws IOException {
    requireNonNull(submitted, "submitted");
    requireNonNull(name, "name");
    requireNonNull(out, "out");
    Marks marks = marks(report, result, catalogue);
    if (FileKind.of(submitted, name) == FileKind.XLSX) {
      Places places = Places.of(catalogue.named(report));
      return written(WorkbookAnnotator.annotate(submitted, name, marks, places), out);
    }
    TableWorkbook table = TableWorkbook.of(report, catalogue, Messages.of(locale));
    return written(WorkbookAnnotator.annotate(table.bytes(), name, marks, table.places()), out);
  }

  /**
   * Writes the submitted document of Word with comments.
   *
   * @param submitted the file the report was read from, which is not changed
   * @param name what messages call it
   * @param report as read from it
   * @param catalogue the one it was validated against
   * @throws ReportFormatException if the file is no document of Open XML, or cannot be read
   * @throws IOException if the stream cannot be written
   */
  public Annotation document(
      byte[] submitted,
      String name,
      Report report,
      ValidationResult result,
      Catalogue catalogue,
      OutputStream out)
      throws IOException {
    requireNonNull(submitted, "submitted");
    requireNonNull(name, "name");
    requireNonNull(out, "out");
    Marks marks = marks(report, result, catalogue);
    if (FileKind.of(submitted, name) != FileKind.DOCX) {
      throw new ReportFormatException(Fault.of("annotate.document").at(name));
    }
    Places places = Places.of(catalogue.named(report));
    return written(
        DocumentAnnotator.annotate(submitted, name, marks, places, report.narrative()), out);
  }

  private Marks marks(Report report, ValidationResult result, Catalogue catalogue) {
    return Marks.of(
        requireNonNull(report, "report"),
        requireNonNull(result, "result"),
        requireNonNull(catalogue, "catalogue"),
        locale);
  }

  private static Annotation written(Done done, OutputStream out) throws IOException {
    requireNonNull(out, "out").write(done.bytes());
    return new Annotation(done.signatureRemoved(), done.marked(), done.unmarked());
  }
}
