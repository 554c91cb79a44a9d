package vn.cchc.rules.internal.bind;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.Check;

/** Rows of a report that an earlier edition of its form had, and the one in force has no longer. */
final class Former {

  private final Catalogue catalogue;
  private final Map<String, IndicatorId> byName = new HashMap<>();
  private final Set<IndicatorId> taken = new LinkedHashSet<>();

  Former(Catalogue catalogue) {
    this.catalogue = catalogue;
    catalogue.gone().forEach((id, name) -> byName.put(Texts.folded(name.vi()), id));
  }

  /** Takes a figure; returns whether it is one of a former row. */
  boolean take(FigureRef figure) {
    boolean former = figure.row() == null && catalogue.gone().containsKey(figure.indicator());
    if (former) {
      taken.add(figure.indicator());
    }
    return former;
  }

  /** Takes a printed row; returns whether it is a former one, by its number or its name. */
  boolean take(PrintedRow row) {
    IndicatorId id = byCode(row.code());
    if (id == null && row.name() != null) {
      id = byName.get(Texts.folded(row.name()));
    }
    if (id != null) {
      taken.add(id);
    }
    return id != null;
  }

  private @Nullable IndicatorId byCode(@Nullable String code) {
    if (code != null) {
      for (IndicatorId id : catalogue.gone().keySet()) {
        if (code.equals(id.value()) || code.equals(id.value() + ".")) {
          return id;
        }
      }
    }
    return null;
  }

  /** Returns what there is to say of the rows that were taken; nothing if there are none. */
  List<Check> checks(Relation relation) {
    if (taken.isEmpty()) {
      return List.of();
    }
    List<FigureRef> figures = taken.stream().map(FigureRef::of).toList();
    return Layout.found(
        relation,
        relation.strength(),
        figures,
        null,
        String.valueOf(taken.size()),
        Explanation.of(
            "rows.gone",
            String.valueOf(taken.size()),
            Layout.listed(taken.stream().map(this::named).toList()),
            catalogue.validFrom()));
  }

  private String named(IndicatorId id) {
    LocalizedText name = catalogue.gone().get(id);
    return name == null ? id.value() : id + " “" + Texts.shortened(name.vi()) + "”";
  }
}
