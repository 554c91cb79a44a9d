package vn.cchc.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.cli.ValidateCommand.Format;
import vn.cchc.io.Annotator;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/** Writes what was found into the one file that was asked about. Used by one thread. */
final class AnnotationRunner {

  private final ReportReader reader;
  private final ReportValidator validator;
  private final Format format;
  private final Language language;
  private final Beside beside;
  private final Afterwards after;

  AnnotationRunner(
      ReportReader reader,
      ReportValidator validator,
      Format format,
      Language language,
      Beside beside,
      Afterwards after) {
    this.reader = reader;
    this.validator = validator;
    this.format = format;
    this.language = language;
    this.beside = beside;
    this.after = after;
  }

  /** Refuses to write bytes to a terminal, and more than one file. */
  static void refuse(Format format, int files, @Nullable String out) {
    if (files != 1) {
      throw new UsageException("annotate.one", format.word());
    }
    if (out == null && Descriptor.OUTPUT.isTerminal()) {
      throw new UsageException("annotate.out", format.word());
    }
  }

  /**
   * Checks the report of a file and writes the file with what was found.
   *
   * @param auto whether it is of a form nobody described
   * @return the status
   */
  int run(String file, boolean auto, OutputStream out, PrintStream err) throws IOException {
    byte[] bytes =
        Inputs.read(file, (stream, name) -> stream.readNBytes((int) ReportReader.MAX_BYTES + 1));
    String name = Shown.name(file);
    try {
      return auto ? ofAnyForm(bytes, name, out, err) : ofKnownForm(bytes, name, out, err);
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      err.println(Problem.of(Words.of(language), name, e));
      return Status.UNUSABLE;
    }
  }

  private int ofKnownForm(byte[] bytes, String name, OutputStream out, PrintStream err)
      throws IOException {
    Submission submission = reader.readAll(new ByteArrayInputStream(bytes), name);
    for (Fault failure : submission.failures()) {
      err.println(Shown.line(failure.in(Messages.of(language.locale()))));
    }
    if (submission.size() != 1 || !submission.failures().isEmpty()) {
      throw new UsageException("annotate.one", format.word());
    }
    Submission.Entry entry = submission.entries().get(0);
    Report report = entry.report();
    ValidationResult result = after.of(validator.validate(report, beside.of(entry)));
    Catalogue catalogue = validator.catalogue(report).orElseThrow();
    int status = write(bytes, name, report, result, catalogue, out, err);
    Words words = Words.of(language);
    return Status.worse(status, beside.keep(report, result.verdict(), words, err));
  }

  private int ofAnyForm(byte[] bytes, String name, OutputStream out, PrintStream err)
      throws IOException {
    DraftedForm form = reader.readForm(new ByteArrayInputStream(bytes), name);
    ValidationResult result =
        after.of(ReportValidator.of(form.catalogue()).validate(form.report()).with(form.faults()));
    return write(bytes, name, form.report(), result, form.catalogue(), out, err);
  }

  private int write(
      byte[] bytes,
      String name,
      Report report,
      ValidationResult result,
      Catalogue catalogue,
      OutputStream out,
      PrintStream err)
      throws IOException {
    Annotator annotator = Annotator.of(language.locale());
    Annotator.Annotation done =
        format == Format.DOCX
            ? annotator.document(bytes, name, report, result, catalogue, out)
            : annotator.workbook(bytes, name, report, result, catalogue, out);
    if (done.signatureRemoved()) {
      err.println(Shown.line(Words.of(language).text("annotate.signature", name)));
    }
    after.tell(result, name, language, err);
    after.tellOfOthers(err, Words.of(language));
    return Status.of(result.verdict());
  }
}
