package vn.cchc.io.internal.format.pdf;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.jspecify.annotations.Nullable;

/**
 * The boxes outside of which nothing of a page is shown: cells of a workbook have one each. The
 * library keeps them as shapes, of which asking for every letter would take too long.
 */
final class PdfClips {

  /** How far a letter may lean out, in points. */
  private static final double LEANING = 0.5;

  /** Of a letter that is cut off, so much of the box must be left behind its middle, in points. */
  private static final double SEEN = 1;

  /** How far the boxes of two cells may reach over each other, in points. */
  private static final double BESIDE = 2;

  /** Left, low, right and high, by the state of drawing in which they count. */
  private final IdentityHashMap<PDGraphicsState, double[]> boxes = new IdentityHashMap<>();

  /** Returns left, low, right and high of what is shown; null where nothing is left out. */
  double @Nullable [] box(PDGraphicsState state) {
    return boxes.get(state);
  }

  /** Returns whether two boxes stand beside each other, as those of cells do. */
  static boolean areBeside(double[] one, double[] other) {
    return one[0] >= other[2] - BESIDE || one[2] <= other[0] + BESIDE;
  }

  /** Shows nothing outside of a path any more. */
  void add(PDGraphicsState state, List<List<double[]>> path) {
    List<double[]> corners = new ArrayList<>();
    path.forEach(corners::addAll);
    double[] box = box(corners);
    double[] before = boxes.get(state);
    if (before != null) {
      box[0] = Math.max(box[0], before[0]);
      box[1] = Math.max(box[1], before[1]);
      box[2] = Math.min(box[2], before[2]);
      box[3] = Math.min(box[3], before[3]);
    }
    boxes.put(state, box);
  }

  void copy(PDGraphicsState from, PDGraphicsState to) {
    double[] box = boxes.get(from);
    if (box != null) {
      boxes.put(to, box.clone());
    }
  }

  void forget(PDGraphicsState state) {
    boxes.remove(state);
  }

  /**
   * Whether a letter is not shown.
   *
   * @param dx and dy in which direction it is written
   */
  boolean hides(PDGraphicsState state, PdfGlyph glyph, double dx, double dy) {
    double[] box = boxes.get(state);
    if (box == null) {
      return false;
    }
    double length = Math.max(0.001, Math.hypot(dx, dy));
    double along = glyph.width() / 2;
    double up = glyph.size() * 0.3;
    double x = glyph.x() + (dx * along - dy * up) / length;
    double y = glyph.y() + (dy * along + dx * up) / length;
    boolean flat = Math.abs(dy) < 0.01 * length;
    boolean cutLeft = flat && x - along < box[0] - LEANING;
    boolean cutRight = flat && x + along > box[2] + LEANING;
    return x < box[0] + (cutLeft ? SEEN : -LEANING)
        || x > box[2] - (cutRight ? SEEN : -LEANING)
        || y < box[1] - LEANING
        || y > box[3] + LEANING;
  }

  /** Returns left, low, right and high of a path. */
  static double[] box(List<double[]> path) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, -Double.MAX_VALUE, -Double.MAX_VALUE};
    for (double[] corner : path) {
      box[0] = Math.min(box[0], corner[0]);
      box[1] = Math.min(box[1], corner[1]);
      box[2] = Math.max(box[2], corner[0]);
      box[3] = Math.max(box[3], corner[1]);
    }
    return box;
  }
}
