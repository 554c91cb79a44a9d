package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.PrintedRow;

/**
 * Puts rows together of which only the lines are known, as in a table that nothing is drawn around:
 * a line with a number or a figure is of a row of its own, and the lines between two of these
 * belong to the one before or to the one behind. Names tell which, by those of the form; where
 * nobody is named, a row whose figure stands in the middle has as many lines below as above.
 */
final class LineRows {

  private final List<FormRow> lines;
  private final FormNames form;
  private final List<FormRow> rows = new ArrayList<>();

  private LineRows(List<FormRow> lines, FormNames form) {
    this.lines = lines;
    this.form = form;
  }

  /** Returns the rows of lines. */
  static List<FormRow> of(List<FormRow> lines, FormNames form) {
    return new LineRows(lines, form).rows();
  }

  private List<FormRow> rows() {
    List<Integer> mains = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (isMain(lines.get(i))) {
        mains.add(i);
      }
    }
    if (mains.isEmpty()) {
      return lines;
    }
    boolean centered = tellsCentered(mains);
    int from = 0;
    for (int m = 0; m < mains.size(); m++) {
      int main = mains.get(m);
      int to = m + 1 < mains.size() ? split(from, main, mains.get(m + 1), centered) : lines.size();
      rows.add(joined(null, from, to));
      from = to;
    }
    return rows;
  }

  /** Whether names tell of rows in number that they begin above the line of their figure. */
  private boolean tellsCentered(List<Integer> mains) {
    int parted = 0;
    int centered = 0;
    for (int m = 0; m + 1 < mains.size(); m++) {
      int main = mains.get(m);
      int next = mains.get(m + 1);
      if (next > main + 1) {
        parted++;
        centered += split(main, main, next, false) < next ? 1 : 0;
      }
    }
    return centered >= 3 && centered * 3 >= parted;
  }

  private boolean isMain(FormRow line) {
    return line.row().code() != null
        || line.value() != null
        || line.row().name() != null && form.isWhole(line.label());
  }

  /** Returns where the lines of a row, which begins somewhere, end and those of the next begin. */
  private int split(int from, int main, int next, boolean centered) {
    FormRow row = joined(null, from, main + 1);
    int usual = centered ? Math.min(next, main + 1 + main - from) : next;
    int best = next;
    int most = Integer.MIN_VALUE;
    for (int at = main + 1; at <= next; at++) {
      FormRow first = joined(row, main + 1, at);
      FormRow second = joined(null, at, next + 1);
      int fit = fit(first.label()) + fit(second.label());
      // names tell; where they do not, where the lines stand
      int score = fit * lines.size() - Math.abs(at - usual);
      if (score > most) {
        most = score;
        best = at;
      }
    }
    return best;
  }

  private int fit(String label) {
    return form.isWhole(label) ? 2 : form.begins(label) ? 1 : 0;
  }

  private FormRow joined(@Nullable FormRow row, int from, int to) {
    FormRow joined = row;
    for (int i = from; i < to; i++) {
      joined = joined == null ? lines.get(i) : joined(joined, lines.get(i));
    }
    return joined == null ? lines.get(from) : joined;
  }

  /** Returns two parts of a row as one; its place is that of its figure. */
  static FormRow joined(FormRow first, FormRow second) {
    PrintedRow one = first.row();
    PrintedRow two = second.row();
    boolean main = first.value() == null && (second.value() != null || one.code() == null);
    String name = joined(one.name(), two.name());
    return new FormRow(
        new PrintedRow(
            one.code() == null || two.code() == null
                ? one.code() == null ? two.code() : one.code()
                : one.code() + two.code(),
            name,
            joined(one.unit(), two.unit()),
            main && two.code() != null ? two.row() : one.row()),
        Labels.folded(name),
        first.value() == null ? second.value() : first.value(),
        first.value() == null ? second.stored() : first.stored(),
        joined(first.note(), second.note()),
        main ? second.origin() : first.origin(),
        first.opens());
  }

  private static @Nullable String joined(@Nullable String one, @Nullable String two) {
    return one == null ? two : two == null ? one : one + joint(one, two) + two;
  }

  /** Nothing stands between the parts of a number that was broken: no group has two digits. */
  private static String joint(String one, String two) {
    boolean broken =
        one.matches("(?s).*\\d\\.\\d{1,2}") && two.matches("(?s)\\d.*")
            || one.matches("(?s).*\\d[./]") && two.matches("(?s)\\d.*");
    return broken ? "" : " ";
  }
}
