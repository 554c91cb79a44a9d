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
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.ValidationResult;
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
      @Nullable Gathering gathering) {
    this.reader = reader;
    this.validator = validator;
    this.format = format;
    this.language = language;
    this.colours = colours;
    this.auto = auto;
    this.beside = beside;
    this.after = after;
    this.gathering = gathering;
  }

  /** Returns whether any file could be validated. */
  boolean hasAnswered() {
    return answered;
  }

  /** Answers every report of every file; returns the worst status. */
  int run(List<String> files, OutputStream out, PrintStream err) throws IOException {
    list = format == Format.JSON && files.size() > 1;
    boolean first = true;
    for (String file : files) {
      for (String answer : answers(file, err)) {
        if (!answer.isEmpty()) {
          String before = list ? first ? "[\n" : ",\n" : first || gathering != null ? "" : "\n";
          out.write((before + answer).getBytes(StandardCharsets.UTF_8));
          first = false;
        }
      }
    }
    if (list) {
      out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }
    if (gathering != null) {
      out.write(gathering.end().getBytes(StandardCharsets.UTF_8));
    }
    after.tellOfOthers(err, words());
    return status;
  }

  private List<String> answers(String file, PrintStream err) throws IOException {
    current = file;
    if (auto) {
      return List.of(ofAnyForm(file, err));
    }
    Submission submission;
    try {
      submission = Inputs.submission(file, reader);
      if (submission.size() > 1 && format == Format.HTML) {
        throw new UsageException("html.one");
      }
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return List.of(failed(file, Problem.of(words(), Shown.name(file), e), err));
    }
    list |= submission.size() > 1 && format == Format.JSON;
    List<String> answers = new ArrayList<>();
    for (Submission.Entry entry : submission.entries()) {
      // a file is called as it was asked for, what is within it as its reader calls it
      String source = submission.size() > 1 ? entry.source() : file;
      answers.add(answer(source, entry, err));
    }
    for (Fault failure : submission.failures()) {
      answers.add(failed(file, Shown.line(failure.in(Messages.of(language.locale()))), err));
    }
    return answers;
  }

  /** Checks a table of an unknown form by what the form itself says. */
  private String ofAnyForm(String file, PrintStream err) throws IOException {
    try {
      DraftedForm form = Inputs.read(file, reader::readForm);
      ValidationResult result =
          after.of(
              ReportValidator.of(form.catalogue()).validate(form.report()).with(form.faults()));
      String answer = answer(file, list, form.report(), result, form.catalogue());
      answered = true;
      status = Status.worse(status, Status.of(result.verdict()));
      return answer;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return failed(file, Problem.of(words(), Shown.name(file), e), err);
    }
  }

  private String answer(String source, Submission.Entry entry, PrintStream err) throws IOException {
    Report report = entry.report();
    try {
      ValidationResult result = after.of(validator.validate(report, beside.of(entry)));
      String answer = answer(source, list, report, result, null);
      answered = true;
      status = Status.worse(status, Status.of(result.verdict()));
      return answer;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      return failed(source, Problem.of(words(), Shown.name(source), e), err);
    }
  }

  private String failed(String file, String problem, PrintStream err) throws IOException {
    status = Status.UNUSABLE;
    err.println(problem);
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
    if (gathering != null) {
      return gathering.add(current, file, report, result, form);
    }
    int folder = Math.max(file.lastIndexOf('/'), file.lastIndexOf(File.separatorChar));
    String name = Shown.name(file.substring(folder + 1));
    return format == Format.HTML
        ? FindingsHtml.of(language.locale()).page(report, result, form, name)
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
