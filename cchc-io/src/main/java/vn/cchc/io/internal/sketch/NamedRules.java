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
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.Line;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.shape.Shape;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.model.internal.Texts;

/**
 * Relations that are printed below a table in the words of its headings or rows: {@code Tổng số =
 * Đúng hạn + Quá hạn}.
 */
final class NamedRules {

  private static final int LONGEST = 400;
  private static final Pattern LEAD =
      Pattern.compile(
          "(?iu)^(?:ghi chú|lưu ý|chú ý|công thức|trong đó)\\s*:?\\s*|^[-–+*•]\\s*|^\\d{1,2}[.)]\\s+");
  private static final Pattern SIGN = Pattern.compile("\\s[+–−-]\\s|\\s*\\+\\s*");
  private static final Pattern BEHIND = Pattern.compile("\\s*(?:\\([^()]*\\)|[.;,:])\\s*$");

  private final Formulas formulas;
  private final Map<String, String> columns = new HashMap<>();
  private final Map<String, String> rows = new HashMap<>();

  NamedRules(Shape shape, Formulas formulas) {
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
    String folded = folded(name);
    String before = folded.isEmpty() ? null : names.put(folded, id);
    if (before != null && !before.equals(id)) {
      twice.add(folded);
    }
  }

  private static String folded(String name) {
    String bare = name.strip();
    String shorter = BEHIND.matcher(bare).replaceFirst("");
    while (shorter.length() < bare.length()) {
      bare = shorter;
      shorter = BEHIND.matcher(bare).replaceFirst("");
    }
    return Texts.folded(bare.replaceFirst("(?iu)^(?:cột|dòng)\\s+", ""));
  }

  /** What a line says: a relation, or the names of one that the table does not have. */
  record Found(@Nullable Draft draft, String text, List<String> unknown) {}

  /** Returns what a line says in such words; null where it says nothing of the kind. */
  @Nullable Found of(Line line) {
    String text = LEAD.matcher(line.text()).replaceFirst("").strip();
    text = LEAD.matcher(text).replaceFirst("").strip();
    int equals = text.indexOf('=');
    if (text.length() > LONGEST || equals < 1 || text.indexOf('=', equals + 1) >= 0) {
      return null;
    }
    Found ofColumns = of(line, text, equals, columns, Each.ROW);
    return ofColumns != null ? ofColumns : of(line, text, equals, rows, Each.COLUMN);
  }

  private @Nullable Found of(
      Line line, String text, int equals, Map<String, String> names, Each each) {
    String total = names.get(folded(text.substring(0, equals)));
    if (total == null) {
      return null;
    }
    String right = text.substring(equals + 1);
    List<String> unknown = new ArrayList<>();
    StringBuilder formula = new StringBuilder(Formulas.written(each, total)).append(" =");
    Matcher sign = SIGN.matcher(right);
    int from = 0;
    int known = 0;
    boolean more = true;
    while (more) {
      more = sign.find();
      String name = right.substring(from, more ? sign.start() : right.length());
      String id = names.get(folded(name));
      if (id == null) {
        unknown.add(name.strip());
      } else {
        known++;
        formula.append(' ').append(Formulas.written(each, id));
      }
      if (more) {
        formula.append(sign.group().indexOf('+') >= 0 ? " +" : " -");
        from = sign.end();
      }
    }
    if (known == 0 || known + unknown.size() < 2) {
      return null;
    }
    Formula said = unknown.isEmpty() ? formulas.parse(each, formula.toString()) : null;
    Draft draft =
        said == null
            ? null
            : new Draft(
                formula.toString(),
                said,
                each,
                RuleOrigin.BELOW,
                Strength.MUST,
                Say.printed(text),
                text,
                line.place(),
                null);
    return new Found(draft, text, unknown);
  }
}
