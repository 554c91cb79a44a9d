package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.cchc.catalogue.internal.CompiledCatalogue;

/** The catalogues that come with the library. Thread-safe; each is read when first asked for. */
public final class Catalogues {

  private static final List<String> SHIPPED =
      List.of(
          "cchc-2021-province",
          "cchc-2021-department",
          "cchc-2021-district",
          "cchc-2021-commune",
          "cchc-2022-province",
          "cchc-2025-province-two-tier",
          "ttcp-01-xld-2024",
          "vpcp-ii06a");
  private static final Map<String, Catalogue> READ = new ConcurrentHashMap<>();

  private Catalogues() {}

  /** Returns the identifiers of the catalogues that come with the library. */
  public static List<String> shipped() {
    return SHIPPED;
  }

  /** Returns the catalogue of this identifier, if it comes with the library. */
  public static Optional<Catalogue> find(String id) {
    return SHIPPED.contains(requireNonNull(id, "id"))
        ? Optional.of(READ.computeIfAbsent(id, Catalogues::read))
        : Optional.empty();
  }

  private static Catalogue read(String id) {
    String file = id + ".catalogue";
    try (InputStream stream = Catalogues.class.getResourceAsStream(file)) {
      if (stream == null) {
        throw new IllegalStateException(
            "Not in the jar of cchc-model: vn/cchc/catalogue/" + file + ". Build it with Maven");
      }
      return CompiledCatalogue.read(new DataInputStream(new BufferedInputStream(stream)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
