package vn.cchc.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.cli.ValidateCommand.Format;
import vn.cchc.io.Annotator;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Fault;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Submission;
import vn.cchc.model.SubmissionResult;
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
    if (!submission.failures().isEmpty()) {
      return Status.UNUSABLE;
    }
    if (submission.entries().isEmpty()) {
      throw new UsageException("annotate.one", format.word());
    }
    if (submission.size() > 1) {
      return ofSeveral(submission, bytes, name, out, err);
    }
    Submission.Entry entry = submission.entries().get(0);
    Report report = entry.report();
    ValidationResult result = after.of(validator.validate(report, beside.of(entry)));
    Catalogue catalogue = validator.catalogue(report).orElseThrow();
    int status = write(bytes, name, report, result, catalogue, out, err);
    Words words = Words.of(language);
    return Status.worse(status, beside.keep(report, result.verdict(), words, err));
  }

  /** Several reports of one workbook are judged as those of a submission are. */
  private int ofSeveral(
      Submission submission, byte[] bytes, String name, OutputStream out, PrintStream err)
      throws IOException {
    if (format == Format.DOCX) {
      throw new UsageException("annotate.several", format.word());
    }
    Words words = Words.of(language);
    Together.Judged judged = new Together(validator, beside).judge(submission);
    for (Together.Refused refused : judged.refused()) {
      err.println(Problem.of(words, Shown.name(refused.entry().source()), refused.why()));
    }
    if (judged.whole() != null) {
      err.println(Problem.of(words, name, judged.whole()));
    }
    if (!judged.refused().isEmpty() || judged.whole() != null) {
      return Status.UNUSABLE;
    }
    SubmissionResult result = after.of(judged.result());
    List<Annotator.Checked> checked = new ArrayList<>();
    for (Submission.Entry entry : submission.entries()) {
      // in the order of the sheets, not of the agencies
      result.parts().stream()
          .filter(part -> part.entry().report().equals(entry.report()))
          .forEach(part -> checked.add(checked(part, result.findings())));
    }
    tell(Annotator.of(language.locale()).workbook(bytes, name, checked, out), name, err);
    int status = Status.of(result.verdict());
    for (SubmissionResult.Part part : result.parts()) {
      String source = Shown.name(part.entry().source());
      after.tell(part.result(), source, language, err);
      if (!part.replaced()) {
        Report report = part.entry().report();
        status = Status.worse(status, beside.keep(report, part.result().verdict(), words, err));
      }
    }
    after.tellOfOthers(err, words);
    return status;
  }

  /** What is found between reports is told with the one it is about. */
  private Annotator.Checked checked(SubmissionResult.Part part, List<Finding> between) {
    Report report = part.entry().report();
    ReportRef ref = ReportRef.of(report);
    List<Finding> about =
        part.replaced()
            ? List.of()
            : between.stream().filter(finding -> ref.equals(finding.about())).toList();
    return new Annotator.Checked(
        report, part.result().with(about), validator.catalogue(report).orElseThrow());
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
    tell(done, name, err);
    after.tell(result, name, language, err);
    after.tellOfOthers(err, Words.of(language));
    return Status.of(result.verdict());
  }

  private void tell(Annotator.Annotation done, String name, PrintStream err) {
    if (done.signatureRemoved()) {
      err.println(Shown.line(Words.of(language).text("annotate.signature", name)));
    }
  }
}
