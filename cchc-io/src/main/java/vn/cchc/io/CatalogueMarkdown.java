package vn.cchc.io;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.model.Messages;

/** Writes a catalogue for people to read, as Markdown. Immutable and thread-safe. */
public final class CatalogueMarkdown {

  private final Locale locale;
  private final Messages messages;

  private CatalogueMarkdown(Locale locale) {
    this.locale = locale;
    this.messages = Messages.of(locale);
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static CatalogueMarkdown of(Locale locale) {
    requireNonNull(locale, "locale");
    return new CatalogueMarkdown(locale);
  }

  /** Returns the text of a catalogue. */
  public String text(Catalogue catalogue) {
    requireNonNull(catalogue, "catalogue");
    StringBuilder text = new StringBuilder();
    text.append("# ").append(cell(catalogue.name().in(locale))).append("\n\n");
    text.append('`').append(catalogue.id()).append("`. ");
    if (!catalogue.form().isEmpty()) {
      text.append(messages.text("catalogue.form")).append(": ");
      text.append(cell(catalogue.form())).append(". ");
    }
    text.append(messages.text("catalogue.valid")).append(": ").append(catalogue.validFrom());
    text.append(" - ").append(catalogue.validTo().map(Object::toString).orElse("")).append(". ");
    text.append(messages.text("catalogue.source")).append(": ");
    text.append(cell(catalogue.source())).append(".\n\n");
    periods(catalogue, text);
    if (!catalogue.indicators().isEmpty()) {
      indicators(catalogue, text);
    }
    catalogue.tables().forEach(table -> table(table, text));
    relations(catalogue, text);
    return text.toString();
  }

  private void periods(Catalogue catalogue, StringBuilder text) {
    header(text, "periods", "period", "window", "due");
    for (PeriodScheme period : catalogue.periods()) {
      row(
          text,
          period.kind(),
          period.from().getDayOfMonth()
              + "/"
              + period.from().getMonthValue()
              + " - "
              + period.to().getDayOfMonth()
              + "/"
              + period.to().getMonthValue(),
          messages.text("catalogue.due.day", String.valueOf(period.dueDay())));
    }
  }

  private void indicators(Catalogue catalogue, StringBuilder text) {
    header(text, "indicators", "id", "name", "unit", "kind", "measures", "reported-by");
    for (Indicator row : catalogue.indicators()) {
      row(
          text,
          row.id().value(),
          row.hasValue() ? row.name().in(locale) : "**" + row.name().in(locale) + "**",
          unit(row),
          word("row", row.kind()),
          row.measures() == null ? "" : word("measure", row.measures()),
          row.place() == Indicator.Place.NARRATIVE
              ? messages.text("catalogue.narrative")
              : row.reportedBy().stream()
                  .sorted()
                  .map(level -> word("level", level))
                  .collect(joining(", ")));
    }
  }

  private void table(Table table, StringBuilder text) {
    header(text, "columns", "id", "name", "unit", "kind", "measures");
    String heading = messages.text("catalogue.columns");
    int title = text.lastIndexOf("## " + heading);
    String named = "## " + table.id() + ". " + cell(table.name().in(locale));
    text.replace(title, title + 3 + heading.length(), named);
    for (Indicator column : table.columns()) {
      row(
          text,
          "(" + column.id() + ")",
          column.name().in(locale),
          unit(column),
          word("row", column.kind()),
          column.measures() == null ? "" : word("measure", column.measures()));
    }
    if (table.isOpen()) {
      text.append('\n').append(messages.text("catalogue.open")).append('\n');
      return;
    }
    header(text, "rows", "id", "name", "role");
    for (TableRow row : table.rows()) {
      String english = row.english();
      row(
          text,
          row.code().value(),
          locale.getLanguage().equals("en") && english != null ? english : row.ref().toString(),
          word("role", row.role()));
    }
  }

  private String unit(Indicator row) {
    String unit = row.unit();
    return unit != null
        ? unit
        : row.codes().entrySet().stream()
            .map(code -> code.getKey() + " = " + code.getValue().in(locale))
            .collect(joining(", "));
  }

  private void relations(Catalogue catalogue, StringBuilder text) {
    relations("relations", catalogue.relations(), text);
    if (!catalogue.overTime().isEmpty()) {
      relations("over-time", catalogue.overTime(), text);
    }
  }

  private void relations(String title, List<Relation> relations, StringBuilder text) {
    header(text, title, "id", "kind", "formula", "strength", "because", "source");
    for (Relation relation : relations) {
      row(
          text,
          "`" + relation.id() + "`",
          messages.text("kind." + relation.kind().word()),
          "`" + relation.formulaText() + "`" + scope(relation),
          messages.text("strength." + relation.strength().word()),
          because(relation),
          relation.source());
    }
  }

  private String because(Relation relation) {
    String because = relation.because().in(locale);
    String why = relation.why().in(locale);
    return why.isEmpty() ? because : because + ". " + messages.text("catalogue.why") + ": " + why;
  }

  private String scope(Relation relation) {
    Scope scope = relation.scope();
    if (scope == null) {
      return "";
    }
    String only = scope.only().stream().map(id -> " " + id.value()).collect(joining(","));
    return ", "
        + messages.text(
            "catalogue." + (scope.each() == Scope.Each.ROW ? "each-row" : "each-column"))
        + only;
  }

  private void header(StringBuilder text, String title, String... columns) {
    text.append(text.charAt(text.length() - 2) == '\n' ? "" : "\n");
    text.append("## ").append(messages.text("catalogue." + title)).append("\n\n|");
    for (String column : columns) {
      text.append(' ').append(messages.text("catalogue." + column)).append(" |");
    }
    text.append("\n|").append(" --- |".repeat(columns.length)).append('\n');
  }

  private static void row(StringBuilder text, String... cells) {
    text.append('|');
    for (String cell : cells) {
      text.append(' ').append(cell(cell)).append(" |");
    }
    text.append('\n');
  }

  private static String cell(String text) {
    return text.replace("|", "\\|").replace("\n", " ");
  }

  private String word(String group, Enum<?> constant) {
    return messages.text(group + "." + constant.name().toLowerCase(Locale.ROOT));
  }
}
