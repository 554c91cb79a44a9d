package vn.cchc.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agencies.Listed;
import vn.cchc.model.Fault;
import vn.cchc.model.Level;
import vn.cchc.model.internal.Texts;

/** A file of agencies, made into what it says. */
public final class AgenciesFile {

  private AgenciesFile() {}

  /**
   * Reads agencies.
   *
   * @param name what messages call the file
   * @throws CatalogueException if it cannot be used; it tells all that is wrong
   */
  public static Agencies read(InputStream stream, String name) throws IOException {
    byte[] bytes = stream.readNBytes(CatalogueReader.MAX_BYTES + 1);
    if (bytes.length > CatalogueReader.MAX_BYTES) {
      throw new CatalogueException(Fault.of("catalogue.large", CatalogueReader.MAX_BYTES).at(name));
    }
    Faults faults = new Faults();
    YamlMap root = YamlDocument.read(bytes, name, faults).knowing("agencies");
    List<@Nullable Listed> listed = root.list("agencies", "agency", AgenciesFile::listed);
    if (listed == null) {
      root.wrong(root.line(), "no agencies. Expected 'agencies' and a list of them");
    }
    faults.orThrow();
    try {
      return Agencies.of(
          listed == null ? List.of() : listed.stream().filter(Objects::nonNull).toList());
    } catch (IllegalArgumentException e) {
      throw new CatalogueException(name + ": " + e.getMessage());
    }
  }

  private static @Nullable Listed listed(YamlMap map) {
    map.knowing("code", "name", "level", "above", "valid");
    String code = map.text("code");
    String name = map.text("name");
    if (code == null) {
      map.wrong(map.line(), "an agency without 'code'");
      return null;
    }
    @Nullable LocalDate[] days = new LocalDate[2];
    map.map(
        "valid",
        valid -> {
          valid.knowing("from", "to");
          days[0] = day(valid, "from");
          days[1] = day(valid, "to");
          return days;
        });
    try {
      return new Listed(
          code, name == null ? code : name, level(map), map.text("above"), days[0], days[1]);
    } catch (IllegalArgumentException e) {
      map.wrong(map.line(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  private static @Nullable Level level(YamlMap map) {
    String word = map.text("level");
    Level level = word == null ? null : Level.ofWord(word).orElse(null);
    if (word != null && level == null) {
      map.wrong(
          map.line("level"),
          "'level' is '"
              + Texts.shortened(word)
              + "'. Expected province, department, district, ...");
    }
    return level;
  }

  private static @Nullable LocalDate day(YamlMap valid, String property) {
    String text = valid.text(property);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      valid.wrong(
          valid.line(property),
          "'" + property + "' is '" + Texts.shortened(text) + "'. Expected a date, as 2025-07-01");
      return null;
    }
  }
}
