package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.ExplainedArgumentException;

/**
 * Which row of a table is meant: its printed code or name, below those of the groups it belongs to.
 * Rows of one group that are printed alike are told apart by {@code #2}, {@code #3} behind the
 * name. Immutable.
 *
 * @param path from the outermost group to the row itself; at least one name, none of them blank
 */
public record RowRef(List<String> path) implements Serializable {

  /** The most groups a row lies in, and itself. */
  public static final int MAX_DEPTH = 12;

  /** The longest name of a row, in characters. */
  public static final int MAX_LENGTH = 500;

  public RowRef {
    path = List.copyOf(requireNonNull(path, "path"));
    if (path.isEmpty() || path.size() > MAX_DEPTH) {
      throw new ExplainedArgumentException("row-ref.depth", MAX_DEPTH - 1);
    }
    for (String name : path) {
      if (name.isBlank() || name.length() > MAX_LENGTH) {
        throw new ExplainedArgumentException("row-ref.name", MAX_LENGTH);
      }
    }
  }

  /** Returns the row of this name, which lies in no group. */
  public static RowRef of(String name) {
    requireNonNull(name, "name");
    return new RowRef(List.of(name));
  }

  /** Returns the row of this name below this one. */
  public RowRef below(String name) {
    requireNonNull(name, "name");
    String[] longer = path.toArray(new String[path.size() + 1]);
    longer[path.size()] = name;
    return new RowRef(List.of(longer));
  }

  /** Returns the group the row lies in; null if it lies in none. */
  public @Nullable RowRef group() {
    return path.size() == 1 ? null : new RowRef(path.subList(0, path.size() - 1));
  }

  /** Returns the name of the row itself. */
  public String name() {
    return path.get(path.size() - 1);
  }

  /** Returns the path: {@code Sở, ban, ngành / Sở Tư pháp}. */
  @Override
  public String toString() {
    return String.join(" / ", path);
  }
}
