package vn.cchc.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.CatalogueMarkdown;
import vn.cchc.io.exchange.CatalogueJson;
import vn.cchc.io.exchange.VtlRules;

/** Lists catalogues, or prints one. */
@Command(name = "catalogue", mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(arity = "0..1", paramLabel = "${bundle:label.form}", descriptionKey = "form")
  private @Nullable String catalogue;

  @Option(names = "--format", paramLabel = "markdown|json|vtl", defaultValue = "MARKDOWN")
  private Format format = Format.MARKDOWN;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  enum Format {
    MARKDOWN,
    JSON,
    VTL
  }

  CatalogueCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (catalogue != null) {
      Output.standard(List.of(Inputs.path(catalogue)), streams);
      if (format == Format.JSON) {
        streams.print(Shown.json(CatalogueJson.text(CatalogueOption.find(catalogue))));
        return 0;
      }
      if (format == Format.VTL) {
        Catalogue found = CatalogueOption.find(catalogue);
        streams.print(Shown.lines(VtlRules.of(found, language.locale()).text()));
        return 0;
      }
      String page = CatalogueMarkdown.of(language.locale()).text(CatalogueOption.find(catalogue));
      streams.print(Shown.lines(page));
      return 0;
    }
    for (String id : Catalogues.shipped()) {
      String name =
          Catalogues.find(id).map(Catalogue::name).map(n -> n.in(language.locale())).orElse("");
      streams.print(id + "  " + name + "\n");
    }
    return 0;
  }
}
