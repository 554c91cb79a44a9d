package vn.cchc.io.internal.format.sheet;

import java.util.List;
import java.util.SortedSet;
import java.util.function.IntFunction;

/** Places of a sheet in words: of many the first ones. */
final class Places {

  /** How many places a remark names. */
  private static final int NAMED = 30;

  private Places() {}

  /** Returns numbers in words, neighbours joined: {@code 3-7, 9}. */
  static String ranges(SortedSet<Integer> numbers, IntFunction<String> name) {
    StringBuilder text = new StringBuilder();
    int named = 0;
    int first = -1;
    int last = -1;
    for (int number : numbers) {
      if (first >= 0 && number == last + 1) {
        last = number;
        continue;
      }
      append(text, first, last, name);
      if (named++ == NAMED) {
        return text.append(", …").toString();
      }
      first = number;
      last = number;
    }
    append(text, first, last, name);
    return text.toString();
  }

  private static void append(StringBuilder text, int first, int last, IntFunction<String> name) {
    if (first >= 0) {
      text.append(text.isEmpty() ? "" : ", ").append(name.apply(first));
      text.append(last > first ? "-" + name.apply(last) : "");
    }
  }

  /** Returns places in words, the first of them where there are many. */
  static String places(List<String> places) {
    boolean many = places.size() > NAMED;
    return String.join(", ", many ? places.subList(0, NAMED) : places) + (many ? ", …" : "");
  }
}
