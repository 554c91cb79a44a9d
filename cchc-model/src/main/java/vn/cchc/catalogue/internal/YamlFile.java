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
  private final IdentityHashMap<Object, Place> places;
  private final CatalogueFile content;

  /** Where a part stands; that of a file that another builds on stands in another file. */
  private record Place(String file, int line) {}

  private YamlFile(String name, YamlMap root, Faults faults) {
    this.name = name;
    this.faults = faults;
    this.places = new IdentityHashMap<>();
    this.content = content(root);
  }

  private YamlFile(YamlFile file, CatalogueFile content) {
    this.name = file.name;
    this.faults = file.faults;
    this.places = file.places;
    this.content = content;
  }

  /**
   * Reads a file. What is wrong with its parts is kept with its {@link #faults}.
   *
   * @throws CatalogueException if it is no catalogue
   */
  public static YamlFile read(byte[] bytes, String name) {
    Faults faults = new Faults();
    return new YamlFile(name, YamlDocument.read(bytes, name, faults), faults);
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

  /** Returns the exception for a part of the file that cannot be used. */
  public CatalogueException wrong(Object part, String subject, String message) {
    Place place = places.get(part);
    String at = place == null ? name : place.file() + ":" + place.line();
    return new CatalogueException(at + ", " + subject + ": " + message);
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
    Place place = places.get(old);
    if (place != null) {
      places.put(part, place);
    }
    return part;
  }

  /**
   * Returns the exception for a part that says again what may be said once.
   *
   * @param first the part that says it first
   * @param expected what it should be instead
   */
  CatalogueException twice(Object part, String subject, Object first, String expected) {
    Place place = places.get(first);
    return wrong(
        part,
        subject,
        "occurs twice"
            + (place == null ? "" : ", first on line " + place.line())
            + ". Expected "
            + expected);
  }

  private <T> T at(int line, T part) {
    places.put(part, new Place(name, line));
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
        said(root, "extends", root.text("extends")),
        at(root.line("drop"), orNone(root.texts("drop"))),
        root.text("form"),
        root.text("version"),
        root.map("name", YamlFile::text),
        root.text("level"),
        root.map("valid", valid -> at(root.line("valid"), valid(valid))),
        root.text("source"),
        root.text("enough-checked"),
        root.texts("standalone"),
        root.list("periods", "period", period -> at(period.line(), period(period))),
        at(root.line("moved"), root.words("moved")),
        at(root.line("gone"), texts(root, "gone")),
        root.list("indicators", "indicator", row -> at(row.line(), row(row))),
        root.list("tables", "table", table -> at(table.line(), sheet(table))),
        root.list("relations", "relation", rule -> at(rule.line(), rule(rule))),
        root.list("over-time", "relation", rule -> at(rule.line(), rule(rule))));
  }

  private <T> @Nullable T said(YamlMap map, String key, @Nullable T value) {
    return value == null ? null : at(map.line(key), value);
  }

  /** Texts of its own, that stand where they stand. */
  private static Map<String, @Nullable Text> texts(YamlMap map, String key) {
    Map<String, @Nullable Text> texts = map.maps(key, YamlFile::text);
    return texts == null ? new LinkedHashMap<>() : texts;
  }

  /** A list of its own, that stands where it stands. */
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
    boolean open = table.isText("rows");
    if (open && !"open".equals(table.text("rows"))) {
      table.wrong(
          table.line("rows"),
          "'rows' is '" + table.text("rows") + "'. Expected open, or a list of rows");
    }
    return new Sheet(
        table.text("id"),
        table.map("name", YamlFile::text),
        table.list("columns", "column", column -> at(column.line(), row(column))),
        open,
        open ? null : table.list("rows", "row", line -> at(line.line(), line(line))),
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
      rule.wrong(
          rule.line(OLDER_FORMULA),
          "both 'formula' and '"
              + OLDER_FORMULA
              + "', which is its older spelling. Expected 'formula' alone");
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
