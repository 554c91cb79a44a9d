package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.catalogue.internal.AgenciesFile;
import vn.cchc.model.Agencies;

/**
 * Reads which agencies there are: YAML, or JSON, which is YAML, at most {@value
 * CatalogueReader#MAX_BYTES} bytes. Thread-safe.
 *
 * <pre>{@code
 * agencies:
 *   - { code: "H32", name: "UBND tỉnh Khánh Hòa", level: province }
 *   - { code: "H32.15", name: "UBND thành phố Nha Trang", level: district, valid: { to: "2025-06-30" } }
 *   - { code: "H32.15.2", name: "UBND xã Vĩnh Thạnh", level: commune, valid: { to: "2025-06-30" } }
 *   - { code: "H32.90", name: "UBND phường Nha Trang", above: "H32", valid: { from: "2025-07-01" } }
 * }</pre>
 */
public final class AgenciesReader {

  private AgenciesReader() {}

  /**
   * Reads a file.
   *
   * @throws CatalogueException if it cannot be used; the message names file and line
   * @throws IOException if it cannot be opened
   */
  public static Agencies read(Path file) throws IOException {
    try (InputStream stream = Files.newInputStream(requireNonNull(file, "file"))) {
      return read(stream, file.toString());
    }
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param name what messages call it
   * @throws CatalogueException if it cannot be used
   * @throws IOException if it cannot be read
   */
  public static Agencies read(InputStream stream, String name) throws IOException {
    return AgenciesFile.read(requireNonNull(stream, "stream"), requireNonNull(name, "name"));
  }
}
