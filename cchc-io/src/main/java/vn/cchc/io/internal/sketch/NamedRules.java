package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.Strength;
import vn.cchc.io.internal.sketch.grid.Line;
import vn.cchc.io.internal.sketch.notation.NamedSide;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.io.internal.sketch.trial.Formulas;

/**
 * Relations that are printed below a table in the words of its headings or rows: {@code Tổng số =
 * Đúng hạn + Quá hạn}.
 */
final class NamedRules {

  private static final int LONGEST = 400;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:ghi chú|lưu ý|chú ý|công thức|trong đó)\\s*:?\\s*|^[-–+*•]\\s*|^\\d{1,2}[.)]\\s+");
  private static final Pattern COMPARE = Pattern.compile("<=|>=|≤|≥|<|>|:=|::|={1,2}");

  private final Shape shape;
  private final Formulas formulas;
  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, String> rows = new HashMap<>();

  NamedRules(Shape shape, Formulas formulas) {
    this.shape = shape;
    this.formulas = formulas;
    Set<String> twice = new HashSet<>();
    for (ColumnSketch column : shape.columns()) {
      if (column.kind().isFigures()) {
        put(columns, column.name(), column.id().value(), twice);
        put(columns, String.join(" ", column.heading()), column.id().value(), twice);
      }
    }
    columns.keySet().removeAll(twice);
    twice.clear();
    for (RowSketch row : shape.rows()) {
      put(rows, row.name(), row.code().value(), twice);
    }
    rows.keySet().removeAll(twice);
  }

  private static void put(Map<String, String> names, String name, String id, Set<String> twice) {
    for (String folded : List.of(NamedSide.whole(name), NamedSide.folded(name))) {
      String before = folded.isEmpty() ? null : names.put(folded, id);
      if (before != null && !before.equals(id)) {
        twice.add(folded);
      }
    }
  }

  /** What a line says: a relation, or the names of one that the table does not have. */
  record Found(@Nullable Draft draft, String text, List<String> unknown) {}

  /** Returns what a line says in such words; none where it says nothing of the kind. */
  List<Found> of(Line line) {
    List<Found> all = new ArrayList<>();
    for (String sentence : line.text().split(";", -1)) {
      String text = LEAD.matcher(sentence.strip()).replaceFirst("").strip();
      text = LEAD.matcher(text).replaceFirst("").strip();
      if (text.length() <= LONGEST) {
        sentence(line, text, all);
      }
    }
    return all;
  }

  private void sentence(Line line, String text, List<Found> all) {
    Matcher compare = COMPARE.matcher(text);
    if (!compare.find()) {
      return;
    }
    String left = text.substring(0, compare.start());
    Each each = NamedSide.find(columns, left) != null ? Each.ROW : Each.COLUMN;
    String total = NamedSide.find(each == Each.ROW ? columns : rows, left);
    boolean more = total != null;
    while (more && total != null) {
      String sign = compare.group();
      int from = compare.end();
      more = compare.find();
      String right = text.substring(from, more ? compare.start() : text.length());
      Found found = of(line, text, total, sign, right, each);
      if (found != null) {
        all.add(found);
      }
    }
  }

  private @Nullable Found of(
      Line line, String text, String total, String sign, String right, Each each) {
    NamedSide side = NamedSide.of(right, each, each == Each.ROW ? columns : rows);
    String comparing = NamedSide.comparing(sign);
    if (!side.isOfFigures() || comparing == null) {
      return null;
    }
    String relation = side.relation(total, comparing, each == Each.ROW && isPercentage(total));
    Formula exact = side.unknown().isEmpty() ? formulas.parse(each, relation) : null;
    String said =
        exact != null && Readings.isShare(exact) ? relation + " within rounding" : relation;
    Formula formula = exact == null ? null : formulas.parse(each, said);
    Draft draft =
        formula == null
            ? null
            : new Draft(
                said,
                formula,
                each,
                RuleOrigin.BELOW,
                Strength.MUST,
                Say.printed(text),
                text,
                line.place(),
                null);
    return new Found(draft, text, side.unknown());
  }

  private boolean isPercentage(String column) {
    return shape.columns().stream()
        .anyMatch(c -> c.id().value().equals(column) && c.kind() == ColumnKind.PERCENTAGE);
  }
}
