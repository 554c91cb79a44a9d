package vn.cchc.io.internal.sketch.named;

import java.util.List;

/**
 * A column that its name says to be computed.
 *
 * @param column its place
 * @param ways what it may be computed of, as formulas of columns, the likeliest first
 */
public record Named(int column, List<String> ways) {
  public Named {
    ways = List.copyOf(ways);
  }
}
