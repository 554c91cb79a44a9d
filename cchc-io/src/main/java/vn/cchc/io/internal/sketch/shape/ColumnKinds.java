package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.grid.Region;
import vn.cchc.io.internal.sketch.words.Choices;
import vn.cchc.io.internal.sketch.words.DateWords;
import vn.cchc.io.internal.sketch.words.Units;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.Texts;

/** What the columns of a table hold: told by their headings, and by what stands below. */
final class ColumnKinds {

  private static final int LONGEST_UNIT = 20;

  private final Region region;
  private final @Nullable String unit;
  private final Set<String> names = new HashSet<>();
  private boolean graded;

  private ColumnKinds(Region region, @Nullable String unit) {
    this.region = region;
    this.unit = unit;
  }

  static List<ColumnSketch> of(Region region, List<ColumnSketch> columns, @Nullable String unit) {
    return new ColumnKinds(region, unit).of(columns);
  }

  private List<ColumnSketch> of(List<ColumnSketch> columns) {
    graded = columns.stream().anyMatch(c -> Words.GRADES.contains(Texts.folded(c.name())));
    columns.forEach(column -> names.add(Texts.folded(column.name())));
    List<ColumnLooks> looks =
        columns.stream().map(column -> ColumnLooks.of(region, column)).toList();
    boolean numbers = columns.stream().anyMatch(c -> Character.isDigit(c.id().value().charAt(0)));
    List<ColumnSketch> told = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      told.add(kind(columns.get(i), looks.get(i), numbers));
    }
    int label = label(told, looks);
    if (label < 0 || isNote(Texts.folded(told.get(label).name()))) {
      label = withTotal(told, looks, label);
    }
    if (label < 0 && looks.stream().allMatch(look -> look.filled == 0)) {
      label = first(told);
    }
    if (label < 0) {
      label = codesAlone(told);
    }
    if (label >= 0) {
      ColumnSketch named = told.get(label);
      told.set(label, named.as(ColumnKind.LABEL, null, true));
      // what stands left of the names and is no name says which row it is
      for (int i = 0; i < label; i++) {
        ColumnLooks left = looks.get(i);
        if (told.get(i).kind().isFigures()
            && left.mostly(left.marks)
            && Running.isSerial(told.get(i), left.texts)) {
          told.set(i, told.get(i).as(ColumnKind.SERIAL, null, false));
        }
      }
      for (int i = label + 1; i < told.size(); i++) {
        if (isOfUnits(told.get(i), looks.get(i))) {
          told.set(i, told.get(i).as(ColumnKind.UNIT, null, true));
        }
      }
    }
    for (int i = 0; i < told.size(); i++) {
      ColumnSketch words = told.get(i);
      if (words.kind() == ColumnKind.TEXT && isOfDays(words, looks.get(i))) {
        told.set(i, words.as(ColumnKind.DATE, null, looks.get(i).filled > 0));
      }
    }
    amongAmounts(told);
    return told;
  }

  /** {@code Còn lại} beside what was planned and what was paid is money as well. */
  private static void amongAmounts(List<ColumnSketch> columns) {
    long added = columns.stream().filter(c -> c.kind().isAdditive()).count();
    long amounts = columns.stream().filter(c -> c.kind() == ColumnKind.AMOUNT).count();
    for (int i = 0; 2 * amounts > added && i < columns.size(); i++) {
      ColumnSketch column = columns.get(i);
      boolean said =
          column.unit() != null
              || Texts.folded(column.name()).startsWith("so ")
              || column.heading().stream().anyMatch(Words::counts);
      if (column.kind() == ColumnKind.COUNT && !said) {
        columns.set(i, column.as(ColumnKind.AMOUNT, null, column.kindTold()));
      }
    }
  }

  private static boolean isOfDays(ColumnSketch column, ColumnLooks looks) {
    return looks.filled > 0 ? looks.mostly(looks.days) : DateWords.isOfDays(column.name());
  }

  private ColumnSketch kind(ColumnSketch column, ColumnLooks looks, boolean numbered) {
    String name = column.name();
    String folded = Texts.folded(name);
    boolean lettered = numbered && column.id().value().matches("[A-ZĐ]{1,2}");
    // what stands below the numbers of rows, such as totals, may be more than these
    boolean marked = looks.mostly(looks.marks) || looks.marks > 0 && looks.marks >= looks.numbers;
    if (Words.SERIAL.contains(folded) && (looks.filled == 0 || marked)) {
      return column.as(ColumnKind.SERIAL, null, true);
    }
    boolean unique = looks.different.size() == looks.filled;
    boolean codes = looks.mostly(looks.codes) && unique;
    if (Words.CODE.contains(folded) && (looks.filled == 0 || unique)
        || codes && lettered
        || codes && looks.different.stream().anyMatch(text -> text.startsWith("["))) {
      return column.as(ColumnKind.CODE, null, true);
    }
    if (Words.UNIT_HEAD.contains(folded)) {
      return column.as(ColumnKind.UNIT, null, true);
    }
    if (looks.days > 0 && looks.mostly(looks.days)) {
      return column.as(ColumnKind.TEXT, null, true);
    }
    if (Choices.are(looks.different, folded)) {
      return column.as(ColumnKind.TEXT, null, true);
    }
    if (Running.isTime(column, looks.texts)) {
      return column.as(ColumnKind.TEXT, null, true);
    }
    boolean years = looks.years > 0 && looks.years == looks.numbers;
    if (years && DateWords.isOfTime(name)
        || Words.isIdentifier(name) && looks.decimals == 0
        || folded.startsWith("ghi chu")
        || folded.startsWith("thuyet minh")) {
      return column.as(ColumnKind.TEXT, null, true);
    }
    if (looks.filled > 0 ? !looks.mostly(looks.numbers) : lettered || isOfWords(column, folded)) {
      // figures in words are no words: who reads them as such is told
      boolean figures = looks.mostly(looks.begun + looks.numbers) && !isOfWords(column, folded);
      return column.as(ColumnKind.TEXT, null, looks.filled > 0 && looks.numbers == 0 && !figures);
    }
    if (lettered && !looks.mostly(looks.numbers)) {
      return column.as(ColumnKind.TEXT, null, true);
    }
    return figures(column, looks);
  }

  /** "Đơn vị" beside the names of rows is an agency or a unit: some units are those of anybody. */
  private static boolean isOfUnits(ColumnSketch column, ColumnLooks looks) {
    return column.kind() == ColumnKind.TEXT
        && Texts.folded(column.name()).equals("don vi")
        && looks.mostly(looks.words)
        && looks.texts.stream().anyMatch(Units::isUnitText)
        && looks.texts.stream().allMatch(text -> text.length() <= LONGEST_UNIT);
  }

  /** "Trung bình" beside "khá" and "yếu" is a class of things that are counted. */
  private boolean isGrade(String folded) {
    return graded && folded.equals("trung binh");
  }

  /** {@code HS/lớp} beside {@code Số lớp} is so much of one for each of the other. */
  private boolean isPer(String name) {
    int stroke = name.lastIndexOf('/');
    String each = stroke > 0 ? Texts.folded(name.substring(stroke + 1)) : "";
    return names.contains("so " + each) || names.contains("tong so " + each);
  }

  private static boolean isOfWords(ColumnSketch column, String folded) {
    String all = Texts.folded(column.fullName());
    boolean counted = Words.isTotalHead(column.name()) || Units.ofHeading(column.heading()) != null;
    return !counted
        && (folded.isEmpty()
            || Words.begins(folded, Words.NOTE)
            || Words.begins(folded, Words.LABEL) && column.heading().size() == 1
            || DateWords.isOfTime(column.name())
            || Words.begins(all, List.of("ghi chu")));
  }

  /** The lowest heading that says what is counted, and not only in which year. */
  private static String counted(ColumnSketch column) {
    List<String> heading = column.heading();
    int own = heading.size() - 1;
    while (own > 0 && DateWords.isYear(heading.get(own))) {
      own--;
    }
    return heading.isEmpty() ? "" : heading.get(own);
  }

  private ColumnSketch figures(ColumnSketch column, ColumnLooks looks) {
    String name = counted(column);
    String folded = Texts.folded(name);
    String headed = Units.ofHeading(column.heading());
    String own = headed == null ? region.grid().unit(column.from()) : headed;
    String all = Texts.folded(column.fullName());
    if (looks.mostly(looks.percents) && looks.percents > 0
        || Units.isInPerCent(name)
        || "%".equals(own) && !Words.begins(folded, Words.COUNTED)
        || folded.equals("co cau")
        || Words.begins(folded, Words.PERCENT)) {
      return column.as(ColumnKind.PERCENTAGE, "%", true);
    }
    String counted = own != null && !own.equals("%") ? own : unit;
    if (Words.isScore(name) && !Texts.hasAny(folded, Words.MEAN_OF_POINTS)) {
      return column.as(ColumnKind.SCORE, counted, true);
    }
    boolean mean =
        Texts.hasAny(folded, Words.MEAN)
            || Words.isScore(name) && Texts.hasAny(folded, Words.MEAN_OF_POINTS);
    boolean per = Words.isPerThousand(name) || looks.mostly(2 * looks.decimals) && isPer(name);
    if (Words.isPrice(name) || per || mean && !isGrade(folded)) {
      return column.as(ColumnKind.RATE, Words.isPrice(name) ? counted : own, true);
    }
    boolean thing = Words.begins(folded, Words.COUNTED);
    boolean measured =
        looks.mostly(2 * looks.decimals)
            || own != null && Units.isAmount(Texts.folded(own))
            || !thing && counted != null && Units.isAmount(Texts.folded(counted))
            || !thing && (Words.begins(folded, Words.AMOUNT) || Texts.hasAny(all, Words.AMOUNT))
            || !thing && Words.isAmount(name);
    if (measured) {
      return column.as(ColumnKind.AMOUNT, counted, true);
    }
    boolean foreign = counted != null && Units.isAmount(Texts.folded(counted));
    return column.as(ColumnKind.COUNT, foreign ? null : counted, !folded.isEmpty());
  }

  /**
   * Of a blank form whose headings name no column of words: the first that is not numbered, counted
   * or measured, since every table has names of rows, and they stand before the figures.
   */
  private static int first(List<ColumnSketch> columns) {
    for (int i = 0; i < columns.size() - 1; i++) {
      ColumnSketch column = columns.get(i);
      if (column.kind().isFigures()) {
        boolean plain =
            column.kind() == ColumnKind.COUNT
                && column.heading().size() == 1
                && !Words.isTotalHead(column.name())
                && !Texts.folded(column.name()).startsWith("so ")
                && Units.ofHeading(column.heading()) == null;
        return plain ? i : -1;
      }
    }
    return -1;
  }

  private static boolean isNote(String folded) {
    return Words.begins(folded, Words.NOTE) && !folded.startsWith("ten");
  }

  /** Where nothing else names the rows, the column that says which of them is the total does. */
  private static int withTotal(List<ColumnSketch> columns, List<ColumnLooks> looks, int otherwise) {
    for (int i = 0; i < looks.size(); i++) {
      if (looks.get(i).totals > 0 && columns.get(i).kind() != ColumnKind.SERIAL) {
        return i;
      }
    }
    return otherwise;
  }

  /** Short names look like codes; where nothing else names the rows, they do. */
  private static int codesAlone(List<ColumnSketch> columns) {
    for (int i = 0; i < columns.size(); i++) {
      ColumnSketch column = columns.get(i);
      if (column.kind() == ColumnKind.CODE && !Words.CODE.contains(Texts.folded(column.name()))) {
        return i;
      }
    }
    return -1;
  }

  /** The names of rows: the first column of words, unless a heading says which it is. */
  private static int label(List<ColumnSketch> columns, List<ColumnLooks> looks) {
    int best = -1;
    int most = 0;
    for (int i = 0; i < columns.size(); i++) {
      ColumnSketch column = columns.get(i);
      if (column.kind() != ColumnKind.TEXT) {
        boolean named = best >= 0 && !Words.isIdentifier(columns.get(best).name());
        if (column.kind().isFigures() && named) {
          break;
        }
        continue;
      }
      String folded = Texts.folded(column.name());
      int fits =
          (Words.begins(folded, Words.LABEL) ? 3 : 0)
              + (isNote(folded) || Words.isIdentifier(column.name()) ? -2 : 0)
              + (looks.get(i).mostly(looks.get(i).words) ? 2 : 0)
              + (best < 0 ? 2 : 0)
              + 1;
      if (fits > most) {
        best = i;
        most = fits;
      }
    }
    return best;
  }
}
