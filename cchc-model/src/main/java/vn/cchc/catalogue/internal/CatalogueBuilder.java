package vn.cchc.catalogue.internal;

import static java.util.Objects.requireNonNull;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.Fraction;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.internal.CatalogueFile.Period;
import vn.cchc.catalogue.internal.CatalogueFile.Text;
import vn.cchc.catalogue.internal.CatalogueFile.Valid;
import vn.cchc.model.Fault;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.internal.Texts;

/** Makes a catalogue of a file, or says what is wrong with the file. */
public final class CatalogueBuilder {

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})");

  private static final int MOST_DAYS = 31;

  /** How a text in both languages is written. */
  private static final Fault BOTH = Want.of("text-of", "{ vi: \"...\", en: \"...\" }");

  private final YamlFile file;
  private final CatalogueFile content;

  public CatalogueBuilder(YamlFile file) {
    this.file = file;
    this.content = file.content();
  }

  /**
   * Returns the catalogue of the file.
   *
   * @throws CatalogueException that tells all that is wrong with it
   */
  public Catalogue build() {
    Faults faults = file.faults();
    Catalogue.Builder catalogue = whole();
    RowsBuilder rows = new RowsBuilder(file);
    List<Indicator> indicators = rows.rows();
    TablesBuilder tables = new TablesBuilder(file, rows::row);
    List<Table> made = tables.build(content.tables());
    RelationsBuilder rules = new RelationsBuilder(file, indicators, made, tables.broken());
    List<Relation> relations = rules.build(content.relations());
    List<Relation> overTime = rules.build(content.overTime());
    List<PeriodScheme> periods = periods();
    Map<IndicatorId, IndicatorId> moved =
        faults.attempt(() -> moved(file, content, content.moved()));
    Map<IndicatorId, LocalizedText> gone = faults.attempt(this::gone);
    faults.orThrow();
    try {
      return catalogue
          .periods(periods)
          .indicators(indicators)
          .tables(made)
          .relations(relations)
          .overTime(overTime)
          .moved(requireNonNull(moved))
          .gone(requireNonNull(gone))
          .build();
    } catch (IllegalArgumentException e) {
      // all else is told where it stands
      throw file.refused(content, content.moved().isEmpty() ? "gone" : "moved", e);
    }
  }

  private Map<IndicatorId, LocalizedText> gone() {
    Map<IndicatorId, LocalizedText> gone = new LinkedHashMap<>();
    for (Map.Entry<String, @Nullable Text> row : content.gone().entrySet()) {
      LocalizedText name = text(content, "gone." + row.getKey(), row.getValue());
      try {
        gone.put(new IndicatorId(row.getKey()), name);
      } catch (IllegalArgumentException e) {
        throw file.refused(content, "gone", e);
      }
    }
    return gone;
  }

  /** What the file says of the catalogue as a whole. */
  private Catalogue.Builder whole() {
    if (file.isBroken()) {
      // told already
      return Catalogue.builder("");
    }
    String id = said("id", content.id());
    Faults faults = file.faults();
    if (id != null && !ID.matcher(id).matches()) {
      faults.add(file.value(content, "id", id, Want.of("id")).fault());
    }
    Catalogue.Builder catalogue = Catalogue.builder(orEmpty(id));
    faults.attempt(() -> catalogue.name(text(content, "name", content.name())));
    faults.attempt(() -> catalogue.level(constant(content, "level", content.level(), Level.class)));
    faults.attempt(() -> valid(catalogue));
    catalogue.source(orEmpty(said("source", content.source())));
    if (content.form() != null) {
      catalogue.form(Texts.nfc(orEmpty(said("form", content.form()))).strip());
    }
    if (content.version() != null) {
      catalogue.version(orEmpty(said("version", content.version())));
    }
    String enough = content.enoughChecked();
    if (enough != null) {
      faults.attempt(() -> catalogue.enoughChecked(enoughChecked(enough)));
    }
    List<String> standalone = content.standalone();
    if (standalone != null) {
      faults.attempt(() -> catalogue.standalone(standalone(standalone)));
    }
    return catalogue;
  }

  private @Nullable String said(String property, @Nullable String text) {
    return file.faults().attempt(() -> required(content, property, text));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Catalogue.Builder valid(Catalogue.Builder catalogue) {
    Valid valid = required(content, "valid", content.valid());
    LocalDate from = date(valid, "valid.from", required(valid, "valid.from", valid.from()));
    LocalDate to = valid.to() == null ? null : date(valid, "valid.to", valid.to());
    if (to != null && to.isBefore(from)) {
      throw file.value(valid, "valid.to", to.toString(), Want.of("day-from", from.toString()));
    }
    return catalogue.validFrom(from).validTo(to);
  }

  static Map<IndicatorId, IndicatorId> moved(
      YamlFile file, Object part, Map<String, String> words) {
    Map<IndicatorId, IndicatorId> moved = new LinkedHashMap<>();
    words.forEach(
        (old, now) -> {
          try {
            moved.put(IndicatorId.parse(old), IndicatorId.parse(now));
          } catch (IllegalArgumentException e) {
            throw file.refused(part, "moved", e);
          }
        });
    return moved;
  }

  private Set<Level> standalone(List<String> words) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    for (String word : words) {
      levels.add(constant(content, "standalone", word, Level.class));
    }
    return levels;
  }

  private Fraction enoughChecked(String text) {
    try {
      return Fraction.parse(text);
    } catch (IllegalArgumentException e) {
      throw file.refused(content, "enough-checked", e);
    }
  }

  private List<PeriodScheme> periods() {
    List<PeriodScheme> periods = new ArrayList<>();
    Map<String, Period> seen = new HashMap<>();
    for (Period period : orEmpty(content.periods())) {
      PeriodScheme scheme =
          file.isBroken(period) ? null : file.faults().attempt(() -> period(period));
      if (scheme != null) {
        Period first = seen.putIfAbsent(scheme.kind(), period);
        if (first != null) {
          file.faults().add(file.twice(period, "kind", scheme.kind(), first).fault());
        }
        periods.add(scheme);
      }
    }
    return periods;
  }

  private PeriodScheme period(Period period) {
    String kind = required(period, "kind", period.kind());
    int due = required(period, "due-day", period.dueDay());
    if (due < 1 || due > MOST_DAYS) {
      throw file.value(period, "due-day", String.valueOf(due), Want.of("due-day"));
    }
    MonthDay from = day(period, "from", required(period, "from", period.from()));
    MonthDay to = day(period, "to", required(period, "to", period.to()));
    try {
      return new PeriodScheme(kind, from, to, period.startsInPreviousYear(), due);
    } catch (IllegalArgumentException e) {
      throw file.refused(period, "to", e);
    }
  }

  private MonthDay day(Period period, String property, String text) {
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        return MonthDay.of(Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
      }
    } catch (DateTimeException e) {
      // such as 31/2
    }
    Fault want = day.matches() ? Want.of("no-such-day", text) : Want.of("day-month");
    throw file.value(period, property, text, want);
  }

  private LocalDate date(Valid valid, String property, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw file.value(valid, property, text, Want.day(text));
    }
  }

  private LocalizedText text(Object part, String property, @Nullable Text text) {
    return text(file, part, property, text);
  }

  static LocalizedText text(YamlFile file, Object part, String property, @Nullable Text text) {
    if (text == null) {
      throw file.wrong(part, property, "missing", property, BOTH);
    }
    if (text.vi() == null || text.en() == null) {
      String which = property + (text.vi() == null ? ".vi" : ".en");
      throw file.wrong(part, property, "missing", which, BOTH);
    }
    if (text.vi().isBlank() || text.en().isBlank()) {
      throw file.wrong(part, property, "blank", property + (text.vi().isBlank() ? ".vi" : ".en"));
    }
    return new LocalizedText(Texts.nfc(text.vi()), Texts.nfc(text.en()));
  }

  private <T> T required(Object part, String property, @Nullable T value) {
    return required(file, part, property, value);
  }

  static <T> T required(YamlFile file, Object part, String property, @Nullable T value) {
    if (value == null) {
      throw file.wrong(part, property, "left-out", property);
    }
    if (value instanceof String text && text.isBlank()) {
      throw file.wrong(part, property, "blank", property);
    }
    return value;
  }

  private <E extends Enum<E>> E constant(
      Object part, String property, @Nullable String word, Class<E> type) {
    return constant(file, part, property, word, type);
  }

  static <E extends Enum<E>> E constant(
      YamlFile file, Object part, String property, @Nullable String word, Class<E> type) {
    if (word == null) {
      throw file.wrong(part, property, "missing", property, Want.oneOf(Want.words(type)));
    }
    for (E constant : type.getEnumConstants()) {
      if (Want.word(constant).equals(word)) {
        return constant;
      }
    }
    throw file.value(part, property, word, Want.oneOf(type, word));
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
