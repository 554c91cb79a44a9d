package vn.cchc.catalogue.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agencies.Listed;
import vn.cchc.model.Fault;
import vn.cchc.model.Level;
import vn.cchc.model.internal.ExplainedArgumentException;
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
    YamlMap root = YamlDocument.read(bytes, name, Want.of("agencies"), faults).knowing("agencies");
    Map<String, String> places = new HashMap<>();
    List<@Nullable Listed> listed =
        root.list("agencies", "agency", "code", agency -> listed(agency, places));
    if (listed == null) {
      root.wrong("agencies", "left-out", "agencies");
    }
    faults.orThrow();
    try {
      return Agencies.of(
          listed == null ? List.of() : listed.stream().filter(Objects::nonNull).toList());
    } catch (ExplainedArgumentException e) {
      // what is wrong with agencies together names one of them first
      Serializable code = e.fault().arguments().get(0);
      throw new CatalogueException(e.fault().at(places.getOrDefault(code, name)));
    }
  }

  private static @Nullable Listed listed(YamlMap map, Map<String, String> places) {
    map.knowing("code", "name", "level", "above", "valid");
    String code = map.text("code");
    String name = map.text("name");
    if (code == null) {
      map.wrong("code", "left-out", "code");
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
      places.put(code, map.place());
      return new Listed(
          code, name == null ? code : name, level(map), map.text("above"), days[0], days[1]);
    } catch (ExplainedArgumentException e) {
      map.wrong("", "part", e.fault());
      return null;
    }
  }

  private static @Nullable Level level(YamlMap map) {
    String word = map.text("level");
    Level level = word == null ? null : Level.ofWord(word).orElse(null);
    if (word != null && level == null) {
      Fault found = Want.of("found", Texts.shortened(word));
      map.wrong("level", "value", "level", found, Want.oneOf(Level.class, word));
    }
    return level;
  }

  private static @Nullable LocalDate day(YamlMap valid, String property) {
    String text = valid.text(property);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      Fault found = Want.of("found", Texts.shortened(text));
      valid.wrong(property, "value", property, found, Want.day(text));
      return null;
    }
  }
}
