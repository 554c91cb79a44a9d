package vn.cchc.rules.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.EditDistance;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.CopyDifference;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Texts;

/** Binds what a relation says of a report as a whole: its rows, its window, its date. */
final class Layout {

  private static final int LISTED = 8;
  private static final int ALIKE = 50;
  private static final Pattern CODE = Pattern.compile("=\\s*(\\d+)");
  private static final Pattern NUMBERED = Pattern.compile("\\d+(\\.\\d+)*\\.?");
  private static final Map<String, String> SAME_UNIT = Map.of("tthc", "thu tuc");

  private Layout() {}

  /** Returns a check for each thing found; one that holds if all is well; none if not stated. */
  static List<Check> bind(Relation relation, Aspect aspect, Cells cells) {
    return switch (aspect) {
      case ROWS_KNOWN -> known(relation, cells);
      case ROWS_COMPLETE -> complete(relation, cells);
      case ROWS_ONCE -> once(relation, cells);
      case ROWS_NUMBERED -> numbered(relation, cells);
      case ROWS_NAMED -> printed(relation, cells, "rows.named", Layout::isNamed, Layout::nameOf);
      case ROWS_IN_UNITS ->
          printed(relation, cells, "rows.units", Layout::isInUnit, Layout::unitOf);
      case ROWS_IN_ORDER -> inOrder(relation, cells);
      case COPIES_AGREE -> copies(relation, cells.report());
      case WINDOW_USUAL -> window(relation, cells);
      case IN_TIME -> inTime(relation, cells);
    };
  }

  private static List<Check> known(Relation relation, Cells cells) {
    List<String> strangers = new ArrayList<>();
    Set<IndicatorId> unknown = new LinkedHashSet<>();
    for (Report.Stranger stranger : cells.report().strangers()) {
      PrintedRow row = stranger.row();
      String text =
          (row.code() == null ? "" : row.code() + " ") + (row.name() == null ? "" : row.name());
      strangers.add("“" + Texts.shortened(text.strip()) + "”");
    }
    for (Figure figure : cells.report().figures()) {
      int slot = cells.form().slot(figure.indicator());
      Indicator indicator = slot < 0 ? null : cells.form().slots().get(slot).indicator();
      if (indicator == null && unknown.add(figure.indicator())) {
        strangers.add("“" + Texts.shortened(figure.indicator().value()) + "”");
      }
    }
    return strangers.isEmpty()
        ? held(relation)
        : found(
            relation,
            relation.strength(),
            List.copyOf(unknown),
            null,
            String.valueOf(strangers.size()),
            Explanation.of("rows.known", String.valueOf(strangers.size()), listed(strangers)));
  }

  private static List<Check> complete(Relation relation, Cells cells) {
    List<IndicatorId> missing = new ArrayList<>();
    List<Slot> slots = cells.form().slots();
    for (int i = 0; i < slots.size(); i++) {
      Indicator indicator = slots.get(i).indicator();
      if (cells.figure(i) == null
          && indicator != null
          && indicator.hasValue()
          && indicator.place() == Indicator.Place.TABLE
          && cells.isReportedHere(indicator)) {
        missing.add(indicator.id());
      }
    }
    return missing.isEmpty()
        ? held(relation)
        : found(
            relation,
            relation.strength(),
            missing,
            null,
            null,
            Explanation.of(
                "rows.complete",
                String.valueOf(missing.size()),
                listed(missing.stream().map(IndicatorId::value).toList())));
  }

  private static List<Check> once(Relation relation, Cells cells) {
    Map<IndicatorId, List<Figure>> byId = new LinkedHashMap<>();
    for (Figure figure : cells.report().figures()) {
      byId.computeIfAbsent(figure.indicator(), id -> new ArrayList<>(1)).add(figure);
    }
    List<Check> checks = new ArrayList<>();
    byId.forEach(
        (id, figures) -> {
          if (figures.size() > 1) {
            checks.add(twice(relation, id, figures));
          }
        });
    return checks.isEmpty() ? held(relation) : checks;
  }

  private static Check twice(Relation relation, IndicatorId id, List<Figure> figures) {
    boolean same = figures.stream().map(Figure::value).distinct().count() == 1;
    String values =
        listed(
            figures.stream().map(figure -> "“" + Texts.shortened(textOf(figure)) + "”").toList());
    return new StructureCheck(
        relation,
        same ? Strength.SHOULD : relation.strength(),
        List.of(id),
        null,
        values,
        Explanation.of(same ? "rows.once.same" : "rows.once", id.value(), values));
  }

  private static String textOf(Figure figure) {
    String text = figure.text();
    return text == null ? "" : text;
  }

  /** One slip misnumbers a run of rows below one heading: that is told once. */
  private static List<Check> numbered(Relation relation, Cells cells) {
    List<Check> checks = new ArrayList<>();
    List<Figure> run = new ArrayList<>();
    boolean stated = false;
    for (Figure figure : cells.report().figures()) {
      PrintedRow row = figure.row();
      stated |= row != null && row.code() != null;
      boolean wrong = row != null && isMisnumbered(figure.indicator(), row.code());
      boolean continues =
          wrong
              && !run.isEmpty()
              && run.get(0).indicator().parent().equals(figure.indicator().parent());
      if (!run.isEmpty() && !continues) {
        checks.add(misnumbered(relation, run));
        run = new ArrayList<>();
      }
      if (wrong) {
        run.add(figure);
      }
    }
    if (!run.isEmpty()) {
      checks.add(misnumbered(relation, run));
    }
    return !stated ? List.of() : checks.isEmpty() ? held(relation) : checks;
  }

  private static boolean isMisnumbered(IndicatorId id, @Nullable String code) {
    if (code == null || !NUMBERED.matcher(code.strip()).matches()) {
      return false;
    }
    return !IndicatorId.parse(code).equals(id);
  }

  private static Check misnumbered(Relation relation, List<Figure> run) {
    List<String> pairs = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (Figure figure : run) {
      PrintedRow row = figure.row();
      String code = row == null || row.code() == null ? "" : row.code().strip();
      printed.add(code);
      pairs.add(code + " → " + figure.indicator());
    }
    List<IndicatorId> ids = run.stream().map(Figure::indicator).toList();
    return new StructureCheck(
        relation,
        relation.strength(),
        ids,
        listed(ids.stream().map(IndicatorId::value).toList()),
        listed(printed),
        Explanation.of("rows.numbered", String.valueOf(run.size()), listed(pairs)));
  }

  private static List<Check> printed(
      Relation relation,
      Cells cells,
      String key,
      BiPredicate<Indicator, PrintedRow> agrees,
      NameOf shown) {
    List<Check> checks = new ArrayList<>();
    boolean stated = false;
    for (Figure figure : cells.report().figures()) {
      PrintedRow row = figure.row();
      int slot = cells.form().slot(figure.indicator());
      Indicator indicator = slot < 0 ? null : cells.form().slots().get(slot).indicator();
      if (row == null || indicator == null) {
        continue;
      }
      stated = true;
      if (!agrees.test(indicator, row)) {
        String[] names = shown.of(indicator, row);
        checks.add(
            new StructureCheck(
                relation,
                relation.strength(),
                List.of(indicator.id()),
                names[0],
                names[1],
                Explanation.of(
                    key,
                    indicator.id().value(),
                    Texts.shortened(names[1]),
                    Texts.shortened(names[0]))));
      }
    }
    return !stated ? List.of() : checks.isEmpty() ? held(relation) : checks;
  }

  /** What the form has and what the report shows. */
  private interface NameOf {
    String[] of(Indicator indicator, PrintedRow row);
  }

  private static boolean isNamed(Indicator indicator, PrintedRow row) {
    String printed = row.name();
    if (printed == null || printed.isBlank() || printed.equals(indicator.name().vi())) {
      return true;
    }
    String folded = Texts.folded(printed);
    String expected = Texts.folded(indicator.name().vi());
    return folded.startsWith(expected)
        || expected.startsWith(folded)
        || EditDistance.likeness(clipped(folded), clipped(expected)) >= ALIKE;
  }

  /** Names are told apart long before this, and a hostile one must not cost much. */
  private static String clipped(String name) {
    return name.substring(0, Math.min(name.length(), 200));
  }

  private static String[] nameOf(Indicator indicator, PrintedRow row) {
    return new String[] {indicator.name().vi(), row.name() == null ? "" : row.name()};
  }

  private static boolean isInUnit(Indicator indicator, PrintedRow row) {
    String printed = row.unit();
    if (printed == null || printed.isBlank()) {
      return true;
    }
    if (indicator.kind() == Indicator.Kind.CHOICE) {
      return hasCodes(indicator, printed);
    }
    String unit = indicator.unit();
    if (unit == null || printed.equals(unit)) {
      return true;
    }
    String expected = unit(unit);
    String found = unit(printed);
    return found.contains(expected)
        || expected.contains(found)
        || EditDistance.likeness(clipped(found), expected) >= ALIKE;
  }

  private static String unit(String printed) {
    String folded = printed.strip().equals("%") ? "%" : Texts.folded(printed);
    return SAME_UNIT.getOrDefault(folded, folded);
  }

  private static boolean hasCodes(Indicator indicator, String printed) {
    Set<String> codes = new TreeSet<>();
    Matcher matcher = CODE.matcher(printed);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    return codes.isEmpty() || codes.equals(new TreeSet<>(indicator.codes().keySet()));
  }

  private static String[] unitOf(Indicator indicator, PrintedRow row) {
    String unit = indicator.unit();
    String expected =
        unit != null
            ? unit
            : String.join(
                " ",
                indicator.codes().entrySet().stream()
                    .map(code -> code.getValue().vi() + " = " + code.getKey())
                    .toList());
    return new String[] {expected, row.unit() == null ? "" : row.unit()};
  }

  private static List<Check> inOrder(Relation relation, Cells cells) {
    List<int[]> rows = new ArrayList<>();
    Map<Integer, IndicatorId> ids = new HashMap<>();
    for (Figure figure : cells.report().figures()) {
      PrintedRow row = figure.row();
      int slot = cells.form().slot(figure.indicator());
      if (row != null && row.row() > 0 && slot >= 0) {
        rows.add(new int[] {row.row(), slot});
        ids.put(slot, figure.indicator());
      }
    }
    if (rows.isEmpty()) {
      return List.of();
    }
    rows.sort((a, b) -> Integer.compare(a[0], b[0]));
    List<IndicatorId> moved = new ArrayList<>();
    boolean[] kept = longestRising(rows);
    for (int i = 0; i < kept.length; i++) {
      IndicatorId id = ids.get(rows.get(i)[1]);
      if (!kept[i] && id != null) {
        moved.add(id);
      }
    }
    return moved.isEmpty()
        ? held(relation)
        : found(
            relation,
            relation.strength(),
            moved,
            null,
            null,
            Explanation.of("rows.order", listed(moved.stream().map(IndicatorId::value).toList())));
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

  private static List<Check> copies(Relation relation, Report report) {
    if (report.copies().isEmpty()) {
      return List.of();
    }
    List<CopyDifference> values =
        report.copies().stream().filter(copy -> copy.column() == Column.VALUE).toList();
    List<CopyDifference> words =
        report.copies().stream().filter(copy -> copy.column() != Column.VALUE).toList();
    List<Check> checks = new ArrayList<>();
    if (!values.isEmpty()) {
      checks.add(copies(relation, Strength.SHOULD, "copies.values", values));
    }
    if (!words.isEmpty()) {
      checks.add(copies(relation, relation.strength(), "copies.words", words));
    }
    return checks;
  }

  private static Check copies(
      Relation relation, Strength strength, String key, List<CopyDifference> copies) {
    List<String> pairs = new ArrayList<>();
    for (CopyDifference copy : copies) {
      pairs.add(copy.indicator() + " “" + cell(copy.first()) + "” / “" + cell(copy.second()) + "”");
    }
    return new StructureCheck(
        relation,
        strength,
        copies.stream().map(CopyDifference::indicator).distinct().toList(),
        null,
        null,
        Explanation.of(key, String.valueOf(copies.size()), listed(pairs)));
  }

  private static String cell(@Nullable String text) {
    return text == null ? "" : Texts.shortened(text);
  }

  private static List<Check> window(Relation relation, Cells cells) {
    ReportingPeriod period = cells.report().period();
    if (period == null) {
      return List.of();
    }
    PeriodScheme scheme = cells.form().catalogue().period(period.kind()).orElse(null);
    if (scheme == null) {
      String kinds =
          String.join(
              ", ", cells.form().catalogue().periods().stream().map(PeriodScheme::kind).toList());
      return List.of(
          new DeadlineCheck(
              relation, false, "period.unknown", kinds, Texts.shortened(period.kind())));
    }
    LocalDate from = period.from();
    LocalDate to = period.to();
    if (from == null || to == null) {
      return List.of();
    }
    LocalDate start = scheme.start(period.year());
    LocalDate end = scheme.end(period.year());
    return List.of(
        new DeadlineCheck(
            relation,
            from.equals(start) && to.equals(end),
            "period.window",
            Dates.text(start) + " - " + Dates.text(end),
            Dates.text(from) + " - " + Dates.text(to)));
  }

  private static List<Check> inTime(Relation relation, Cells cells) {
    ReportingPeriod period = cells.report().period();
    DocumentReference document = cells.report().document();
    LocalDate date = document == null ? null : document.date();
    LocalDate end = cells.windowEnd();
    PeriodScheme scheme =
        period == null ? null : cells.form().catalogue().period(period.kind()).orElse(null);
    if (date == null || end == null || scheme == null) {
      return List.of();
    }
    LocalDate due = scheme.due(end);
    return List.of(
        new DeadlineCheck(
            relation, !date.isAfter(due), "deadline", Dates.text(due), Dates.text(date)));
  }

  private static List<Check> held(Relation relation) {
    return List.of(StructureCheck.held(relation));
  }

  private static List<Check> found(
      Relation relation,
      Strength strength,
      List<IndicatorId> figures,
      @Nullable String expected,
      @Nullable String actual,
      Explanation explanation) {
    return List.of(new StructureCheck(relation, strength, figures, expected, actual, explanation));
  }

  private static String listed(List<String> items) {
    String shown = String.join(", ", items.subList(0, Math.min(items.size(), LISTED)));
    return items.size() > LISTED ? shown + ", …" : shown;
  }
}
