package vn.cchc.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.FormWorkbook;

/** Writes the blank form of a catalogue as a workbook that checks itself while it is filled in. */
@Command(name = "form-workbook", mixinStandardHelpOptions = true)
final class FormWorkbookCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(paramLabel = "${bundle:label.form}", descriptionKey = "form")
  private String catalogue = "";

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable String out;

  @Option(names = "--rows", paramLabel = "${bundle:label.number}")
  private @Nullable Integer rows;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  FormWorkbookCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (out == null && Descriptor.OUTPUT.isTerminal()) {
      throw new UsageException("workbook.out");
    }
    if (rows != null && (rows < 1 || rows > FormWorkbook.MAX_ROWS)) {
      throw new UsageException("workbook.rows", FormWorkbook.MAX_ROWS);
    }
    Catalogue form = CatalogueOption.find(catalogue);
    FormWorkbook workbook = FormWorkbook.of(language.locale());
    try (Output output = Output.of(out, List.of(Inputs.path(catalogue)), streams)) {
      (rows == null ? workbook : workbook.withRows(rows)).write(form, output.stream());
      output.finish();
    }
    return 0;
  }
}
