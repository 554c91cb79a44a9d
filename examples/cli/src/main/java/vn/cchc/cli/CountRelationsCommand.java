package vn.cchc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.ReportReader;
import vn.cchc.io.exchange.RelationCounts;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Submission;
import vn.cchc.rules.ReportValidator;

/** Counts over a set of reports how often each relation held, broke and was not checked. */
@Command(name = "count-relations", mixinStandardHelpOptions = true)
final class CountRelationsCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(arity = "1..*", paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private List<String> files = new ArrayList<>();

  @Option(names = "--format", paramLabel = "csv|json", defaultValue = "CSV")
  private Format format = Format.CSV;

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable String out;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--catalogue", paramLabel = "${bundle:label.form}")
  private @Nullable String catalogue;

  enum Format {
    CSV,
    JSON
  }

  CountRelationsCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue chosen = catalogue == null ? null : CatalogueOption.find(catalogue);
    ReportValidator.Builder builder = ReportValidator.builder().screening();
    ReportValidator validator = (chosen == null ? builder : builder.catalogue(chosen)).build();
    ReportReader reader = Inputs.reader(chosen, null);
    List<Path> inputs = new ArrayList<>();
    files.forEach(file -> inputs.add(Inputs.path(file)));
    RelationCounts counts = new RelationCounts();
    int status = 0;
    try (Output output = Output.of(out, inputs, streams)) {
      for (String file : files) {
        status = Status.worse(status, count(file, reader, validator, counts));
      }
      String text = format == Format.JSON ? Shown.json(counts.json()) : counts.csv();
      output.stream().write(text.getBytes(StandardCharsets.UTF_8));
      output.finish();
    }
    return status;
  }

  private int count(
      String file, ReportReader reader, ReportValidator validator, RelationCounts counts) {
    try {
      Submission submission = Inputs.submission(file, reader);
      submission.reports().forEach(report -> counts.add(validator.validate(report)));
      for (Fault failure : submission.failures()) {
        streams.err().println(Shown.line(failure.in(Messages.of(language.locale()))));
      }
      return submission.failures().isEmpty() ? 0 : Status.UNUSABLE;
    } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
      streams.err().println(Problem.of(Words.of(language), Shown.name(file), e));
      return Status.UNUSABLE;
    }
  }
}
