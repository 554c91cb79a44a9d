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
      file.faults().add(file.wrong(content, "", "no-form").fault());
    }
    for (Row row : CatalogueBuilder.orEmpty(content.indicators())) {
      Indicator indicator = row(row);
      if (indicator != null) {
        Row first = seen.putIfAbsent(indicator.id(), row);
        if (first == null) {
          indicators.add(indicator);
        } else {
          file.faults().add(file.twice(row, "id", indicator.id().value(), first).fault());
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
    String id = CatalogueBuilder.required(file, row, "id", row.id());
    Indicator.Kind kind =
        CatalogueBuilder.constant(file, row, "kind", row.kind(), Indicator.Kind.class);
    Map<String, LocalizedText> codes = codes(row, kind);
    checkWords(row);
    try {
      return Indicator.builder(id)
          .name(CatalogueBuilder.text(file, row, "name", row.name()))
          .unit(row.unit())
          .kind(kind)
          .codes(codes)
          .measures(measures(row, kind))
          .signed(row.signed())
          .most(number(row, "most", row.most()))
          .reportedBy(levels(row, kind))
          .note(
              row.note() == null
                  ? Indicator.NoteUse.NONE
                  : CatalogueBuilder.constant(
                      file, row, "note", row.note(), Indicator.NoteUse.class))
          .phrases(CatalogueBuilder.orEmpty(row.phrases()))
          .about(
              row.about() == null
                  ? null
                  : CatalogueBuilder.constant(file, row, "about", row.about(), Level.class))
          .place(
              row.in() == null
                  ? Indicator.Place.TABLE
                  : CatalogueBuilder.constant(file, row, "in", row.in(), Indicator.Place.class))
          .build();
    } catch (IllegalArgumentException e) {
      throw file.refused(row, "id", e);
    }
  }

  /** The meanings of a choice, and of nothing else. */
  private Map<String, LocalizedText> codes(Row row, Indicator.Kind kind) {
    Map<String, @Nullable Text> written = row.codes() == null ? Map.of() : row.codes();
    boolean choice = kind == Indicator.Kind.CHOICE;
    if (choice && written.isEmpty()) {
      throw file.wrong(row, "codes", "missing", "codes", Want.of("codes"));
    }
    if (!choice && !written.isEmpty()) {
      throw file.value(row, "kind", Want.word(kind), Want.of("choice"));
    }
    Map<String, LocalizedText> codes = new LinkedHashMap<>();
    written.forEach(
        (code, meaning) -> {
          if (!WHOLE.matcher(code).matches()) {
            throw file.has(row, "codes", code, Want.of("codes"));
          }
          codes.put(code, CatalogueBuilder.text(file, row, "codes." + code, meaning));
        });
    return codes;
  }

  /** A cell of a table counts what happened in the period, unless it is said. */
  private Indicator.@Nullable Measure measures(Row row, Indicator.Kind kind) {
    if (kind == Indicator.Kind.HEADING) {
      return null;
    }
    boolean listed = CatalogueBuilder.orEmpty(content.indicators()).contains(row);
    return row.measures() == null && !listed
        ? Indicator.Measure.FLOW
        : CatalogueBuilder.constant(file, row, "measures", row.measures(), Indicator.Measure.class);
  }

  private @Nullable BigDecimal number(Row row, String property, @Nullable String text) {
    try {
      return text == null ? null : new BigDecimal(text);
    } catch (NumberFormatException e) {
      throw file.value(row, property, text, Want.of("number"));
    }
  }

  /** What is left out is not there; what is empty would be looked for. */
  private void checkWords(Row row) {
    if (row.unit() != null && row.unit().isBlank()) {
      throw file.wrong(row, "unit", "blank-optional", "unit");
    }
    for (String phrase : CatalogueBuilder.orEmpty(row.phrases())) {
      if (!Texts.hasWords(phrase)) {
        throw file.has(row, "phrases", phrase, Want.of("some-words"));
      }
    }
  }

  private Set<Level> levels(Row row, Indicator.Kind kind) {
    Set<Level> levels = EnumSet.noneOf(Level.class);
    if (row.reportedBy() == null) {
      return kind == Indicator.Kind.HEADING ? Set.of() : Set.of(level());
    }
    if (row.reportedBy().isEmpty()) {
      throw file.wrong(row, "reported-by", "blank-optional", "reported-by");
    }
    for (String word : row.reportedBy()) {
      levels.add(CatalogueBuilder.constant(file, row, "reported-by", word, Level.class));
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
}
