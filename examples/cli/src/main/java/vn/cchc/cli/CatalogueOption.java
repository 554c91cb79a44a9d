package vn.cchc.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Catalogues;

/** A catalogue named by its identifier or by a file. */
final class CatalogueOption {

  private CatalogueOption() {}

  static Catalogue find(String idOrFile) {
    Path file = Inputs.path(idOrFile);
    if (Files.exists(file)) {
      Path folder = file.toAbsolutePath().getParent();
      return Inputs.read(
          idOrFile,
          (stream, name) ->
              folder == null
                  ? CatalogueReader.read(stream, name)
                  : CatalogueReader.read(stream, name, folder));
    }
    return Catalogues.find(idOrFile)
        .orElseThrow(
            () ->
                new UsageException(
                    "no-catalogue", Shown.name(idOrFile), String.join(", ", Catalogues.shipped())));
  }
}
