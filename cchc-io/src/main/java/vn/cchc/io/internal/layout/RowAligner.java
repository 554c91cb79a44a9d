package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.internal.EditDistance;

/**
 * Matches printed rows with the rows of a form, by number, name and position together: a global
 * alignment (Needleman and Wunsch 1970) of the two lists under a likeness of folded names and
 * numbers, then the rows that stand out of order by likeness alone.
 */
final class RowAligner {

  /** Names are told apart within so many characters; a hostile one must not cost more. */
  static final int NAME = 160;

  private static final int ALIKE = 60;
  private static final int ALIKE_WITH_NUMBER = 35;
  private static final int ALIKE_OUT_OF_ORDER = 75;
  private static final int SAME_NUMBER = 40;
  private static final int NO_NUMBER_EXPECTED = 20;
  private static final int MATCH = 100;
  private static final int SHORT_NAME = 4;

  private final List<Indicator> form;
  private final String[] numbers;
  private final String[] formNames;
  private final Set<String> names;
  private final Set<String> gone;

  /**
   * Creates the aligner of a form.
   *
   * @param rows of the form
   * @param folded their names
   * @param gone the names of rows that an earlier edition had: a row that is called so is that one,
   *     however much it is like its neighbours
   */
  RowAligner(List<Indicator> rows, List<String> folded, List<String> gone) {
    form = rows;
    numbers = form.stream().map(row -> row.id().value()).toArray(String[]::new);
    formNames = folded.stream().map(RowAligner::clipped).toArray(String[]::new);
    names = Set.of(Arrays.stream(formNames).distinct().toArray(String[]::new));
    Set<String> former = new HashSet<>();
    gone.forEach(name -> former.add(clipped(name)));
    former.removeAll(names);
    this.gone = Set.copyOf(former);
  }

  /** Returns the indicator of each row; null where a row is none of the form's. */
  List<@Nullable Indicator> align(List<FormRow> rows) {
    int[][] score = scores(rows);
    int[] match = inOrder(score);
    outOfOrder(score, match);
    List<@Nullable Indicator> indicators = new ArrayList<>(rows.size());
    for (int slot : match) {
      indicators.add(slot < 0 ? null : form.get(slot));
    }
    return indicators;
  }

  private int[][] scores(List<FormRow> rows) {
    int[][] score = new int[rows.size()][form.size()];
    for (int i = 0; i < rows.size(); i++) {
      String folded = clipped(rows.get(i).label());
      String code = rows.get(i).row().code();
      String number = code == null ? "" : number(code);
      if (gone.contains(folded)) {
        continue;
      }
      boolean asPrinted = names.contains(folded);
      for (int j = 0; j < score[i].length; j++) {
        boolean sameNumber = number.equals(numbers[j]);
        // a name printed exactly as in the form needs no likeness to the other names
        if (sameNumber || !asPrinted || folded.equals(formNames[j])) {
          score[i][j] = score(sameNumber, number.isEmpty(), folded, j);
        }
      }
    }
    return score;
  }

  /** Returns how well a row fits an indicator; 0 if it does not. */
  private int score(boolean sameNumber, boolean noNumber, String name, int slot) {
    int least = sameNumber ? ALIKE_WITH_NUMBER : ALIKE;
    int likeness = name.isEmpty() ? 0 : likeness(name, formNames[slot], least);
    boolean lettered = Character.isLetter(numbers[slot].charAt(numbers[slot].length() - 1));
    if (likeness < least && lettered && noNumber && isShortFor(name, formNames[slot])) {
      likeness = least;
    }
    if (likeness < least && !(sameNumber && name.isEmpty())) {
      return 0;
    }
    int agreement = sameNumber ? SAME_NUMBER : noNumber && lettered ? NO_NUMBER_EXPECTED : 0;
    return MATCH + likeness + agreement;
  }

  /** Rows below a total are often printed by what differs: {@code - Cấp tỉnh}. */
  private static boolean isShortFor(String name, String expected) {
    return name.length() >= SHORT_NAME && (" " + expected + " ").contains(" " + name + " ");
  }

  private static int likeness(String name, String expected, int least) {
    if (name.equals(expected)) {
      return 100;
    }
    int longer = Math.max(name.length(), expected.length());
    int shorter = Math.min(name.length(), expected.length());
    if (100 * shorter / longer < least
        || 100 * EditDistance.shared(name, expected) / longer < least) {
      // a name cut short, or with words added, is still that name
      return shorter >= 12 && (name.startsWith(expected) || expected.startsWith(name)) ? 80 : 0;
    }
    return EditDistance.likeness(name, expected);
  }

  private static int[] inOrder(int[][] score) {
    int rows = score.length;
    int slots = rows == 0 ? 0 : score[0].length;
    int[][] best = new int[rows + 1][slots + 1];
    for (int i = 1; i <= rows; i++) {
      for (int j = 1; j <= slots; j++) {
        int fit = score[i - 1][j - 1];
        best[i][j] = Math.max(best[i - 1][j], best[i][j - 1]);
        if (fit > 0) {
          best[i][j] = Math.max(best[i][j], best[i - 1][j - 1] + fit);
        }
      }
    }
    int[] match = new int[rows];
    Arrays.fill(match, -1);
    int i = rows;
    int j = slots;
    while (i > 0 && j > 0) {
      if (best[i][j] == best[i - 1][j]) {
        i--;
      } else if (best[i][j] == best[i][j - 1]) {
        j--;
      } else {
        match[--i] = --j;
      }
    }
    return match;
  }

  /** Gives each row left over its likest indicator, first among those that have no row yet. */
  private static void outOfOrder(int[][] score, int[] match) {
    boolean[] taken = new boolean[match.length == 0 ? 0 : score[0].length];
    for (int slot : match) {
      if (slot >= 0) {
        taken[slot] = true;
      }
    }
    for (int i = 0; i < match.length; i++) {
      if (match[i] < 0) {
        int free = likest(score[i], taken, false, MATCH + ALIKE_OUT_OF_ORDER);
        int repeated = likest(score[i], taken, true, MATCH + ALIKE_OUT_OF_ORDER + SAME_NUMBER);
        match[i] = free >= 0 ? free : repeated;
        if (free >= 0) {
          taken[free] = true;
        }
      }
    }
  }

  private static int likest(int[] score, boolean[] taken, boolean among, int least) {
    int likest = -1;
    for (int j = 0; j < score.length; j++) {
      boolean better = likest < 0 || score[j] > score[likest];
      if (taken[j] == among && score[j] >= least && better) {
        likest = j;
      }
    }
    return likest;
  }

  private static String number(String code) {
    String stripped = code.replace(" ", "");
    return stripped.endsWith(".") ? stripped.substring(0, stripped.length() - 1) : stripped;
  }

  private static String clipped(String name) {
    return name.substring(0, Math.min(name.length(), NAME));
  }
}
