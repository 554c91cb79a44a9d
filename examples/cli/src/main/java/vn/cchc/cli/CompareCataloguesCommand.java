package vn.cchc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueComparison;
import vn.cchc.io.ComparisonText;

/** Tells what two catalogues say differently. */
@Command(name = "compare-catalogues", mixinStandardHelpOptions = true)
final class CompareCataloguesCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(index = "0", paramLabel = "${bundle:label.old}", descriptionKey = "old")
  private String before = "";

  @Parameters(index = "1", paramLabel = "${bundle:label.new}", descriptionKey = "new")
  private String after = "";

  @Parameters(
      index = "2..*",
      arity = "0..*",
      paramLabel = "${bundle:label.file}",
      descriptionKey = "file")
  private List<String> files = List.of();

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  enum Format {
    TEXT,
    JSON
  }

  CompareCataloguesCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    List<Path> inputs = new ArrayList<>(List.of(Inputs.path(before), Inputs.path(after)));
    files.forEach(file -> inputs.add(Inputs.path(file)));
    Output.standard(inputs, streams);
    Catalogue one = CatalogueOption.find(before);
    Catalogue other = CatalogueOption.find(after);
    CatalogueComparison comparison = CatalogueComparison.of(one, other);
    ReportsCompared reports =
        new ReportsCompared(one, other, comparison, Words.of(language), streams.err());
    reports.read(files);
    ComparisonText text = ComparisonText.of(language.locale());
    if (format == Format.JSON) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      text.write(comparison, json);
      if (!files.isEmpty()) {
        byte[] catalogues = json.toByteArray();
        json.reset();
        reports.write(catalogues, json);
      }
      streams.print(Shown.json(json.toString(StandardCharsets.UTF_8)) + "\n");
    } else {
      streams.print(Shown.lines(text.text(comparison) + (files.isEmpty() ? "" : reports.text())));
    }
    return reports.status();
  }
}
