package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.annotate.Done;
import vn.cchc.io.internal.annotate.Marks;
import vn.cchc.io.internal.annotate.Places;
import vn.cchc.io.internal.annotate.sheet.TableWorkbook;
import vn.cchc.io.internal.annotate.sheet.WorkbookAnnotator;
import vn.cchc.io.internal.annotate.sheet.WorkbookAnnotator.Marked;
import vn.cchc.io.internal.annotate.word.DocumentAnnotator;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;

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
   * A report of a file, and what was found in it.
   *
   * @param report as read from the file
   * @param catalogue the one it was validated against
   */
  public record Checked(Report report, ValidationResult result, Catalogue catalogue) {
    public Checked {
      requireNonNull(report, "report");
      requireNonNull(result, "result");
      requireNonNull(catalogue, "catalogue");
    }
  }

  /**
   * Writes the submitted workbook, which holds several reports, such as those of two agencies on
   * two sheets: each is marked where it stands, and has a sheet of results of its own, in their
   * order. An answer is kept with the report it was given to; those in the sheet of a file that
   * held one report alone are not kept when it holds several.
   *
   * @param submitted the file the reports were read from, which is not changed
   * @param name what messages call it
   * @param reports all of the file, at least one; where it is one, any file will do
   * @throws ReportFormatException if there are several and the file is no workbook of Open XML, or
   *     two are of one agency, period and form and could not be told apart in answers; if the file
   *     cannot be read
   * @throws IllegalArgumentException if there is no report
   * @throws IOException if the stream cannot be written
   */
  public Annotation workbook(byte[] submitted, String name, List<Checked> reports, OutputStream out)
      throws IOException {
    requireNonNull(submitted, "submitted");
    requireNonNull(name, "name");
    requireNonNull(reports, "reports");
    requireNonNull(out, "out");
    if (reports.isEmpty()) {
      throw new IllegalArgumentException("'reports' is empty. Expected at least one");
    }
    if (reports.size() == 1) {
      Checked only = reports.get(0);
      return workbook(submitted, name, only.report, only.result, only.catalogue, out);
    }
    if (FileKind.of(submitted, name) != FileKind.XLSX) {
      throw new ReportFormatException(Fault.of("annotate.several").at(name));
    }
    Set<ReportKey> known = new HashSet<>();
    List<Marked> marked = new ArrayList<>();
    for (Checked checked : reports) {
      ReportKey key = checked.result.report();
      if (!known.add(key)) {
        String of = key.agency() + " " + key.period() + " " + key.catalogue();
        throw new ReportFormatException(Fault.of("annotate.alike", of.strip()).at(name));
      }
      marked.add(
          new Marked(
              marks(checked.report, checked.result, checked.catalogue),
              Places.of(checked.catalogue.named(checked.report))));
    }
    return written(WorkbookAnnotator.annotate(submitted, name, marked), out);
  }

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
      return written(
          WorkbookAnnotator.annotate(submitted, name, List.of(new Marked(marks, places))), out);
    }
    TableWorkbook table = TableWorkbook.of(report, catalogue, Messages.of(locale));
    Marked marked = new Marked(marks, table.places());
    return written(WorkbookAnnotator.annotate(table.bytes(), name, List.of(marked)), out);
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
