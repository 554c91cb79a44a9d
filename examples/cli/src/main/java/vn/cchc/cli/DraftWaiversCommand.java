package vn.cchc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.AnswersReader;
import vn.cchc.io.ReportReader;
import vn.cchc.io.WaiverFile;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.Submission;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/**
 * Drafts the waivers of a report's findings, for a person to sign, with what was explained in the
 * sheet of results of an annotated workbook.
 */
@Command(name = "draft-waivers", mixinStandardHelpOptions = true)
final class DraftWaiversCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private String file = "";

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable String out;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--explained")
  private boolean explained;

  @Option(names = "--catalogue", paramLabel = "${bundle:label.form}")
  private @Nullable String catalogue;

  DraftWaiversCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue chosen = catalogue == null ? null : CatalogueOption.find(catalogue);
    ReportValidator validator =
        chosen == null ? ReportValidator.standard() : ReportValidator.of(chosen);
    Submission submission = Inputs.submission(file, Inputs.reader(chosen, null));
    for (Fault failure : submission.failures()) {
      streams.err().println(Shown.line(failure.in(Messages.of(language.locale()))));
    }
    List<AnswersReader.Answer> answers = answers();
    String draft =
        submission.size() == 1
            ? WaiverFile.draft(
                answered(validator.validate(submission.reports().get(0)), answers),
                explained,
                language.locale())
            : WaiverFile.draft(
                validator.validate(submission).answered(found -> answered(found, answers)),
                explained,
                language.locale());
    try (Output output = Output.of(out, List.of(Inputs.path(file)), streams)) {
      output.stream().write(Shown.lines(draft).getBytes(StandardCharsets.UTF_8));
      output.finish();
    }
    return 0;
  }

  /** Returns what was answered in a workbook; nothing where it is another file, or a folder. */
  private List<AnswersReader.Answer> answers() throws IOException {
    if (!Files.isRegularFile(Inputs.path(file))) {
      return List.of();
    }
    byte[] bytes =
        Inputs.read(file, (stream, name) -> stream.readNBytes((int) ReportReader.MAX_BYTES));
    return AnswersReader.find(bytes, Shown.name(file));
  }

  private static ValidationResult answered(
      ValidationResult found, List<AnswersReader.Answer> answers) {
    return found.answered(AnswersReader.to(found, answers));
  }
}
