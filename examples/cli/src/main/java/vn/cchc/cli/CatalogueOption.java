package vn.cchc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Catalogues;

/** A catalogue named by its identifier or by a file. */
final class CatalogueOption {

  private CatalogueOption() {}

  static Catalogue find(String idOrFile) throws IOException {
    Path file = Path.of(idOrFile);
    if (Files.isRegularFile(file)) {
      return CatalogueReader.read(file);
    }
    return Catalogues.find(idOrFile)
        .orElseThrow(
            () ->
                new UsageException(
                    "'"
                        + idOrFile
                        + "' is neither a catalogue file nor one of "
                        + String.join(", ", Catalogues.shipped())));
  }
}
