package vn.cchc.io.internal.tree;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A part of a file. Immutable. */
public sealed interface Tree {

  /** Returns where it stands. */
  Mark mark();

  /**
   * A text, a number or a word.
   *
   * @param text as it is written, without the quotes around it
   * @param quoted whether there are quotes: JSON has texts in them alone
   */
  record Scalar(String text, boolean quoted, Mark mark) implements Tree {

    /** Returns whether nothing stands there. */
    public boolean isNothing() {
      return !quoted && (text.isEmpty() || text.equals("null") || text.equals("~"));
    }
  }

  /** A list. */
  record Items(List<Tree> items, Mark mark) implements Tree {
    public Items {
      items = List.copyOf(items);
    }
  }

  /**
   * Names and what stands behind them.
   *
   * @param names where each name stands
   */
  record Fields(Map<String, Tree> values, Map<String, Mark> names, Mark mark) implements Tree {
    public Fields {
      values = new LinkedHashMap<>(values);
      names = Map.copyOf(names);
    }

    /** Returns what stands behind a name; null if it is not there. */
    public @Nullable Tree get(String name) {
      return values.get(name);
    }
  }
}
