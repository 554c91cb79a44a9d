package vn.cchc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.cli.ValidateCommand.Format;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.FindingsHtml;
import vn.cchc.io.FindingsText;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ResultWriter;
import vn.cchc.io.SubmissionText;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportValidator;

/** Answers each file of a list, whatever another holds. Used by one thread. */
final class FilesRunner {

  private static final JsonFactory JSON = new JsonFactory();

  private final ReportReader reader;
  private final ReportValidator validator;
  private final Format format;
  private final Language language;
  private final boolean colours;
  private final boolean auto;
  private final Beside beside;
  private final Afterwards after;
  private final @Nullable Gathering gathering;
  private final Progress progress;
  private final PrintStream errors;
  private String current = "";
  private boolean answered;
  private boolean list;
  private int status;

  FilesRunner(
      ReportReader reader,
      ReportValidator validator,
      Format format,
      Language language,
      boolean colours,
      boolean auto,
      Beside beside,
      Afterwards after,
      @Nullable Gathering gathering,
      Progress progress,
      PrintStream errors) {
    this.reader = reader;
    this.validator = validator;
    this.format = format;
    this.language = language;
    this.colours = colours;
    this.auto = auto;
    this.beside = beside;
    this.after = after;
    this.gathering = gathering;
    this.progress = progress;
    this.errors = errors;
  }

  /** Returns whether any file could be validated. */
  boolean hasAnswered() {
    return answered;
  }

  /** Answers every report of every file; returns the worst status. */
  int run(List<String> files, OutputStream out) throws IOException {
    list = format == Format.JSON && files.size() > 1;
    boolean first = true;
    int done = 0;
    for (String file : files) {
      List<String> answers = answers(file);
      progress.clear();
      for (String answer : answers) {
        if (!answer.isEmpty()) {
          String before = list ? first ? "[\n" : ",\n" : first || gathering != null ? "" : "\n";
          out.write((before + answer).getBytes(StandardCharsets.UTF_8));
          first = false;
        }
      }
      done++;
      if (files.size() > 1) {
        out.flush();
        progress.files(done, files.size());
      }
    }
    progress.clear();
    if (list) {
      out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }
    if (gathering != null) {
      out.write(gathering.end().getBytes(StandardCharsets.UTF_8));
    }
    after.tellOfOthers(errors, words());
    return status;
  }

  private List<String> answers(String file) throws IOException {
    current = file;
    if (auto) {
      return List.of(ofAnyForm(file));
    }
    Submission submission;
    try {
      submission = Inputs.submission(file, reader);
      if (submission.size() > 1 && format == Format.HTML) {
        throw new UsageException("html.one");
      }
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return List.of(failed(file, Problem.of(words(), Shown.name(file), e)));
    }
    list |= submission.size() > 1 && format == Format.JSON;
    List<String> answers =
        submission.size() > 1
            ? together(file, submission)
            : new ArrayList<>(List.of(answer(file, submission)));
    for (Fault failure : submission.failures()) {
      answers.add(failed(file, Shown.line(failure.in(Messages.of(language.locale())))));
    }
    return answers;
  }

  /** A file is called as it was asked for, what is within it as its reader calls it. */
  private List<String> together(String file, Submission submission) throws IOException {
    Together.Judged judged = new Together(validator, beside).judge(submission);
    SubmissionResult result = after.of(judged.result());
    List<String> answers = new ArrayList<>();
    for (SubmissionResult.Part part : result.parts()) {
      if (format != Format.JSON) {
        Submission.Entry entry = part.entry();
        List<Report> earlier = beside.of(entry).earlier();
        answers.add(answer(entry.source(), list, entry.report(), part.result(), earlier, null));
      }
      if (!part.replaced()) {
        keep(part.entry().report(), part.result());
      }
      answered = true;
    }
    if (format == Format.JSON) {
      for (String element : after.submissionWriter(language).elements(result, file)) {
        answers.add(Shown.json(element));
      }
    } else if (answered && judged.whole() == null) {
      answers.add(
          SubmissionText.of(language.locale(), colours).text(result, Shown.name(file))
              + Shown.lines(after.told(result, language)));
    }
    status = Status.worse(status, Status.of(result.verdict()));
    for (Together.Refused refused : judged.refused()) {
      String source = refused.entry().source();
      answers.add(failed(source, Problem.of(words(), Shown.name(source), refused.why())));
    }
    if (judged.whole() != null) {
      answers.add(failed(file, Problem.of(words(), Shown.name(file), judged.whole())));
    }
    return answers;
  }

  /** Checks a table of an unknown form by what the form itself says. */
  private String ofAnyForm(String file) throws IOException {
    try {
      DraftedForm form = Inputs.read(file, reader::readForm);
      ValidationResult result =
          after.of(
              ReportValidator.of(form.catalogue()).validate(form.report()).with(form.faults()));
      String answer = answer(file, list, form.report(), result, List.of(), form.catalogue());
      answered = true;
      status = Status.worse(status, Status.of(result.verdict()));
      return answer;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return failed(file, Problem.of(words(), Shown.name(file), e));
    }
  }

  private String answer(String source, Submission submission) throws IOException {
    if (submission.entries().isEmpty()) {
      return "";
    }
    Submission.Entry entry = submission.entries().get(0);
    Report report = entry.report();
    try {
      Context context = beside.of(entry);
      ValidationResult result = after.of(validator.validate(report, context));
      String answer = answer(source, list, report, result, context.earlier(), null);
      keep(report, result);
      answered = true;
      status = Status.worse(status, Status.of(result.verdict()));
      return answer;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return failed(source, Problem.of(words(), Shown.name(source), e));
    }
  }

  private void keep(Report report, ValidationResult result) {
    status = Status.worse(status, beside.keep(report, result.verdict(), words(), errors));
  }

  private String failed(String file, String problem) throws IOException {
    status = Status.UNUSABLE;
    progress.clear();
    errors.println(problem);
    if (gathering != null) {
      gathering.failed(file, problem);
    }
    return list ? problem(file, problem) : "";
  }

  private Words words() {
    return Words.of(language);
  }

  private String answer(
      String file,
      boolean listed,
      Report report,
      ValidationResult result,
      List<Report> earlier,
      @Nullable Catalogue drafted)
      throws IOException {
    if (format == Format.JSON) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      ResultWriter writer = after.writer(language);
      if (listed) {
        writer.write(result, file, json);
      } else {
        writer.write(result, json);
        json.write('\n');
      }
      return Shown.json(json.toString(StandardCharsets.UTF_8));
    }
    Catalogue form = drafted != null ? drafted : validator.catalogue(report).orElseThrow();
    if (format != Format.TEXT) {
      after.tell(result, Shown.name(file), language, errors);
    }
    if (gathering != null) {
      return gathering.add(current, file, report, result, form);
    }
    int folder = Math.max(file.lastIndexOf('/'), file.lastIndexOf(File.separatorChar));
    String name = Shown.name(file.substring(folder + 1));
    return format == Format.HTML
        ? FindingsHtml.of(language.locale())
            .checkedAt(ZonedDateTime.now(ZoneId.systemDefault()))
            .beside(earlier)
            .page(report, result, form, name)
        : FindingsText.of(language.locale(), colours).text(report, result, form, name)
            + Shown.lines(after.told(result, language));
  }

  private static String problem(String file, String problem) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.setPrettyPrinter(
          new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")));
      json.writeStartObject();
      json.writeStringField("file", file);
      json.writeStringField("error", problem);
      json.writeEndObject();
    }
    return Shown.json(out.toString(StandardCharsets.UTF_8));
  }
}
