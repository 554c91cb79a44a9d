package vn.cchc.model.internal;

/**
 * Optimal string alignment distance: the least number of characters to insert, drop, replace, or
 * swap with their neighbour so that one text becomes the other, no part being edited twice (Damerau
 * 1964, Levenshtein 1966). Time grows with the product of both lengths.
 */
public final class EditDistance {

  private EditDistance() {}

  /** Returns the distance between two texts. */
  public static int between(CharSequence a, CharSequence b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(replaced, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        row[j] = swapped ? Math.min(least, before[j - 2] + 1) : least;
      }
      int[] spare = before;
      before = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }

  /** Returns how much of the longer text two texts share, from 0 to 100 per cent. */
  public static int likeness(CharSequence a, CharSequence b) {
    int longer = Math.max(a.length(), b.length());
    return longer == 0 ? 100 : 100 * (longer - between(a, b)) / longer;
  }

  /** Counts the characters two texts have in common wherever they stand: no more can be alike. */
  public static int shared(String a, String b) {
    int[] counts = new int[128];
    for (int i = 0; i < a.length(); i++) {
      counts[a.charAt(i) & 127]++;
    }
    int shared = 0;
    for (int i = 0; i < b.length(); i++) {
      if (counts[b.charAt(i) & 127]-- > 0) {
        shared++;
      }
    }
    return shared;
  }
}
