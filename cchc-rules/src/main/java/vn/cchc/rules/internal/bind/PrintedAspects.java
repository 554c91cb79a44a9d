package vn.cchc.rules.internal.bind;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.internal.EditDistance;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.StructureCheck;
import vn.cchc.rules.internal.form.Cells;

/** Binds what a relation says of the numbers, names and units printed beside figures. */
final class PrintedAspects {

  private static final int ALIKE = 50;
  private static final Pattern CODE = Pattern.compile("=\\s*(\\d+)");
  private static final Pattern NUMBERED = Pattern.compile("\\d+(\\.\\d+)*+\\.?");
  private static final Map<String, String> SAME_UNIT = Map.of("tthc", "thu tuc");

  private PrintedAspects() {}

  static List<Check> named(Relation relation, Cells cells) {
    return printed(relation, cells, "rows.named", PrintedAspects::isNamed, PrintedAspects::nameOf);
  }

  static List<Check> inUnits(Relation relation, Cells cells) {
    return printed(relation, cells, "rows.units", PrintedAspects::isInUnit, PrintedAspects::unitOf);
  }

  /** One slip misnumbers a run of rows below one heading: that is told once. */
  static List<Check> numbered(Relation relation, Cells cells) {
    List<Check> checks = new ArrayList<>();
    List<Figure> run = new ArrayList<>();
    boolean stated = false;
    for (Figure figure : cells.report().figures()) {
      PrintedRow row = figure.row();
      stated |= row != null && row.code() != null;
      boolean wrong = row != null && isMisnumbered(figure.ref(), row.code());
      boolean continues =
          wrong && !run.isEmpty() && run.get(0).ref().parent().equals(figure.ref().parent());
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
    return !stated ? List.of() : checks.isEmpty() ? Layout.held(relation) : checks;
  }

  private static boolean isMisnumbered(FigureRef id, @Nullable String code) {
    if (code == null
        || isNumberOf(id.toString(), code)
        || !NUMBERED.matcher(code.strip()).matches()) {
      return false;
    }
    return !FigureRef.of(code).equals(id);
  }

  private static boolean isNumberOf(String id, String code) {
    int dot = code.length() - id.length();
    return code.startsWith(id) && (dot == 0 || dot == 1 && code.endsWith("."));
  }

  private static Check misnumbered(Relation relation, List<Figure> run) {
    List<String> pairs = new ArrayList<>();
    List<String> printed = new ArrayList<>();
    for (Figure figure : run) {
      PrintedRow row = figure.row();
      String code = row == null || row.code() == null ? "" : row.code().strip();
      printed.add(code);
      pairs.add(code + " → " + figure.ref());
    }
    List<FigureRef> ids = run.stream().map(Figure::ref).toList();
    return new StructureCheck(
        relation,
        relation.strength(),
        ids,
        Layout.listed(ids.stream().map(FigureRef::toString).toList()),
        Layout.listed(printed),
        Explanation.of("rows.numbered", String.valueOf(run.size()), Layout.listed(pairs)));
  }

  private static List<Check> printed(
      Relation relation,
      Cells cells,
      String key,
      BiPredicate<Indicator, PrintedRow> agrees,
      NameOf shown) {
    List<Check> checks = new ArrayList<>();
    boolean stated = false;
    List<Figure> figures = cells.report().figures();
    for (int i = 0; i < figures.size(); i++) {
      PrintedRow row = figures.get(i).row();
      Indicator indicator = row == null ? null : cells.indicatorOf(i);
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
                List.of(FigureRef.of(indicator.id())),
                names[0],
                names[1],
                Explanation.of(
                    key,
                    indicator.id().value(),
                    Texts.shortened(names[1]),
                    Texts.shortened(names[0]))));
      }
    }
    return !stated ? List.of() : checks.isEmpty() ? Layout.held(relation) : checks;
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
    return isNamed(printed, indicator.name().vi()) || isNamed(printed, indicator.name().en());
  }

  private static boolean isNamed(String printed, String name) {
    String folded = Texts.folded(printed);
    String expected = Texts.folded(name);
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
    if (unit == null || printed.equals(unit) || isInEnglish(indicator, row)) {
      return true;
    }
    String expected = unit(unit);
    String found = unit(printed);
    return found.contains(expected)
        || expected.contains(found)
        || EditDistance.likeness(clipped(found), expected) >= ALIKE;
  }

  /** Units of a copy in English are translated too, and the form does not say how. */
  private static boolean isInEnglish(Indicator indicator, PrintedRow row) {
    String name = row.name();
    return name != null
        && !isNamed(name, indicator.name().vi())
        && isNamed(name, indicator.name().en());
  }

  private static String unit(String printed) {
    String folded = printed.strip().equals("%") ? "%" : Texts.folded(printed);
    return SAME_UNIT.getOrDefault(folded, folded);
  }

  private static boolean hasCodes(Indicator indicator, String printed) {
    Set<String> codes = new HashSet<>();
    Matcher matcher = CODE.matcher(printed);
    while (matcher.find()) {
      codes.add(matcher.group(1));
    }
    return codes.isEmpty() || codes.equals(indicator.codes().keySet());
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
}
