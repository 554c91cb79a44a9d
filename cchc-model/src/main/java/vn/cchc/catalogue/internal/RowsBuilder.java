package vn.cchc.catalogue.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.internal.CatalogueFile.Row;
import vn.cchc.catalogue.internal.CatalogueFile.Text;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.internal.Texts;

/** Makes rows and columns of a file. */
final class RowsBuilder {

  private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");

  private final YamlFile file;
  private final CatalogueFile content;

  RowsBuilder(YamlFile file) {
    this.file = file;
    this.content = file.content();
  }

  /** Returns the rows of a form with one column of figures. */
  List<Indicator> rows() {
    List<Indicator> indicators = new ArrayList<>();
    Map<IndicatorId, Row> seen = new HashMap<>();
    if (content.indicators() == null && content.tables() == null && !file.isBroken()) {
      file.faults()
          .add(file.wrong(content, "catalogue", "'indicators' is missing, and so is 'tables'"));
    }
    for (Row row : CatalogueBuilder.orEmpty(content.indicators())) {
      Indicator indicator = row(row);
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
  @Nullable Indicator row(Row row) {
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
    String id = CatalogueBuilder.required(file, row, "indicators", "id", row.id());
    String subject = "indicator " + Texts.shortened(id);
    Indicator.Kind kind =
        CatalogueBuilder.constant(file, row, subject, "kind", row.kind(), Indicator.Kind.class);
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
                  : CatalogueBuilder.constant(
                      file, row, subject, "note", row.note(), Indicator.NoteUse.class))
          .phrases(CatalogueBuilder.orEmpty(row.phrases()))
          .about(
              row.about() == null
                  ? null
                  : CatalogueBuilder.constant(
                      file, row, subject, "about", row.about(), Level.class))
          .place(
              row.in() == null
                  ? Indicator.Place.TABLE
                  : CatalogueBuilder.constant(
                      file, row, subject, "in", row.in(), Indicator.Place.class))
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
    boolean listed = CatalogueBuilder.orEmpty(content.indicators()).contains(row);
    return row.measures() == null && !listed
        ? Indicator.Measure.FLOW
        : CatalogueBuilder.constant(
            file, row, subject, "measures", row.measures(), Indicator.Measure.class);
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
    if (CatalogueBuilder.orEmpty(row.phrases()).stream()
        .anyMatch(phrase -> !Texts.hasWords(phrase))) {
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
      levels.add(CatalogueBuilder.constant(file, row, subject, "reported-by", word, Level.class));
    }
    return levels;
  }

  private LocalizedText text(Row row, String subject, String property, @Nullable Text text) {
    return CatalogueBuilder.text(file, row, subject, property, text);
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
}
