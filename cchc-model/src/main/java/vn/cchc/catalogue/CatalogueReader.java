package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.catalogue.internal.Bases;

/** Reads catalogue files: YAML, at most {@value #MAX_BYTES} bytes. Thread-safe. */
public final class CatalogueReader {

  /** The largest catalogue file, in bytes. */
  public static final int MAX_BYTES = 2_000_000;

  private CatalogueReader() {}

  /**
   * Reads a catalogue, and the one that it builds on, which comes with the library or is a file
   * named from the folder of this one.
   *
   * @throws CatalogueException if it cannot be used; the message names file, line and identifier,
   *     what was found and what was expected
   * @throws IOException if the file cannot be opened
   */
  public static Catalogue read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(requireNonNull(file, "file"))) {
      return Bases.read(stream, file.toString(), file.toAbsolutePath().getParent());
    }
  }

  /**
   * Reads a catalogue from a stream, which is left open. It may build on files of a folder.
   *
   * @param name what messages call the file
   * @param folder from which files are named that it builds on
   * @throws CatalogueException if it cannot be used
   * @throws IOException if the stream, or a file that it builds on, cannot be read
   */
  public static Catalogue read(InputStream stream, String name, Path folder) throws IOException {
    requireNonNull(stream, "stream");
    requireNonNull(name, "name");
    return Bases.read(stream, name, requireNonNull(folder, "folder"));
  }

  /**
   * Reads a catalogue from a stream, which is left open. It may build on one that comes with the
   * library, not on files.
   *
   * @param name what messages call the file
   * @throws CatalogueException if it cannot be used
   * @throws IOException if the stream cannot be read
   */
  public static Catalogue read(InputStream stream, String name) throws IOException {
    requireNonNull(stream, "stream");
    requireNonNull(name, "name");
    return Bases.read(stream, name, null);
  }
}
