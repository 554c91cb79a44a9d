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

  /** Compiles {@code <id>.yaml} to {@code <id>.catalogue} in the folder that is the argument. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]);
    for (String id : Catalogues.shipped()) {
      Path compiled = folder.resolve(id + ".catalogue");
      try (DataOutputStream out =
          new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(compiled)))) {
        CompiledCatalogue.write(CatalogueReader.read(folder.resolve(id + ".yaml")), out);
      }
    }
  }
}
