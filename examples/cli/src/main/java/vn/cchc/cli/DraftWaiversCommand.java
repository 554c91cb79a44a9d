package vn.cchc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.WaiverFile;
import vn.cchc.model.Report;
import vn.cchc.rules.ReportValidator;

/** Drafts the waivers of a report's findings, for a person to sign. */
@Command(name = "draft-waivers", mixinStandardHelpOptions = true)
final class DraftWaiversCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(paramLabel = "FILE", descriptionKey = "file")
  private String file = "";

  @Option(names = "--out", paramLabel = "FILE")
  private @Nullable String out;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--catalogue", paramLabel = "ID-or-file")
  private @Nullable String catalogue;

  DraftWaiversCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Catalogue chosen = catalogue == null ? null : CatalogueOption.find(catalogue);
    ReportValidator validator =
        chosen == null ? ReportValidator.standard() : ReportValidator.of(chosen);
    Report report = Inputs.read(file, Inputs.reader(chosen, null)::read);
    try (Output output = Output.of(out, List.of(Inputs.path(file)), streams)) {
      String draft = WaiverFile.draft(validator.validate(report), false, language.locale());
      output.stream().write(Shown.lines(draft).getBytes(StandardCharsets.UTF_8));
      output.finish();
    }
    return 0;
  }
}
