package vn.cchc.io.internal.sketch.shape;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.sketch.grid.Grid;
import vn.cchc.io.internal.sketch.grid.Mark;
import vn.cchc.io.internal.sketch.grid.Mark.Style;
import vn.cchc.io.internal.sketch.grid.Region;
import vn.cchc.io.internal.sketch.grid.RowLook;
import vn.cchc.io.internal.sketch.words.DebitCredit;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.RowRef;

/** The rows of a table: what they are called, and where they lie. */
final class Rows {

  /** A formula behind a name, which is no part of what the row is called. */
  private static final Pattern FORMULA_BEHIND =
      Pattern.compile("(?s)(.*?\\S)\\s*[(\\[{][^\\p{L}]*\\d[^\\p{L}]*[)\\]}]\\s*");

  private static final Pattern CODE = Pattern.compile("\\p{L}?[\\p{L}\\d]*(?:\\.[\\p{L}\\d]+)*");

  private static final Pattern ACCOUNT = Pattern.compile("\\d{3,8}");

  private final Region region;
  private final Grid grid;
  private final List<ColumnSketch> columns;
  private final @Nullable ColumnSketch label;
  private final @Nullable ColumnSketch serial;
  private final @Nullable ColumnSketch code;
  private final @Nullable ColumnSketch accounts;

  private Rows(Region region, List<ColumnSketch> columns) {
    this.region = region;
    grid = region.grid();
    this.columns = columns;
    label = first(ColumnKind.LABEL);
    serial = first(ColumnKind.SERIAL);
    code = first(ColumnKind.CODE);
    accounts =
        columns.stream().anyMatch(c -> DebitCredit.isOfAccounts(c.name()))
            ? columns.stream().filter(c -> isOfAccounts(region, c)).findFirst().orElse(null)
            : null;
  }

  static List<RowSketch> of(Region region, List<ColumnSketch> columns) {
    return new Rows(region, columns).rows();
  }

  /** Returns whether a form leaves rows for whoever fills it in, with dots in place of names. */
  static boolean isOpen(Region region, List<ColumnSketch> columns) {
    Rows rows = new Rows(region, columns);
    return region.body().isEmpty()
        || region.body().stream().anyMatch(r -> rows.isPlaceholder(r) && rows.figures(r) == 0);
  }

  private boolean isPlaceholder(int row) {
    return label != null && isPlaceholder(grid.text(row, label.from()));
  }

  /** Returns whether a text is nothing but dots, to be written over. */
  static boolean isPlaceholder(String text) {
    return !text.isEmpty() && text.chars().allMatch(c -> c == '.' || c == '…' || c == ' ');
  }

  private int figures(int row) {
    int figures = 0;
    for (ColumnSketch column : columns) {
      int at = column.kind().isFigures() ? Shape.cellAt(grid, row, column) : -1;
      figures += at >= 0 && isFigure(row, at) ? 1 : 0;
    }
    return figures;
  }

  /** Whether a cell holds a number, or digits that cannot be read as one. */
  private boolean isFigure(int row, int at) {
    String text = grid.text(row, at);
    return grid.value(row, at).isNumber()
        || RowLook.isTooNarrow(text)
        || text.length() < 20 && text.chars().anyMatch(c -> c >= '0' && c <= '9');
  }

  private @Nullable ColumnSketch first(ColumnKind kind) {
    return columns.stream().filter(c -> c.kind() == kind).findFirst().orElse(null);
  }

  private List<RowSketch> rows() {
    List<DraftRow> drafts = new ArrayList<>();
    for (int r : region.body()) {
      DraftRow draft = draft(r);
      if (draft != null) {
        drafts.add(draft);
      }
    }
    Nesting nesting = new Nesting(drafts, new NamedSums(drafts, numbers(drafts)).rows());
    Set<Integer> groups = nesting.groups();
    boolean filled = drafts.stream().anyMatch(row -> row.figures() > 0);
    List<IndicatorId> codes = codes(drafts);
    List<RowSketch> rows = new ArrayList<>();
    Map<RowRef, Integer> alike = new HashMap<>();
    for (int i = 0; i < drafts.size(); i++) {
      DraftRow draft = drafts.get(i);
      TableRow.Role role = role(draft, nesting, i, groups.contains(i), filled);
      int parent = nesting.parent(i);
      RowRef ref = ref(draft, parent < 0 ? null : rows.get(parent).ref(), alike);
      rows.add(
          new RowSketch(
              draft.gridRow(),
              grid.number(draft.gridRow()),
              draft.name(),
              draft.mark().text(),
              codes.get(i),
              !codes.get(i).value().equals("r" + (i + 1)),
              ref,
              parent,
              role,
              nesting.closes(i),
              draft.place()));
    }
    return rows;
  }

  /** The numbers of the columns of figures, row by row; null where there is none. */
  private List<List<@Nullable BigDecimal>> numbers(List<DraftRow> drafts) {
    List<List<@Nullable BigDecimal>> numbers = new ArrayList<>();
    for (DraftRow draft : drafts) {
      List<@Nullable BigDecimal> line = new ArrayList<>();
      for (ColumnSketch column : columns) {
        int at = column.kind().isAdditive() ? Shape.cellAt(grid, draft.gridRow(), column) : -1;
        line.add(at < 0 ? null : grid.value(draft.gridRow(), at).number());
      }
      numbers.add(line);
    }
    return numbers;
  }

  private static TableRow.Role role(
      DraftRow draft, Nesting nesting, int row, boolean group, boolean filled) {
    if (nesting.isTotal(row)) {
      return TableRow.Role.TOTAL;
    }
    if (draft.figures() == 0 && (draft.wide() || group && filled)) {
      return TableRow.Role.SECTION;
    }
    return group || nesting.closes(row) ? TableRow.Role.GROUP : TableRow.Role.ITEM;
  }

  private static RowRef ref(DraftRow draft, @Nullable RowRef group, Map<RowRef, Integer> alike) {
    String name =
        draft.name().length() > RowRef.MAX_LENGTH - 8
            ? draft.name().substring(0, RowRef.MAX_LENGTH - 8)
            : draft.name();
    boolean below = group != null && group.path().size() < RowRef.MAX_DEPTH;
    RowRef ref = below && group != null ? group.below(name) : RowRef.of(name);
    int times = alike.merge(ref, 1, Integer::sum);
    while (times > 1) {
      RowRef other =
          below && group != null
              ? group.below(name + " #" + times)
              : RowRef.of(name + " #" + times);
      if (alike.putIfAbsent(other, 1) == null) {
        return other;
      }
      times++;
    }
    return ref;
  }

  private @Nullable DraftRow draft(int row) {
    int figures = figures(row);
    boolean wide = false;
    for (ColumnSketch column : columns) {
      if (!column.kind().isFigures()) {
        continue;
      }
      Cell cell = grid.at(row, column.from());
      wide |=
          cell != null
              && !cell.text().isBlank()
              && cell.column() < column.from()
              && grid.isOfRow(row, column.from());
    }
    String name = label == null ? "" : grid.text(row, label.from());
    if (label != null && name.matches("\\d{1,4}") && Running.isTime(label, List.of(name, name))) {
      name = label.name() + " " + name;
    }
    String marked = serial == null ? "" : grid.text(row, serial.from());
    if (name.isEmpty()) {
      name = otherName(row, marked);
    }
    if (figures == 0 && (name.isEmpty() || isPlaceholder(row))) {
      return null;
    }
    Mark mark = marked.equals(name) ? Mark.NO_MARK : Mark.of(marked);
    String bare = name;
    if (mark.style() == Style.NONE) {
      mark = Mark.inFront(name);
      bare = name.substring(Math.min(mark.length(), name.length()));
    }
    Matcher formula = FORMULA_BEHIND.matcher(bare);
    bare = formula.matches() ? formula.group(1) : bare;
    String printed = code == null ? null : Shape.cellText(grid, row, code);
    Cell place = placed(row);
    return new DraftRow(
        row,
        name.isEmpty() ? "dòng " + grid.number(row) : name,
        bare.strip(),
        mark,
        printed == null || printed.isEmpty() ? null : printed.replaceAll("[\\[\\]()]", "").strip(),
        account(row),
        figures,
        wide,
        place == null ? null : place.place());
  }

  /** Whether the numbers of accounts stand in a column, whatever it is called. */
  private static boolean isOfAccounts(Region region, ColumnSketch column) {
    List<String> texts =
        region.body().stream()
            .map(row -> Shape.cellText(region.grid(), row, column))
            .filter(text -> !text.isEmpty())
            .toList();
    long numbers = texts.stream().filter(text -> ACCOUNT.matcher(text).matches()).count();
    return !column.kind().isFigures() && numbers > 1 && 2 * numbers > texts.size();
  }

  private String account(int row) {
    String number = accounts == null ? "" : Shape.cellText(grid, row, accounts);
    return ACCOUNT.matcher(number).matches() ? number : "";
  }

  /** A total may be printed below the serial numbers, or below any other column of words. */
  private String otherName(int row, String marked) {
    if (vn.cchc.model.internal.Texts.hasWords(marked) && Mark.of(marked).style() == Style.NONE) {
      return marked;
    }
    for (ColumnSketch column : columns) {
      String text = Shape.cellText(grid, row, column);
      boolean words = text.codePoints().filter(Character::isLetter).count() >= 2;
      if (words && !column.kind().isFigures() && column.kind() != ColumnKind.CODE) {
        return text;
      }
    }
    return marked;
  }

  private @Nullable Cell placed(int row) {
    for (Cell cell : grid.begins(row)) {
      if (!cell.text().isBlank()) {
        return cell;
      }
    }
    return null;
  }

  /** Printed codes; serial numbers where they have dots and none occurs twice; else generated. */
  private List<IndicatorId> codes(List<DraftRow> drafts) {
    List<@Nullable String> printed = new ArrayList<>();
    boolean dotted = drafts.stream().anyMatch(row -> row.mark().style() == Style.DOTTED);
    for (DraftRow draft : drafts) {
      String serialNumber = code == null && dotted ? draft.mark().text() : "";
      String own = draft.code() != null ? draft.code() : serialNumber;
      printed.add(own.isEmpty() || !CODE.matcher(own).matches() || own.length() > 30 ? null : own);
    }
    Map<String, Integer> times = new HashMap<>();
    printed.forEach(own -> times.merge(String.valueOf(own), 1, Integer::sum));
    boolean unique =
        code != null
            || printed.stream()
                .allMatch(own -> own == null || Integer.valueOf(1).equals(times.get(own)));
    Set<String> taken = new HashSet<>();
    List<IndicatorId> codes = new ArrayList<>();
    for (int i = 0; i < printed.size(); i++) {
      String own = printed.get(i);
      boolean usable = own != null && unique && Integer.valueOf(1).equals(times.get(own));
      String id = usable && own != null ? own : "r" + (i + 1);
      while (!taken.add(id) || !usable && times.containsKey(id)) {
        id = id + "_";
      }
      codes.add(new IndicatorId(id));
    }
    return codes;
  }
}
