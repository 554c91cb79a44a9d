package vn.cchc.io.internal.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.NumberNotation;

/**
 * How the numbers of a table are written, where they tell it for certain: 99.05% and 1,234,567 can
 * only be English, 1.859 may be either. Outline numbers such as 1.1 are no evidence, nor is the
 * first column, where they stand.
 */
public final class NotationEvidence {

  private static final Pattern ENGLISH =
      Pattern.compile(
          "-?(\\d{1,3}(,\\d{3})+\\.\\d+|\\d{1,3}(,\\d{3}){2,}|\\d+\\.(\\d{1,2}|\\d{4,})|0\\.\\d+)\\s*%?");

  private static final Pattern VIETNAMESE =
      Pattern.compile(
          "-?(\\d{1,3}(\\.\\d{3})+,\\d+|\\d{1,3}(\\.\\d{3}){2,}|\\d+,(\\d{1,2}|\\d{4,})|0,\\d+)\\s*%?");

  private static final Pattern OUTLINE =
      Pattern.compile("\\d+(\\.\\d+)*\\.|\\d+(\\.\\d{1,2}){2,}|[IVX]+\\.?|\\p{L}[.)]?");

  private static final int MANY = 3;
  private static final int LONGEST = 30;

  private final Set<Integer> outlines = new HashSet<>();
  private final Map<Integer, int[]> found = new HashMap<>();

  /** Takes a cell of a column into account. */
  public void add(int column, String text) {
    if (column == 0 || text.isEmpty() || text.length() > LONGEST) {
      return;
    }
    if (OUTLINE.matcher(text).matches()) {
      outlines.add(column);
    }
    boolean english = ENGLISH.matcher(text).matches();
    if (english || VIETNAMESE.matcher(text).matches()) {
      int weight = text.endsWith("%") ? MANY : 1;
      found.computeIfAbsent(column, c -> new int[2])[english ? 0 : 1] += weight;
    }
  }

  /** Returns the notation of which there is enough and nothing against it; null if none is. */
  public @Nullable NumberNotation notation() {
    int english = 0;
    int vietnamese = 0;
    for (Map.Entry<Integer, int[]> column : found.entrySet()) {
      if (!outlines.contains(column.getKey())) {
        english += column.getValue()[0];
        vietnamese += column.getValue()[1];
      }
    }
    if (english >= MANY && vietnamese == 0) {
      return NumberNotation.EN;
    }
    return vietnamese >= MANY && english == 0 ? NumberNotation.VI : null;
  }
}
