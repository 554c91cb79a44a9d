package vn.cchc.rules.detection.forms;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A filled form of a kind that offices make, described nowhere, with invented figures that are
 * consistent.
 *
 * @param lines of cells, the headings first
 * @param figures the rows and columns of its figures
 */
record MadeUpForm(List<List<String>> lines, List<int[]> figures) {

  MadeUpForm {
    lines = lines.stream().map(List::copyOf).toList();
    figures = List.copyOf(figures);
  }

  /** Returns the form as a file of text. */
  String csv() {
    StringBuilder text = new StringBuilder("BÁO CÁO TÌNH HÌNH THỰC HIỆN\n");
    lines.forEach(line -> text.append(String.join(";", line)).append('\n'));
    return text.toString();
  }

  String text(int[] at) {
    return lines.get(at[0]).get(at[1]);
  }

  /** Returns the form with another text in one cell. */
  MadeUpForm with(int[] at, String text) {
    List<List<String>> changed = new ArrayList<>(lines);
    List<String> line = new ArrayList<>(lines.get(at[0]));
    line.set(at[1], text);
    changed.set(at[0], line);
    return new MadeUpForm(changed, figures);
  }

  /** One digit changed, or two neighbours that changed places. */
  static String slip(String text, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    char[] slip = text.toCharArray();
    int first = random.nextInt(digits.size());
    int one = digits.get(first);
    int other = digits.get(Math.min(first + 1, digits.size() - 1));
    boolean leads = first == 0 && slip[other] == '0';
    if (random.nextBoolean() && slip[one] != slip[other] && !leads) {
      char kept = slip[one];
      slip[one] = slip[other];
      slip[other] = kept;
      return new String(slip);
    }
    char right = slip[one];
    while (slip[one] == right) {
      slip[one] = (char) ('1' + random.nextInt(9));
    }
    return new String(slip);
  }

  /** Puts a form together, line by line. */
  static final class Builder {
    private final List<List<String>> lines = new ArrayList<>();
    private final List<int[]> figures = new ArrayList<>();

    Builder(String... headings) {
      lines.add(List.of(headings));
    }

    /** Adds a line: texts as they are, numbers as figures. */
    Builder line(Object... cells) {
      List<String> line = new ArrayList<>();
      for (Object cell : cells) {
        if (cell instanceof Printed printed) {
          figures.add(new int[] {lines.size(), line.size()});
          line.add(printed.text());
        } else {
          line.add(String.valueOf(cell));
        }
      }
      lines.add(line);
      return this;
    }

    /** Adds a line of texts in front and figures behind. */
    Builder line(List<String> texts, List<Printed> numbers) {
      List<Object> cells = new ArrayList<>(texts);
      cells.addAll(numbers);
      return line(cells.toArray());
    }

    MadeUpForm build() {
      return new MadeUpForm(lines, figures);
    }
  }

  /** A figure as it is printed. */
  record Printed(String text) {}
}
