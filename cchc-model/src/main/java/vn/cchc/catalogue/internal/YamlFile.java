package vn.cchc.catalogue.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.internal.CatalogueFile.Line;
import vn.cchc.catalogue.internal.CatalogueFile.Period;
import vn.cchc.catalogue.internal.CatalogueFile.Row;
import vn.cchc.catalogue.internal.CatalogueFile.Rule;
import vn.cchc.catalogue.internal.CatalogueFile.Sheet;
import vn.cchc.catalogue.internal.CatalogueFile.Text;
import vn.cchc.catalogue.internal.CatalogueFile.Valid;
import vn.cchc.model.Explained;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/**
 * Reads the YAML of a catalogue and remembers on which line each row and relation stands.
 *
 * <p>SnakeYAML is used as it is, and its nodes are read by hand: Jackson's module for YAML would
 * make every Spring host that has it on its class path accept YAML from its clients, and its
 * binding of Java classes takes most of the time a program needs to start with a catalogue of its
 * own.
 */
public final class YamlFile {

  private static final String OLDER_FORMULA = "holds";

  private final String name;
  private final Faults faults;
  private final IdentityHashMap<Object, YamlMap> places;
  private final CatalogueFile content;

  private YamlFile(String name, YamlMap root, Faults faults) {
    this.name = name;
    this.faults = faults;
    this.places = new IdentityHashMap<>();
    this.content = at(root, content(root));
  }

  private YamlFile(YamlFile file, CatalogueFile content) {
    this.name = file.name;
    this.faults = file.faults;
    this.places = file.places;
    this.content = insteadOf(file.content, content);
  }

  /**
   * Reads a file. What is wrong with its parts is kept with its {@link #faults}.
   *
   * @throws CatalogueException if it is no catalogue
   */
  public static YamlFile read(byte[] bytes, String name) {
    Faults faults = new Faults();
    return new YamlFile(name, YamlDocument.read(bytes, name, Want.whole(), faults), faults);
  }

  /** Returns what is wrong with it, as far as that is known. */
  Faults faults() {
    return faults;
  }

  /** Returns whether a part of it is known to be wrong. */
  boolean isBroken(Object part) {
    return faults.isBroken(part);
  }

  /** Returns whether something is wrong with what it says of the catalogue as a whole. */
  boolean isBroken() {
    return faults.isBroken(faults);
  }

  /** Returns what the file says. */
  public CatalogueFile content() {
    return content;
  }

  /**
   * Returns the exception for a part of the file that cannot be used.
   *
   * @param part as it was read; an identifier or list that stands alone is where it stands
   * @param property of the part that is wrong, at whose line; the whole where it is left out
   * @param key of the sentence, {@code catalogue.} before it
   * @param more arguments of the sentence, behind what the part is called
   */
  CatalogueException wrong(Object part, String property, String key, Object... more) {
    YamlMap map = places.get(part);
    Fault subject = map == null ? Want.whole() : map.subject();
    return new CatalogueException(
        Want.wrong(subject, key, more).at(map == null ? name : map.place(property)));
  }

  /** Returns the exception for a property that is something else than it should be. */
  CatalogueException value(Object part, String property, String found, Fault want) {
    return wrong(part, property, "value", property, Want.of("found", Texts.shortened(found)), want);
  }

  /** Returns the exception for a property that has, among others, what it should not have. */
  CatalogueException has(Object part, String property, String found, Fault want) {
    return wrong(part, property, "has", property, Texts.shortened(found), want);
  }

  /**
   * Returns the exception for a property that made something refuse it.
   *
   * @param refused what was thrown, which is said in every language if it can be
   */
  CatalogueException refused(Object part, String property, IllegalArgumentException refused) {
    return refused instanceof Explained explained
        ? wrong(part, property, "in", property, explained.fault())
        : new CatalogueException(
            wrong(part, property, "refused", property)
                .fault()
                .saying(String.valueOf(refused.getMessage())));
  }

  /** Takes over where the parts of another file stand. */
  void knowing(YamlFile other) {
    places.putAll(other.places);
  }

  /** Returns the file of other content, whose parts stand where they stood. */
  YamlFile saying(CatalogueFile other) {
    return new YamlFile(this, other);
  }

  /** Returns a part that stands where another did. */
  <T> T insteadOf(Object old, T part) {
    YamlMap place = places.get(old);
    if (place != null) {
      places.put(part, place);
    }
    return part;
  }

  /**
   * Returns the exception for a part that says again what may be said once.
   *
   * @param property that both say
   * @param said what both say
   * @param first the part that says it first
   */
  CatalogueException twice(Object part, String property, String said, Object first) {
    YamlMap map = places.get(first);
    return wrong(
        part, property, "twice", property, Texts.shortened(said), map == null ? "?" : map.line());
  }

  private final <T> T at(YamlMap map, T part) {
    places.put(part, map);
    return part;
  }

  private CatalogueFile content(YamlMap root) {
    root.knowing(
        "id",
        "extends",
        "drop",
        "form",
        "version",
        "name",
        "level",
        "valid",
        "source",
        "enough-checked",
        "standalone",
        "periods",
        "moved",
        "gone",
        "indicators",
        "tables",
        "relations",
        "over-time");
    return new CatalogueFile(
        root.text("id"),
        root.text("extends"),
        orNone(root.texts("drop")),
        root.text("form"),
        root.text("version"),
        root.map("name", YamlFile::text),
        root.text("level"),
        root.map("valid", valid -> at(valid, valid(valid))),
        root.text("source"),
        root.text("enough-checked"),
        root.texts("standalone"),
        root.list("periods", "period", "kind", period -> at(period, period(period))),
        root.words("moved"),
        texts(root, "gone"),
        root.list("indicators", "indicator", "id", row -> at(row, row(row))),
        root.list("tables", "table", "id", table -> at(table, sheet(table))),
        root.list("relations", "relation", "id", rule -> at(rule, rule(rule))),
        root.list("over-time", "relation", "id", rule -> at(rule, rule(rule))));
  }

  /** The texts of a property that may be left out. */
  private static Map<String, @Nullable Text> texts(YamlMap map, String key) {
    Map<String, @Nullable Text> texts = map.maps(key, YamlFile::text);
    return texts == null ? new LinkedHashMap<>() : texts;
  }

  /** A list that may be left out. */
  private static List<String> orNone(@Nullable List<String> texts) {
    return texts == null ? new ArrayList<>() : texts;
  }

  private static Text text(YamlMap text) {
    text.knowing("vi", "en");
    return new Text(text.text("vi"), text.text("en"));
  }

  private static Valid valid(YamlMap valid) {
    valid.knowing("from", "to");
    return new Valid(valid.text("from"), valid.text("to"));
  }

  private static Period period(YamlMap period) {
    period.knowing("kind", "from", "to", "starts-in-previous-year", "due-day");
    return new Period(
        period.text("kind"),
        period.text("from"),
        period.text("to"),
        period.truth("starts-in-previous-year"),
        period.whole("due-day"));
  }

  private static Row row(YamlMap row) {
    row.knowing(
        "id",
        "name",
        "unit",
        "kind",
        "codes",
        "measures",
        "reported-by",
        "note",
        "phrases",
        "in",
        "about",
        "signed",
        "most");
    return new Row(
        row.text("id"),
        row.map("name", YamlFile::text),
        row.text("unit"),
        row.text("kind"),
        row.maps("codes", YamlFile::text),
        row.text("measures"),
        row.texts("reported-by"),
        row.text("note"),
        row.texts("phrases"),
        row.text("in"),
        row.text("about"),
        row.truth("signed"),
        row.text("most"));
  }

  private Sheet sheet(YamlMap table) {
    table.knowing("id", "name", "columns", "rows", "totals", "moved", "drop");
    String rows = table.isText("rows") ? table.text("rows") : null;
    boolean open = rows != null;
    if (rows != null && !rows.equals("open")) {
      table.wrong(
          "rows", "value", "rows", Want.of("found", Texts.shortened(rows)), Want.of("rows"));
    }
    return new Sheet(
        table.text("id"),
        table.map("name", YamlFile::text),
        table.list("columns", "column", "id", column -> at(column, row(column))),
        open,
        open ? null : table.list("rows", "row", "code", line -> at(line, line(line))),
        table.texts("totals"),
        table.words("moved"),
        orNone(table.texts("drop")));
  }

  private static Line line(YamlMap line) {
    line.knowing("code", "name", "below", "role");
    return new Line(
        line.text("code"), line.map("name", YamlFile::text), line.text("below"), line.text("role"));
  }

  /** Files of the time before {@code formula} was called so are still read. */
  private static @Nullable String formula(YamlMap rule) {
    if (!rule.has(OLDER_FORMULA)) {
      return rule.text("formula");
    }
    if (rule.has("formula")) {
      rule.wrong(OLDER_FORMULA, "older", "formula", OLDER_FORMULA);
    }
    return rule.text(OLDER_FORMULA);
  }

  private static Rule rule(YamlMap rule) {
    rule.knowing(
        "id",
        "table",
        "each",
        "only",
        "except",
        "kind",
        "formula",
        OLDER_FORMULA,
        "strength",
        "parts",
        "waiver",
        "because",
        "message",
        "why",
        "source",
        "replaced-by");
    return new Rule(
        rule.text("id"),
        rule.text("table"),
        rule.text("each"),
        rule.texts("only"),
        rule.texts("except"),
        rule.text("kind"),
        formula(rule),
        rule.text("strength"),
        rule.text("parts"),
        rule.text("waiver"),
        rule.map("because", YamlFile::text),
        rule.map("message", YamlFile::text),
        rule.map("why", YamlFile::text),
        rule.text("source"),
        rule.text("replaced-by"));
  }
}
