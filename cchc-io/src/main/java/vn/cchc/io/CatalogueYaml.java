package vn.cchc.io;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Fraction;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.RelationMessage;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.EachRelation;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.RowRef;

/**
 * Writes a catalogue as the YAML that {@link vn.cchc.catalogue.CatalogueReader} reads: what is
 * written is read as an equal catalogue. Thread-safe.
 */
public final class CatalogueYaml {

  private final Catalogue catalogue;
  private final StringBuilder yaml = new StringBuilder();

  private CatalogueYaml(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  /** Returns the file of a catalogue. */
  public static String write(Catalogue catalogue) {
    return write(catalogue, List.of());
  }

  /**
   * Returns the file of a catalogue, with remarks on its first lines.
   *
   * @param remarks one a line
   */
  public static String write(Catalogue catalogue, List<String> remarks) {
    requireNonNull(catalogue, "catalogue");
    CatalogueYaml writer = new CatalogueYaml(catalogue);
    requireNonNull(remarks, "remarks").forEach(remark -> writer.line("# " + oneLine(remark)));
    writer.write();
    return writer.yaml.toString();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }

  private void write() {
    line("id: " + quoted(catalogue.id()));
    if (!catalogue.form().isEmpty()) {
      line("form: " + quoted(catalogue.form()));
    }
    if (!catalogue.version().isEmpty()) {
      line("version: " + quoted(catalogue.version()));
    }
    line("name: " + text(catalogue.name()));
    line("level: " + catalogue.level().word());
    String to = catalogue.validTo().map(day -> ", to: " + quoted(day.toString())).orElse("");
    line("valid: { from: " + quoted(catalogue.validFrom().toString()) + to + " }");
    line("source: " + quoted(catalogue.source()));
    Fraction enough = catalogue.enoughChecked();
    line("enough-checked: " + quoted(enough.toString()));
    if (!catalogue.standalone().isEmpty()) {
      line(
          "standalone: "
              + catalogue.standalone().stream().map(Level::word).collect(joining(", ", "[", "]")));
    }
    if (!catalogue.periods().isEmpty()) {
      line("periods:");
      catalogue.periods().forEach(this::period);
    }
    if (!catalogue.moved().isEmpty()) {
      line("moved: " + moved(catalogue.moved()));
    }
    if (!catalogue.gone().isEmpty()) {
      line("gone:");
      catalogue.gone().forEach((id, name) -> line("  " + quoted(id.value()) + ": " + text(name)));
    }
    if (!catalogue.indicators().isEmpty()) {
      line("");
      line("indicators:");
      catalogue.indicators().forEach(row -> line("  - { " + indicator(row, true) + " }"));
    }
    if (!catalogue.tables().isEmpty()) {
      line("");
      line("tables:");
      catalogue.tables().forEach(this::table);
    }
    line("");
    line(catalogue.relations().isEmpty() ? "relations: []" : "relations:");
    EachRelation.of(catalogue).forEach(this::relation);
    if (!catalogue.overTime().isEmpty()) {
      line("");
      line("over-time:");
      catalogue.overTime().forEach(one -> relation(EachRelation.single(one)));
    }
  }

  private void period(PeriodScheme period) {
    line(
        "  - { kind: "
            + quoted(period.kind())
            + ", from: "
            + day(period.from())
            + ", to: "
            + day(period.to())
            + ", starts-in-previous-year: "
            + period.startsInPreviousYear()
            + ", due-day: "
            + period.dueDay()
            + " }");
  }

  private static String day(MonthDay day) {
    return quoted(day.getDayOfMonth() + "/" + day.getMonthValue());
  }

  private static String indicator(Indicator row, boolean listed) {
    StringBuilder text = new StringBuilder();
    text.append("id: ").append(quoted(row.id().value()));
    text.append(", name: ").append(text(row.name()));
    if (row.unit() != null) {
      text.append(", unit: ").append(quoted(row.unit()));
    }
    text.append(", kind: ").append(word(row.kind()));
    if (!row.codes().isEmpty()) {
      text.append(
          row.codes().entrySet().stream()
              .map(code -> quoted(code.getKey()) + ": " + text(code.getValue()))
              .collect(joining(", ", ", codes: { ", " }")));
    }
    Indicator.Measure measures = row.measures();
    if (measures != null && (listed || measures != Indicator.Measure.FLOW)) {
      text.append(", measures: ").append(word(measures));
    }
    if (!row.reportedBy().isEmpty()) {
      text.append(
          row.reportedBy().stream()
              .sorted()
              .map(Level::word)
              .collect(joining(", ", ", reported-by: [", "]")));
    }
    if (row.note() != Indicator.NoteUse.NONE) {
      text.append(", note: ").append(word(row.note()));
    }
    if (!row.phrases().isEmpty()) {
      text.append(
          row.phrases().stream()
              .map(CatalogueYaml::quoted)
              .collect(joining(", ", ", phrases: [", "]")));
    }
    if (row.place() != Indicator.Place.TABLE) {
      text.append(", in: ").append(word(row.place()));
    }
    Level about = row.about();
    if (about != null) {
      text.append(", about: ").append(about.word());
    }
    if (row.isSigned()) {
      text.append(", signed: true");
    }
    BigDecimal most = row.most();
    if (most != null) {
      text.append(", most: ").append(quoted(most.toPlainString()));
    }
    return text.toString();
  }

  private void table(Table table) {
    line("  - id: " + quoted(table.id()));
    line("    name: " + text(table.name()));
    if (!table.totals().isEmpty()) {
      line("    totals: " + listed(table.totals().stream().sorted().toList()));
    }
    if (!table.moved().isEmpty()) {
      line("    moved: " + moved(table.moved()));
    }
    line("    columns:");
    table.columns().forEach(column -> line("      - { " + indicator(column, false) + " }"));
    if (table.isOpen()) {
      line("    rows: open");
      return;
    }
    line("    rows:");
    Map<RowRef, IndicatorId> codes = new HashMap<>();
    for (TableRow row : table.rows()) {
      codes.put(row.ref(), row.code());
      row(row, codes);
    }
  }

  private void row(TableRow row, Map<RowRef, IndicatorId> codes) {
    RowRef group = row.ref().group();
    IndicatorId below = group == null ? null : codes.get(group);
    String english = row.english() == null ? row.ref().name() : row.english();
    line(
        "      - { code: "
            + quoted(row.code().value())
            + ", name: "
            + text(new LocalizedText(row.ref().name(), english))
            + (below == null ? "" : ", below: " + quoted(below.value()))
            + (row.role() == TableRow.Role.ITEM ? "" : ", role: " + word(row.role()))
            + " }");
  }

  private void relation(EachRelation stated) {
    Relation relation = stated.relation();
    line("  - id: " + quoted(stated.id()));
    if (stated.each() != null) {
      line("    each: " + stated.each());
    }
    Scope scope = relation.scope();
    if (scope != null) {
      if (catalogue.tables().size() > 1) {
        line("    table: " + quoted(scope.table()));
      }
      line("    each: " + word(scope.each()));
      if (!scope.only().isEmpty()) {
        line("    only: " + listed(scope.only().stream().map(IndicatorId::value).toList()));
      }
    }
    line("    kind: " + relation.kind().word());
    line("    formula: " + quoted(stated.formula()));
    line("    strength: " + word(relation.strength()));
    if (relation.partsMayShare()) {
      line("    parts: may-share");
    }
    if (!relation.isWaivable()) {
      line("    waiver: never");
    }
    line("    because: " + text(relation.because()));
    RelationMessage message = relation.message();
    if (message != null) {
      line("    message: " + text(message.text()));
    }
    if (!relation.why().vi().isEmpty()) {
      line("    why: " + text(relation.why()));
    }
    line("    source: " + quoted(relation.source()));
  }

  private static String moved(Map<IndicatorId, IndicatorId> moved) {
    return new TreeMap<>(moved)
        .entrySet().stream()
            .map(move -> quoted(move.getKey().value()) + ": " + quoted(move.getValue().value()))
            .collect(joining(", ", "{ ", " }"));
  }

  private static String listed(List<String> texts) {
    return texts.stream().map(CatalogueYaml::quoted).collect(joining(", ", "[", "]"));
  }

  private static String text(LocalizedText text) {
    return "{ vi: " + quoted(said(text.vi())) + ", en: " + quoted(said(text.en())) + " }";
  }

  /** A catalogue made by a program may say nothing where a file has to. */
  private static String said(String text) {
    return text.isBlank() ? "…" : text;
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** A string of JSON is one of YAML. */
  private static String quoted(@Nullable String text) {
    return "\""
        + new String(JsonStringEncoder.getInstance().quoteAsString(text == null ? "" : text))
        + "\"";
  }

  private void line(String line) {
    yaml.append(line).append('\n');
  }
}
