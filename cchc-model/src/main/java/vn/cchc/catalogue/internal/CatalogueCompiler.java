package vn.cchc.catalogue.internal;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Catalogues;

/** Compiles the shipped catalogues; the build runs it, and fails where a catalogue is wrong. */
public final class CatalogueCompiler {

  private CatalogueCompiler() {}

  /**
   * Compiles each {@code <id>.yaml} to {@code <id>.catalogue}.
   *
   * @param arguments the folder of the sources, as messages shall name it, and that of the results
   */
  public static void main(String[] arguments) throws IOException {
    Path sources = Path.of(arguments[0]);
    Path folder = Path.of(arguments[1]);
    for (String id : Catalogues.shipped()) {
      Path compiled = folder.resolve(id + ".catalogue");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(compiled)))) {
        CompiledCatalogue.write(CatalogueReader.read(sources.resolve(id + ".yaml")), out);
      }
    }
  }
}
