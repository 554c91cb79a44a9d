package vn.cchc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Submission;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/** Validates reports. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON,
    HTML,
    CSV,
    SARIF,
    ESS
  }

  private final Main.Streams streams;

  @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "file")
  private List<String> files = new ArrayList<>();

  @Option(names = "--lines")
  private boolean lines;

  @Option(names = "--format", paramLabel = "text|json|html|csv|sarif|ess")
  private @Nullable Format format;

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable String out;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--catalogue", paramLabel = "ID-or-file")
  private @Nullable String catalogue;

  @Option(names = "--form", paramLabel = "auto")
  private @Nullable String form;

  @Option(names = "--convention", paramLabel = "vi|en")
  private @Nullable NumberNotation convention;

  @Option(names = "--previous", paramLabel = "FILE")
  private List<String> previous = new ArrayList<>();

  @Option(names = "--children", paramLabel = "FILE")
  private List<String> children = new ArrayList<>();

  @Mixin private ReviewOptions review = new ReviewOptions();

  ValidateCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    refuseWhatDoesNotGoTogether();
    Catalogue chosen = catalogue == null ? null : CatalogueOption.find(catalogue);
    ReportValidator validator =
        chosen == null ? ReportValidator.standard() : ReportValidator.of(chosen);
    ReportReader reader = Inputs.reader(chosen, convention);
    try (Output output = Output.of(out, inputs(), streams)) {
      Beside beside = Beside.read(previous, children, reader, language, streams.err());
      int unread = beside.isUnread() ? Status.UNUSABLE : 0;
      Afterwards after = review.read();
      if (lines) {
        int status = validateLines(validator, reader, beside, after, output);
        output.finish();
        return Status.worse(status, unread);
      }
      boolean colours = streams.colours() && out == null;
      FilesRunner runner =
          new FilesRunner(
              reader,
              validator,
              format == null ? Format.TEXT : format,
              language,
              colours,
              form != null,
              beside,
              after,
              Gathering.of(format == null ? Format.TEXT : format, language, review.rulesAt()));
      int status = runner.run(files, output.stream(), streams.err());
      if (runner.hasAnswered()) {
        output.finish();
      }
      return Status.worse(status, unread);
    }
  }

  private void refuseWhatDoesNotGoTogether() {
    if (lines == !files.isEmpty()) {
      throw new UsageException(lines ? "lines.files" : "validate.nothing");
    }
    if (form != null && !form.equals(DraftedForm.AUTO)) {
      throw new UsageException("form.auto", Shown.name(form));
    }
    if (form != null && (catalogue != null || lines)) {
      throw new UsageException(catalogue != null ? "form.catalogue" : "form.lines");
    }
    if (form != null && !(previous.isEmpty() && children.isEmpty())) {
      throw new UsageException("form.beside");
    }
    if (lines && format != null && format != Format.JSON) {
      throw new UsageException("lines.format");
    }
    if (format == Format.HTML && files.size() != 1) {
      throw new UsageException("html.one");
    }
  }

  /** What is read, and must not be written. */
  private List<Path> inputs() {
    List<String> names = new ArrayList<>(files);
    if (catalogue != null) {
      names.add(catalogue);
    }
    names.addAll(previous);
    names.addAll(children);
    names.addAll(review.files());
    List<Path> inputs = new ArrayList<>();
    for (String name : names) {
      try {
        inputs.add(Inputs.path(name));
      } catch (UsageException e) {
        // there is no such file to be lost
      }
    }
    if (lines) {
      inputs.add(Descriptor.INPUT.link());
    }
    return inputs;
  }

  private int validateLines(
      ReportValidator validator,
      ReportReader reader,
      Beside beside,
      Afterwards after,
      Output output)
      throws IOException {
    ResultWriter writer = after.writer(language);
    LinesRunner.Answer answer =
        (line, bytes) -> {
          Submission.Entry entry = reader.readEntry(line, "report");
          ValidationResult result = after.of(validator.validate(entry.report(), beside.of(entry)));
          writer.writeLine(result, bytes);
          return Status.of(result.verdict());
        };
    int status =
        new LinesRunner(answer, streams, Words.of(language))
            .run(Inputs.standard(streams), output.stream());
    after.tellOfOthers(streams.err(), Words.of(language));
    return status;
  }
}
