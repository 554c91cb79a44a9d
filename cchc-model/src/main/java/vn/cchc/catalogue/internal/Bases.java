package vn.cchc.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** Reads catalogue files together with those they build on. */
public final class Bases {

  private static final String ENDING = ".yaml";

  private static final List<String> SHIPPED = Catalogues.shipped();

  private final List<String> chain = new ArrayList<>();

  private Bases() {}

  /**
   * Reads a catalogue.
   *
   * @param name what messages call it
   * @param folder in which the file lies that it may build on; null where it may only build on what
   *     comes with the library
   * @throws CatalogueException if it, or one that it builds on, cannot be used
   */
  public static Catalogue read(InputStream stream, String name, @Nullable Path folder)
      throws IOException {
    return new CatalogueBuilder(new Bases().whole(stream, name, folder)).build();
  }

  private YamlFile whole(InputStream stream, String name, @Nullable Path folder)
      throws IOException {
    byte[] bytes = stream.readNBytes(CatalogueReader.MAX_BYTES + 1);
    if (bytes.length > CatalogueReader.MAX_BYTES) {
      throw new CatalogueException(Fault.of("catalogue.large", CatalogueReader.MAX_BYTES).at(name));
    }
    YamlFile file = YamlFile.read(bytes, name);
    String wanted = file.content().base();
    if (wanted == null) {
      if (!file.content().drop().isEmpty()) {
        throw file.wrong(file.content(), "drop", "drop-of-none");
      }
      return file;
    }
    YamlFile base = base(file, wanted, folder);
    return Extension.of(file, base, new CatalogueBuilder(base).build());
  }

  private YamlFile base(YamlFile file, String wanted, @Nullable Path folder) throws IOException {
    if (SHIPPED.contains(wanted)) {
      try (InputStream stream = Catalogues.class.getResourceAsStream(wanted + ENDING)) {
        if (stream == null) {
          throw new IllegalStateException("Not in the jar of cchc-model: " + wanted + ENDING);
        }
        return whole(stream, wanted + ENDING, null);
      }
    }
    Path beside = folder == null ? null : file(folder, wanted);
    if (beside == null) {
      Fault want = Want.of(folder == null ? "shipped" : "base", String.join(", ", SHIPPED));
      throw file.value(file.content(), "extends", wanted, Want.nearest(want, wanted, SHIPPED));
    }
    String once = beside.toRealPath().toString();
    if (chain.contains(once)) {
      throw file.wrong(file.content(), "extends", "circle", "extends", Texts.shortened(wanted));
    }
    chain.add(once);
    try (InputStream stream = Files.newInputStream(beside)) {
      return whole(stream, beside.toString(), beside.toAbsolutePath().getParent());
    }
  }

  private static @Nullable Path file(Path folder, String wanted) {
    for (String name : List.of(wanted, wanted + ENDING)) {
      try {
        Path path = folder.resolve(name);
        if (Files.isRegularFile(path)) {
          return path;
        }
      } catch (InvalidPathException e) {
        return null;
      }
    }
    return null;
  }
}
