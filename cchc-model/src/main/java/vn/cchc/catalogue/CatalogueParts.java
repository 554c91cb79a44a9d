package vn.cchc.catalogue;

import static java.util.stream.Collectors.joining;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;

/** What the parts of a catalogue say, property by property as files call them; never null. */
final class CatalogueParts {

  private final Map<String, String> said = new LinkedHashMap<>();

  private CatalogueParts() {}

  static Map<String, String> of(Catalogue catalogue) {
    return new CatalogueParts()
        .put("form", catalogue.form())
        .put("version", catalogue.version())
        .put("name", catalogue.name())
        .put("level", catalogue.level().word())
        .put("valid.from", catalogue.validFrom())
        .put("valid.to", catalogue.validTo().orElse(null))
        .put("source", catalogue.source())
        .put("enough-checked", catalogue.enoughChecked())
        .put("standalone", catalogue.standalone().stream().map(Level::word).collect(joining(", ")))
        .put(
            "periods",
            catalogue.periods().stream()
                .map(
                    period ->
                        period.kind()
                            + " "
                            + day(period.from().getDayOfMonth(), period.from().getMonthValue())
                            + "-"
                            + day(period.to().getDayOfMonth(), period.to().getMonthValue())
                            + (period.startsInPreviousYear() ? " (-1)" : "")
                            + " "
                            + period.dueDay())
                .collect(joining(", ")))
        .said;
  }

  private static String day(int day, int month) {
    return day + "/" + month;
  }

  static Map<String, String> of(Indicator row) {
    return new CatalogueParts()
        .put("name", row.name())
        .put("unit", row.unit())
        .put("kind", word(row.kind()))
        .put(
            "codes",
            row.codes().entrySet().stream()
                .map(code -> code.getKey() + ": " + code.getValue().vi())
                .collect(joining(", ")))
        .put("measures", word(row.measures()))
        .put("reported-by", levels(row.reportedBy()))
        .put("note", word(row.note()))
        .put("phrases", String.join(", ", row.phrases()))
        .put("in", word(row.place()))
        .put("about", word(row.about()))
        .put("signed", row.isSigned())
        .put("most", row.most())
        .said;
  }

  static Map<String, String> of(Table table) {
    return new CatalogueParts()
        .put("name", table.name())
        .put("rows", table.isOpen() ? "open" : "")
        .put("totals", table.totals().stream().sorted().collect(joining(", ")))
        .said;
  }

  static Map<String, String> of(TableRow row) {
    return new CatalogueParts()
        .put("name", name(row))
        .put("below", row.ref().group())
        .put("role", word(row.role()))
        .said;
  }

  static LocalizedText name(TableRow row) {
    String vietnamese = row.ref().name();
    String english = row.english();
    return new LocalizedText(vietnamese, english == null ? vietnamese : english);
  }

  /** Returns what a relation says beside its formula. */
  static Map<String, String> of(Relation relation) {
    Scope scope = relation.scope();
    RelationMessage message = relation.message();
    return new CatalogueParts()
        .put("table", scope == null ? "" : scope.table())
        .put("each", scope == null ? "" : word(scope.each()))
        .put("only", scope == null ? "" : ids(scope.only()))
        .put("kind", relation.kind().word())
        .put("strength", word(relation.strength()))
        .put("parts", relation.partsMayShare() ? "may-share" : "disjoint")
        .put("waiver", relation.isWaivable() ? "allowed" : "never")
        .put("because", relation.because())
        .put("message", message == null ? new LocalizedText("", "") : message.text())
        .put("why", relation.why())
        .put("source", relation.source())
        .said;
  }

  private static String ids(List<IndicatorId> ids) {
    return ids.stream().map(IndicatorId::value).collect(joining(", "));
  }

  private static String levels(Set<Level> levels) {
    return levels.stream().sorted().map(Level::word).collect(joining(", "));
  }

  private static String word(@Nullable Enum<?> constant) {
    return constant == null ? "" : constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private CatalogueParts put(String property, @Nullable Object value) {
    if (value instanceof LocalizedText text) {
      said.put(property + ".vi", text.vi());
      said.put(property + ".en", text.en());
    } else {
      said.put(property, Objects.toString(value, ""));
    }
    return this;
  }
}
