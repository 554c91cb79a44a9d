package vn.cchc.catalogue.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
import vn.cchc.catalogue.internal.CatalogueFile.Row;
import vn.cchc.catalogue.internal.CatalogueFile.Text;
import vn.cchc.catalogue.internal.CatalogueFile.Valid;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.internal.Texts;

/** Makes a catalogue of a file, or says what is wrong with the file. */
public final class CatalogueBuilder {

  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]*");

  private static final Pattern DAY = Pattern.compile("([0-9]{1,2})/([0-9]{1,2})");

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
    List<Indicator> indicators = indicators();
    TablesBuilder tables = new TablesBuilder(file, this::indicator);
    List<Table> made = tables.build(content.tables());
    List<Relation> relations =
        new RelationsBuilder(file, indicators, made, tables.broken()).build(content.relations());
    List<PeriodScheme> periods = periods();
    Map<IndicatorId, IndicatorId> moved =
        faults.attempt(() -> moved(file, content.moved(), "catalogue", content.moved()));
    faults.orThrow();
    try {
      return catalogue
          .periods(periods)
          .indicators(indicators)
          .tables(made)
          .relations(relations)
          .moved(requireNonNull(moved))
          .build();
    } catch (IllegalArgumentException e) {
      // all else is told where it stands
      throw file.wrong(content.moved(), "catalogue", String.valueOf(e.getMessage()));
    }
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
      faults.add(
          file.wrong(
              content,
              "catalogue",
              "'id' is '"
                  + Texts.shortened(id)
                  + "'. Expected small letters, digits, dots and hyphens, as bieu-03; what the form"
                  + " is called is its 'name'"));
    }
    Catalogue.Builder catalogue = Catalogue.builder(orEmpty(id));
    faults.attempt(() -> catalogue.name(text(content, "catalogue", "name", content.name())));
    faults.attempt(
        () ->
            catalogue.level(constant(content, "catalogue", "level", content.level(), Level.class)));
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
    return catalogue;
  }

  private @Nullable String said(String property, @Nullable String text) {
    return file.faults().attempt(() -> required(content, "catalogue", property, text));
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private Catalogue.Builder valid(Catalogue.Builder catalogue) {
    Valid valid = required(content, "catalogue", "valid", content.valid());
    LocalDate from =
        date(valid, "from", required(content, "catalogue", "valid.from", valid.from()));
    LocalDate to = valid.to() == null ? null : date(valid, "to", valid.to());
    if (to != null && to.isBefore(from)) {
      throw file.wrong(
          valid, "catalogue", "'valid.to' is " + to + ". Expected a day from " + from + " on");
    }
    return catalogue.validFrom(from).validTo(to);
  }

  static Map<IndicatorId, IndicatorId> moved(
      YamlFile file, Object part, String subject, Map<String, String> words) {
    Map<IndicatorId, IndicatorId> moved = new LinkedHashMap<>();
    words.forEach(
        (old, now) -> {
          try {
            moved.put(IndicatorId.parse(old), IndicatorId.parse(now));
          } catch (IllegalArgumentException e) {
            throw file.wrong(part, subject, "'moved': " + e.getMessage());
          }
        });
    return moved;
  }

  private Fraction enoughChecked(String text) {
    try {
      return Fraction.parse(text);
    } catch (IllegalArgumentException e) {
      throw file.wrong(content, "catalogue", "'enough-checked': " + e.getMessage());
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
          String subject = "period " + Texts.shortened(scheme.kind());
          file.faults().add(file.twice(period, subject, first, "a kind of its own"));
        }
        periods.add(scheme);
      }
    }
    return periods;
  }

  private PeriodScheme period(Period period) {
    String kind = required(period, "period", "kind", period.kind());
    String subject = "period " + Texts.shortened(kind);
    if (period.dueDay() < 1 || period.dueDay() > 31) {
      throw file.wrong(period, subject, "due-day is " + period.dueDay() + ". Expected 1 to 31");
    }
    MonthDay from = day(period, subject, required(period, subject, "from", period.from()));
    MonthDay to = day(period, subject, required(period, subject, "to", period.to()));
    try {
      return new PeriodScheme(kind, from, to, period.startsInPreviousYear(), period.dueDay());
    } catch (IllegalArgumentException e) {
      throw file.wrong(period, "periods", String.valueOf(e.getMessage()));
    }
  }

  private MonthDay day(Period period, String subject, String text) {
    Matcher day = DAY.matcher(text);
    try {
      if (day.matches()) {
        return MonthDay.of(Integer.parseInt(day.group(2)), Integer.parseInt(day.group(1)));
      }
    } catch (DateTimeException e) {
      // such as 31/2
    }
    throw file.wrong(
        period, subject, "'" + Texts.shortened(text) + "' is no day. Expected day/month, as 15/12");
  }

  private LocalDate date(Valid valid, String property, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw file.wrong(
          valid,
          "catalogue",
          "'valid."
              + property
              + "': '"
              + Texts.shortened(text)
              + "' is no date. Expected year-month-day, as 2021-01-31");
    }
  }

  private List<Indicator> indicators() {
    List<Indicator> indicators = new ArrayList<>();
    Map<IndicatorId, Row> seen = new HashMap<>();
    if (content.indicators() == null && content.tables() == null && !file.isBroken()) {
      file.faults()
          .add(file.wrong(content, "catalogue", "'indicators' is missing, and so is 'tables'"));
    }
    for (Row row : orEmpty(content.indicators())) {
      Indicator indicator = indicator(row);
      if (indicator != null) {
        Row first = seen.putIfAbsent(indicator.id(), row);
        if (first == null) {
          indicators.add(indicator);
        } else {
          String subject = "indicator " + indicator.id();
          file.faults().add(file.twice(row, subject, first, "an identifier of its own"));
        }
      }
    }
    return indicators;
  }

  /**
   * Returns a row; where something is wrong with it, a row of its identifier, so that those who
   * speak of it are not told that there is none; null where it has no identifier either.
   */
  private @Nullable Indicator indicator(Row row) {
    Indicator made = file.isBroken(row) ? null : file.faults().attempt(() -> sound(row));
    String id = row.id();
    if (made != null || id == null) {
      return made;
    }
    try {
      return Indicator.count(id, id, id);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private Indicator sound(Row row) {
    String id = required(row, "indicators", "id", row.id());
    String subject = "indicator " + Texts.shortened(id);
    Indicator.Kind kind = constant(row, subject, "kind", row.kind(), Indicator.Kind.class);
    Map<String, LocalizedText> codes = new LinkedHashMap<>();
    if (row.codes() != null) {
      row.codes().forEach((code, meaning) -> codes.put(code, text(row, subject, "codes", meaning)));
    }
    if (codes.isEmpty() == (kind == Indicator.Kind.CHOICE)) {
      throw file.wrong(row, subject, "a choice, and nothing else, has codes");
    }
    checkWords(row, subject);
    for (String code : codes.keySet()) {
      if (!WHOLE.matcher(code).matches()) {
        throw file.wrong(
            row,
            subject,
            "'codes' has '" + Texts.shortened(code) + "'. Expected whole numbers, as 0, 1, 2");
      }
    }
    try {
      return Indicator.builder(id)
          .name(text(row, subject, "name", row.name()))
          .unit(row.unit())
          .kind(kind)
          .codes(codes)
          .measures(measures(row, subject, kind))
          .signed(row.signed())
          .most(number(row, subject, "most", row.most()))
          .reportedBy(levels(row, subject, kind))
          .note(
              row.note() == null
                  ? Indicator.NoteUse.NONE
                  : constant(row, subject, "note", row.note(), Indicator.NoteUse.class))
          .phrases(orEmpty(row.phrases()))
          .about(
              row.about() == null
                  ? null
                  : constant(row, subject, "about", row.about(), Level.class))
          .place(
              row.in() == null
                  ? Indicator.Place.TABLE
                  : constant(row, subject, "in", row.in(), Indicator.Place.class))
          .build();
    } catch (IllegalArgumentException e) {
      throw file.wrong(row, subject, String.valueOf(e.getMessage()));
    }
  }

  /** A cell of a table counts what happened in the period, unless it is said. */
  private Indicator.@Nullable Measure measures(Row row, String subject, Indicator.Kind kind) {
    if (kind == Indicator.Kind.HEADING) {
      return null;
    }
    boolean listed = orEmpty(content.indicators()).contains(row);
    return row.measures() == null && !listed
        ? Indicator.Measure.FLOW
        : constant(row, subject, "measures", row.measures(), Indicator.Measure.class);
  }

  private @Nullable BigDecimal number(
      Row row, String subject, String property, @Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw file.wrong(
          row,
          subject,
          "'" + property + "' is '" + Texts.shortened(text) + "'. Expected a number, as 10 or 0.5");
    }
  }

  /** What is left out is not there; what is empty would be looked for. */
  private void checkWords(Row row, String subject) {
    if (row.unit() != null && row.unit().isBlank()) {
      throw file.wrong(row, subject, "'unit' is empty. Expected words, or no unit");
    }
    if (orEmpty(row.phrases()).stream().anyMatch(phrase -> !Texts.hasWords(phrase))) {
      throw file.wrong(row, subject, "'phrases' has one without words");
    }
  }

  private Set<Level> levels(Row row, String subject, Indicator.Kind kind) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    if (row.reportedBy() == null) {
      return kind == Indicator.Kind.HEADING ? Set.of() : Set.of(level());
    }
    if (row.reportedBy().isEmpty()) {
      throw file.wrong(row, subject, "'reported-by' is empty. Expected the levels, or nothing");
    }
    for (String word : row.reportedBy()) {
      levels.add(constant(row, subject, "reported-by", word, Level.class));
    }
    return levels;
  }

  /** The level of the form; any where it is wrong, which is told once. */
  private Level level() {
    for (Level level : Level.values()) {
      if (level.word().equals(content.level())) {
        return level;
      }
    }
    return Level.PROVINCE;
  }

  private LocalizedText text(Object part, String subject, String property, @Nullable Text text) {
    return text(file, part, subject, property, text);
  }

  static LocalizedText text(
      YamlFile file, Object part, String subject, String property, @Nullable Text text) {
    if (text == null || text.vi() == null || text.en() == null) {
      throw file.wrong(
          part, subject, "'" + property + "' is incomplete. Expected { vi: ..., en: ... }");
    }
    if (text.vi().isBlank() || text.en().isBlank()) {
      throw file.wrong(part, subject, "'" + property + "' is empty. Expected words");
    }
    return new LocalizedText(Texts.nfc(text.vi()), Texts.nfc(text.en()));
  }

  private <T> T required(Object part, String subject, String property, @Nullable T value) {
    return required(file, part, subject, property, value);
  }

  static <T> T required(
      YamlFile file, Object part, String subject, String property, @Nullable T value) {
    if (value == null) {
      throw file.wrong(part, subject, "'" + property + "' is missing");
    }
    if (value instanceof String text && text.isBlank()) {
      throw file.wrong(part, subject, "'" + property + "' is empty. Expected words");
    }
    return value;
  }

  private <E extends Enum<E>> E constant(
      Object part, String subject, String property, @Nullable String word, Class<E> type) {
    return constant(file, part, subject, property, word, type);
  }

  static <E extends Enum<E>> E constant(
      YamlFile file,
      Object part,
      String subject,
      String property,
      @Nullable String word,
      Class<E> type) {
    String given = word == null ? "" : word;
    for (E constant : type.getEnumConstants()) {
      if (word(constant).equals(given)) {
        return constant;
      }
    }
    throw file.wrong(
        part,
        subject,
        "'"
            + property
            + (word == null ? "' is missing" : "' is '" + Texts.shortened(given) + "'")
            + ". Expected "
            + Arrays.stream(type.getEnumConstants())
                .map(CatalogueBuilder::word)
                .collect(Collectors.joining(", ")));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static <T> List<T> orEmpty(@Nullable List<T> list) {
    return list == null ? List.of() : list;
  }
}
