package vn.cchc.model.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What codes of agencies say of each other: a code is that of the agency above, a dot, and more
 * (Decision 20/2020/QĐ-TTg).
 */
public final class AgencyCodes {

  private AgencyCodes() {}

  /** Returns the nearest of the known codes above one; null if there is none. */
  public static @Nullable String above(String code, Set<String> known) {
    String above = code;
    for (int dot = above.lastIndexOf('.'); dot > 0; dot = above.lastIndexOf('.')) {
      above = above.substring(0, dot);
      if (known.contains(above)) {
        return above;
      }
    }
    return null;
  }

  /** Returns the known codes below one that have no other known code in between, in order. */
  public static List<String> below(String code, NavigableSet<String> known) {
    List<String> below = new ArrayList<>();
    // a slash follows the dot in every order of characters
    for (String some : known.subSet(code + ".", false, code + "/", false)) {
      if (isDirectlyBelow(code, some, known)) {
        below.add(some);
      }
    }
    return below;
  }

  private static boolean isDirectlyBelow(String code, String some, Set<String> known) {
    String above = some;
    for (int dot = above.lastIndexOf('.'); dot > code.length(); dot = above.lastIndexOf('.')) {
      above = above.substring(0, dot);
      if (known.contains(above)) {
        return false;
      }
    }
    return true;
  }
}
