package vn.cchc.io.internal.sketch.flow;

import java.util.List;
import vn.cchc.catalogue.Scope.Each;

/**
 * A relation that the words of a table say.
 *
 * @param ways in which it may be meant, in the language of catalogues; the numbers choose
 * @param sure whether the words leave hardly a doubt of the first way, or of which figures it is
 */
public record Said(Each each, Kind kind, List<String> ways, boolean sure) {

  /** What is said. */
  public enum Kind {
    /** What there is at the end is what there was, with what came and without what went. */
    STOCK,
    /** How much one figure is more than another. */
    DIFFERENCE,
    /** A mean of figures. */
    MEAN
  }

  public Said {
    ways = List.copyOf(ways);
  }
}
