package vn.cchc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.cli.ValidateCommand.Format;
import vn.cchc.io.FindingsHtml;
import vn.cchc.io.FindingsText;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/** Answers each file of a list, whatever another holds. Used by one thread. */
final class FilesRunner {

  private static final JsonFactory JSON = new JsonFactory();

  private final ReportReader reader;
  private final ReportValidator validator;
  private final @Nullable Catalogue chosen;
  private final Format format;
  private final Language language;
  private final boolean colours;
  private boolean answered;

  FilesRunner(
      ReportReader reader,
      ReportValidator validator,
      @Nullable Catalogue chosen,
      Format format,
      Language language,
      boolean colours) {
    this.reader = reader;
    this.validator = validator;
    this.chosen = chosen;
    this.format = format;
    this.language = language;
    this.colours = colours;
  }

  /** Returns whether any file could be validated. */
  boolean hasAnswered() {
    return answered;
  }

  /** Answers every file; returns the worst status. */
  int run(List<String> files, OutputStream out, PrintStream err) throws IOException {
    boolean list = format == Format.JSON && files.size() > 1;
    String before = list ? "[\n" : "";
    int status = 0;
    for (String file : files) {
      String answer;
      try {
        Report report = Inputs.<Report>read(file, reader::read);
        ValidationResult result = validator.validate(report);
        answer = answer(file, list, report, result);
        answered = true;
        status = Status.worse(status, Status.of(result.verdict()));
      } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
        String problem = Problem.of(Words.of(language), Shown.name(file), e);
        err.println(problem);
        answer = list ? problem(file, problem) : "";
        status = Status.UNUSABLE;
      }
      if (!answer.isEmpty()) {
        out.write((before + answer).getBytes(StandardCharsets.UTF_8));
        before = list ? ",\n" : "\n";
      }
    }
    if (list) {
      out.write("\n]\n".getBytes(StandardCharsets.UTF_8));
    }
    return status;
  }

  private String answer(String file, boolean list, Report report, ValidationResult result)
      throws IOException {
    if (format == Format.JSON) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      ResultWriter writer = ResultWriter.of(language.locale());
      if (list) {
        writer.write(result, file, json);
      } else {
        writer.write(result, json);
        json.write('\n');
      }
      return Shown.json(json.toString(StandardCharsets.UTF_8));
    }
    Catalogue form =
        chosen != null && chosen.id().equals(report.catalogue())
            ? chosen
            : Catalogues.find(report.catalogue()).orElseThrow();
    String name = Shown.name(String.valueOf(Inputs.path(file).getFileName()));
    return format == Format.HTML
        ? FindingsHtml.of(language.locale()).page(report, result, form, name)
        : FindingsText.of(language.locale(), colours).text(report, result, form, name);
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
