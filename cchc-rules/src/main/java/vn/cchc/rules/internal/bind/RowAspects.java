package vn.cchc.rules.internal.bind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.internal.Nearest;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.StructureCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Slot;

/** Binds what a relation says of the rows a report has. */
final class RowAspects {

  private RowAspects() {}

  static List<Check> known(Relation relation, Cells cells) {
    Former former = new Former(cells.form().catalogue());
    List<String> strangers = new ArrayList<>();
    for (Report.UnmatchedRow stranger : cells.report().unmatchedRows()) {
      PrintedRow row = stranger.row();
      if (!former.take(row)) {
        String text =
            (row.code() == null ? "" : row.code() + " ") + (row.name() == null ? "" : row.name());
        strangers.add("“" + Texts.shortened(text.strip()) + "”");
      }
    }
    Set<FigureRef> unknown = new LinkedHashSet<>();
    List<Figure> figures = cells.report().figures();
    for (int i = 0; i < figures.size(); i++) {
      FigureRef id = figures.get(i).ref();
      if (cells.indicatorOf(i) == null && !former.take(id) && unknown.add(id)) {
        strangers.add(
            "“"
                + Texts.shortened(id.table() == null ? id.toString() : id.table() + ": " + id)
                + "”"
                + meant(id, strangers.size(), cells));
      }
    }
    List<Check> checks = new ArrayList<>(headings(relation, cells));
    checks.addAll(former.checks(relation));
    if (!strangers.isEmpty()) {
      checks.addAll(
          Layout.found(
              relation,
              relation.strength(),
              List.copyOf(unknown),
              null,
              String.valueOf(strangers.size()),
              Explanation.of(
                  cells.form().catalogue().tables().isEmpty() ? "rows.known" : "cells.known",
                  String.valueOf(strangers.size()),
                  Layout.listed(strangers))));
    }
    return checks.isEmpty() ? Layout.held(relation) : checks;
  }

  /**
   * The row that a mistyped identifier may be of; of those that are shown only. Of rows equally
   * near, one that the report lacks is likelier than one it has already.
   */
  private static String meant(FigureRef unknown, int place, Cells cells) {
    if (place >= Layout.LISTED) {
      return "";
    }
    List<Slot> slots = cells.form().slots();
    List<String> words =
        IntStream.range(0, cells.form().ownSlots())
            .boxed()
            .sorted(Comparator.comparing(slot -> cells.figure(slot) != null))
            .map(slot -> slots.get(slot).id().toString())
            .toList();
    String nearest = Nearest.word(unknown.toString(), words);
    return nearest.isEmpty() ? "" : " (" + nearest + "?)";
  }

  /** Values given where the form has a heading and no place for one. */
  private static List<Check> headings(Relation relation, Cells cells) {
    List<Check> checks = new ArrayList<>();
    List<Figure> figures = cells.report().figures();
    for (int i = 0; i < figures.size(); i++) {
      Indicator indicator = cells.indicatorOf(i);
      String value = figures.get(i).shown(cells.report().notation());
      boolean blank = figures.get(i).value() instanceof FigureValue.Blank;
      if (indicator != null && !indicator.hasValue() && value != null && !blank) {
        String quoted = Texts.shortened(value);
        checks.addAll(
            Layout.found(
                relation,
                relation.strength(),
                List.of(FigureRef.of(indicator.id())),
                null,
                quoted,
                Explanation.of("rows.heading", indicator.id().value(), quoted)));
      }
    }
    return checks;
  }

  static List<Check> complete(Relation relation, Cells cells) {
    List<FigureRef> missing = new ArrayList<>();
    List<Slot> slots = cells.form().slots();
    for (int i = 0; i < cells.form().ownSlots(); i++) {
      Indicator indicator = slots.get(i).indicator();
      if (cells.figure(i) == null
          && indicator != null
          && indicator.hasValue()
          && indicator.place() == Indicator.Place.TABLE
          && cells.isReportedHere(indicator)
          && !cells.isAbsent(i)) {
        missing.add(slots.get(i).id());
      }
    }
    return missing.isEmpty()
        ? Layout.held(relation)
        : Layout.found(
            relation,
            relation.strength(),
            missing,
            null,
            null,
            Explanation.of(
                "rows.complete",
                String.valueOf(missing.size()),
                Layout.listed(missing.stream().map(FigureRef::toString).toList())));
  }

  static List<Check> once(Relation relation, Cells cells) {
    if (!cells.hasRepetitions()) {
      return Layout.held(relation);
    }
    Map<FigureRef, List<Figure>> byId = new LinkedHashMap<>();
    for (Figure figure : cells.report().figures()) {
      byId.computeIfAbsent(figure.ref(), id -> new ArrayList<>(1)).add(figure);
    }
    List<Check> checks = new ArrayList<>();
    byId.forEach(
        (id, figures) -> {
          if (figures.size() > 1) {
            checks.add(twice(relation, id, figures, cells.report().notation()));
          }
        });
    return checks.isEmpty() ? Layout.held(relation) : checks;
  }

  private static Check twice(
      Relation relation, FigureRef id, List<Figure> figures, NumberNotation notation) {
    FigureValue first = figures.get(0).value();
    boolean same = figures.stream().allMatch(f -> FigureValue.isSame(first, f.value()));
    String values =
        Layout.listed(
            figures.stream()
                .map(figure -> "“" + Texts.shortened(textOf(figure, notation)) + "”")
                .toList());
    return new StructureCheck(
        relation,
        same ? Strength.SHOULD : relation.strength(),
        List.of(id),
        null,
        values,
        Explanation.of(same ? "rows.once.same" : "rows.once", id.toString(), values));
  }

  private static String textOf(Figure figure, NumberNotation notation) {
    String text = figure.shown(notation);
    return text == null ? "" : text;
  }

  static List<Check> inOrder(Relation relation, Cells cells) {
    List<int[]> rows = new ArrayList<>();
    List<Figure> figures = cells.report().figures();
    for (int i = 0; i < figures.size(); i++) {
      PrintedRow row = figures.get(i).row();
      int slot = cells.slotOf(i);
      if (row != null && row.row() > 0 && slot >= 0) {
        rows.add(new int[] {row.row(), slot});
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    rows.sort((a, b) -> Integer.compare(a[0], b[0]));
    if (isRising(rows)) {
      return Layout.held(relation);
    }
    List<FigureRef> moved = new ArrayList<>();
    boolean[] kept = longestRising(rows);
    for (int i = 0; i < kept.length; i++) {
      if (!kept[i]) {
        moved.add(cells.form().slots().get(rows.get(i)[1]).id());
      }
    }
    return Layout.found(
        relation,
        relation.strength(),
        moved,
        null,
        null,
        Explanation.of(
            "rows.order", Layout.listed(moved.stream().map(FigureRef::toString).toList())));
  }

  private static boolean isRising(List<int[]> rows) {
    for (int i = 1; i < rows.size(); i++) {
      if (rows.get(i)[1] < rows.get(i - 1)[1]) {
        return false;
      }
    }
    return true;
  }

  /** Marks a longest run of rows whose slots rise; equal slots are a repetition, not a move. */
  private static boolean[] longestRising(List<int[]> rows) {
    int[] length = new int[rows.size()];
    int[] previous = new int[rows.size()];
    Arrays.fill(previous, -1);
    int last = 0;
    for (int i = 0; i < rows.size(); i++) {
      length[i] = 1;
      for (int j = Math.max(0, i - 500); j < i; j++) {
        if (rows.get(j)[1] <= rows.get(i)[1] && length[j] + 1 > length[i]) {
          length[i] = length[j] + 1;
          previous[i] = j;
        }
      }
      last = length[i] > length[last] ? i : last;
    }
    boolean[] kept = new boolean[rows.size()];
    for (int i = last; i >= 0; i = previous[i]) {
      kept[i] = true;
    }
    return kept;
  }
}
