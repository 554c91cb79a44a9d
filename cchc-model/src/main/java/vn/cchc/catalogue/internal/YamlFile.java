package vn.cchc.catalogue.internal;

import java.util.IdentityHashMap;
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
  private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();
  private final CatalogueFile content;

  private YamlFile(String name, YamlMap root) {
    this.name = name;
    this.content = content(root);
  }

  /**
   * Reads a file.
   *
   * @throws CatalogueException if it is no catalogue
   */
  public static YamlFile read(byte[] bytes, String name) {
    return new YamlFile(name, YamlDocument.read(bytes, name));
  }

  /** Returns what the file says. */
  public CatalogueFile content() {
    return content;
  }

  /** Returns the exception for a part of the file that cannot be used. */
  public CatalogueException wrong(Object part, String subject, String message) {
    Integer line = lines.get(part);
    return new CatalogueException(
        name + (line == null ? "" : ":" + line) + ", " + subject + ": " + message);
  }

  /**
   * Returns the exception for a part that says again what may be said once.
   *
   * @param first the part that says it first
   * @param expected what it should be instead
   */
  CatalogueException twice(Object part, String subject, Object first, String expected) {
    Integer line = lines.get(first);
    return wrong(
        part,
        subject,
        "occurs twice"
            + (line == null ? "" : ", first on line " + line)
            + ". Expected "
            + expected);
  }

  private <T> T at(int line, T part) {
    lines.put(part, line);
    return part;
  }

  private CatalogueFile content(YamlMap root) {
    root.knowing(
        "id",
        "version",
        "name",
        "level",
        "valid",
        "source",
        "enough-checked",
        "periods",
        "indicators",
        "tables",
        "relations",
        "over-time");
    return new CatalogueFile(
        root.text("id"),
        root.text("version"),
        root.map("name", YamlFile::text),
        root.text("level"),
        root.map("valid", valid -> at(root.line("valid"), valid(valid))),
        root.text("source"),
        root.text("enough-checked"),
        root.list("periods", "period", period -> at(period.line(), period(period))),
        root.list("indicators", "indicator", row -> at(row.line(), row(row))),
        root.list("tables", "table", table -> at(table.line(), sheet(table))),
        root.list("relations", "relation", rule -> at(rule.line(), rule(rule))),
        root.list("over-time", "relation", rule -> at(rule.line(), rule(rule))));
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
    table.knowing("id", "name", "columns", "rows", "totals");
    boolean open = table.isText("rows");
    if (open && !"open".equals(table.text("rows"))) {
      throw table.wrong(
          table.line("rows"),
          "'rows' is '" + table.text("rows") + "'. Expected open, or a list of rows");
    }
    return new Sheet(
        table.text("id"),
        table.map("name", YamlFile::text),
        table.list("columns", "column", column -> at(column.line(), row(column))),
        open,
        open ? null : table.list("rows", "row", line -> at(line.line(), line(line))),
        table.texts("totals"));
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
      throw rule.wrong(
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
        "because",
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
        rule.map("because", YamlFile::text),
        rule.text("source"),
        rule.text("replaced-by"));
  }
}
