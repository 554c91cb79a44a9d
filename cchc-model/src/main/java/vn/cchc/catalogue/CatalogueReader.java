package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.catalogue.internal.CatalogueBuilder;
import vn.cchc.catalogue.internal.YamlFile;
import vn.cchc.model.Fault;

/** Reads catalogue files: YAML, at most {@value #MAX_BYTES} bytes. Thread-safe. */
public final class CatalogueReader {

  /** The largest catalogue file, in bytes. */
  public static final int MAX_BYTES = 2_000_000;

  private CatalogueReader() {}

  /**
   * Reads a catalogue.
   *
   * @throws CatalogueException if it cannot be used; the message names file, line and identifier,
   *     what was found and what was expected
   * @throws IOException if the file cannot be opened
   */
  public static Catalogue read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(requireNonNull(file, "file"))) {
      return read(stream, file.toString());
    }
  }

  /**
   * Reads a catalogue from a stream, which is left open.
   *
   * @param name what messages call the file
   * @throws CatalogueException if it cannot be used
   * @throws IOException if the stream cannot be read
   */
  public static Catalogue read(InputStream stream, String name) throws IOException {
    requireNonNull(stream, "stream");
    requireNonNull(name, "name");
    byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) {
      throw new CatalogueException(Fault.of("catalogue.large", MAX_BYTES).at(name));
    }
    return new CatalogueBuilder(YamlFile.read(bytes, name)).build();
  }
}
