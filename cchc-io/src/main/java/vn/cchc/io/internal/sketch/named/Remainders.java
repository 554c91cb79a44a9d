package vn.cchc.io.internal.sketch.named;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.words.Changes;
import vn.cchc.model.internal.Texts;

/**
 * Columns called a difference, what is left of others, or all of a whole that another column is
 * not: {@code Tăng, giảm}, {@code Còn lại}, {@code Thực lĩnh}, {@code Hợp lệ} beside {@code Không
 * hợp lệ}. What they are the difference of is told by the numbers.
 */
public final class Remainders {

  /** So far before it stand the columns that a difference is of. */
  private static final int WINDOW = 8;

  /** Of so few columns every choice of signs is tried. */
  private static final int ANY_SIGNS = 4;

  private static final Pattern LEFT =
      Pattern.compile(
          "^(?:(?:so|gia tri|tong so|tong|so tien|tien|luong|kinh phi|tien luong|tien cong|du toan|von) )*"
              + "(?:con (?:lai|phai|no|ton|du|duoc|thieu|thua|chua)|ton(?: kho)?|ton cuoi|du cuoi|so du|thuc (?:linh|lanh|nhan"
              + "|chi|tra|thu|te nhan)|duoc (?:linh|lanh|nhan)|ket du|loi nhuan|lai|thang du|chua \\S+|chenh lech"
              + "|cuoi ky|sau thue|nhan ve)\\b.*");

  private static final Pattern TAKEN_OFF =
      Pattern.compile(
          "\\b(?:khau tru|giam tru|tru|bhxh|bhyt|bhtn|kpcd|bao hiem|thue|tam ung|phat|chiet khau|da|chi|xuat|giam"
              + "|su dung|hao mon|khau hao|huy|hoan|rut|thanh ly|ban|nop|tra|dao han|mat|hong|gia von)\\b");

  private static final Pattern NOT = Pattern.compile("(?:so )?(?:khong|chua) (.+)");

  /** What is the other of two, by other words. */
  private static final List<List<String>> OPPOSED =
      List.of(
          List.of("dung han", "qua han"),
          List.of("dung han", "tre han"),
          List.of("dung han", "cham han"),
          List.of("trong han", "qua han"),
          List.of("nam", "nu"));

  private final List<ColumnSketch> columns;

  private Remainders(List<ColumnSketch> columns) {
    this.columns = columns;
  }

  /** Returns those of a table. */
  public static List<Named> of(List<ColumnSketch> columns) {
    return new Remainders(columns).all();
  }

  private List<Named> all() {
    List<Named> all = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (!isAdded(c)) {
        continue;
      }
      Set<String> ways = new LinkedHashSet<>();
      List<Integer> before = before(c);
      if (Changes.are(columns.get(c).heading())) {
        changes(c, before, ways);
      } else if (isLeft(c)) {
        remainders(c, before, ways);
      }
      opposites(c, ways);
      if (!ways.isEmpty()) {
        all.add(new Named(c, List.copyOf(ways)));
      }
    }
    return all;
  }

  private boolean isAdded(int column) {
    return columns.get(column).kind().isFigures() && columns.get(column).kind().isAdditive();
  }

  private boolean isLeft(int column) {
    return columns.get(column).heading().stream()
        .anyMatch(heading -> LEFT.matcher(Texts.folded(heading)).matches());
  }

  /**
   * The columns that one may be the difference of: those before it that are none themselves, of its
   * own name where they stand below headings that go alike.
   */
  private List<Integer> before(int column) {
    List<Integer> before = new ArrayList<>();
    for (int c = 0; c < column; c++) {
      if (isAdded(c) && !Changes.are(columns.get(c).heading())) {
        before.add(c);
      }
    }
    String own = Texts.folded(columns.get(column).name());
    List<Integer> alike =
        before.stream().filter(c -> Texts.folded(columns.get(c).name()).equals(own)).toList();
    List<Integer> meant = alike.size() > 1 ? alike : before;
    return meant.subList(Math.max(0, meant.size() - WINDOW), meant.size());
  }

  private void changes(int total, List<Integer> before, Collection<String> ways) {
    for (int last = before.size() - 1; last > 0; last--) {
      for (int first = last - 1; first >= 0; first--) {
        ways.add(sum(total, List.of(before.get(last)), List.of(before.get(first))));
        ways.add(sum(total, List.of(before.get(first)), List.of(before.get(last))));
      }
    }
  }

  private void remainders(int total, List<Integer> before, Collection<String> ways) {
    for (int from = 0; from < before.size() - 1; from++) {
      List<Integer> parts = before.subList(from, before.size());
      int signs = 0;
      for (int i = 1; i < parts.size(); i++) {
        signs |= isTakenOff(parts.get(i)) ? 1 << i : 0;
      }
      add(total, parts, signs, ways);
      add(total, parts, (1 << parts.size()) - 2, ways);
    }
    for (int from = Math.max(0, before.size() - ANY_SIGNS); from < before.size() - 1; from++) {
      List<Integer> parts = before.subList(from, before.size());
      for (int signs = 2; signs < 1 << parts.size(); signs += 2) {
        add(total, parts, signs, ways);
      }
    }
    for (int last = before.size() - 1; last > 0; last--) {
      for (int first = last - 1; first >= 0; first--) {
        ways.add(sum(total, List.of(before.get(first)), List.of(before.get(last))));
      }
    }
  }

  /** Adds a sum of some columns, less those of which a bit is set; it takes off one at least. */
  private void add(int total, List<Integer> parts, int signs, Collection<String> ways) {
    if (signs == 0) {
      return;
    }
    List<Integer> more = new ArrayList<>();
    List<Integer> less = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      ((signs >> i & 1) == 1 ? less : more).add(parts.get(i));
    }
    ways.add(sum(total, more, less));
  }

  private boolean isTakenOff(int column) {
    return columns.get(column).heading().stream()
        .anyMatch(heading -> TAKEN_OFF.matcher(Texts.folded(heading)).find());
  }

  /** Where two columns are all of something, either is what the other is not. */
  private void opposites(int column, Collection<String> ways) {
    for (int other = 0; other < columns.size(); other++) {
      if (other == column || !isAdded(other) || !isOpposite(column, other)) {
        continue;
      }
      for (int whole = 0; whole < columns.size(); whole++) {
        if (whole != column && whole != other && isAdded(whole)) {
          ways.add(sum(column, List.of(whole), List.of(other)));
        }
      }
    }
  }

  private boolean isOpposite(int column, int other) {
    String one = Texts.folded(columns.get(column).name());
    String two = Texts.folded(columns.get(other).name());
    Matcher not = NOT.matcher(one);
    boolean opposed =
        not.matches()
            && (two.equals(not.group(1))
                || two.equals("da " + not.group(1))
                || two.equals("so " + not.group(1)));
    return opposed
        || OPPOSED.stream()
            .anyMatch(pair -> two.endsWith(pair.get(0)) && one.endsWith(pair.get(1)));
  }

  private String sum(int total, List<Integer> more, List<Integer> less) {
    return Formulas.sum(Each.ROW, name(total), names(more), names(less));
  }

  private List<String> names(List<Integer> some) {
    return some.stream().map(this::name).toList();
  }

  private String name(int column) {
    return columns.get(column).id().value();
  }
}
