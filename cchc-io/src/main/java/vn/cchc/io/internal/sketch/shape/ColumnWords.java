package vn.cchc.io.internal.sketch.shape;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/**
 * What columns without a number are called: by the words above them, {@code Quá_hạn}, which say to
 * whoever reads a finding, or a formula, which column is meant.
 */
final class ColumnWords {

  /** As many characters as leave a formula of some columns readable. */
  private static final int LONGEST = 40;

  /** What stands in brackets, and the rule behind a heading that is one. */
  private static final Pattern REMARK = Pattern.compile("(?s)[(\\[][^)\\]]*[)\\]]|\\d*\\s*=.*");

  private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{Nd}]+");

  /** One word in small letters of ASCII may be a word of formulas. */
  private static final Pattern OF_FORMULAS = Pattern.compile("[a-z0-9]+");

  private final List<String> last = new ArrayList<>();
  private final List<String> whole = new ArrayList<>();
  private final Set<String> taken;

  /**
   * Takes the headings of all columns.
   *
   * @param headings from the outermost to that of the column itself
   * @param taken what other columns are called
   */
  ColumnWords(List<List<String>> headings, Set<String> taken) {
    this.taken = new HashSet<>(taken);
    for (List<String> heading : headings) {
      last.add(heading.isEmpty() ? "" : word(heading.get(heading.size() - 1)));
      whole.add(word(String.join(" ", heading)));
    }
  }

  /** Returns what a column is called, as no other is. */
  String of(int column) {
    String own = last.get(column);
    String id = Collections.frequency(last, own) == 1 ? own : whole.get(column);
    if (id.isEmpty() || !taken.add(id)) {
      id = "cột_" + (column + 1);
      while (!taken.add(id)) {
        id = id + "_";
      }
    }
    return id;
  }

  private static String word(String heading) {
    String said = REMARK.matcher(Texts.nfc(heading)).replaceAll(" ");
    String word = NO_WORD.matcher(said).replaceAll("_").replaceAll("^_|_$", "");
    if (word.length() > LONGEST) {
      int end = word.lastIndexOf('_', LONGEST);
      word = word.substring(0, end < 1 ? LONGEST : end);
    }
    boolean letter = !word.isEmpty() && Character.isLetter(word.charAt(0));
    return letter && !OF_FORMULAS.matcher(word).matches() ? word : "";
  }
}
