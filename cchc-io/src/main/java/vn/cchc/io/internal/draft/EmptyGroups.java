package vn.cchc.io.internal.draft;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.TableRow;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.RuleOrigin;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.model.internal.RowWords;

/**
 * Groups of a form that one report left empty, where other groups of it are the sums of their rows:
 * the next report may fill them in, so they are no titles.
 */
final class EmptyGroups {

  private final TableSketch sketch;
  private final Map<Integer, RuleSketch> sums = new LinkedHashMap<>();

  EmptyGroups(TableSketch sketch) {
    this.sketch = sketch;
    RuleSketch like = like();
    for (int r = 0; r < sketch.rows().size() && like != null; r++) {
      List<String> parts = parts(r);
      if (sketch.rows().get(r).role() == Role.SECTION && parts.size() > 1) {
        String formula = sketch.rows().get(r).code() + " = " + String.join(" + ", parts);
        sums.put(r, alike(like, formula));
      }
    }
  }

  /** The sum of a group that is like those that are empty; null where there is none. */
  private @Nullable RuleSketch like() {
    return sketch.checked().stream()
        .filter(rule -> rule.each() == Scope.Each.COLUMN && rule.held() > rule.broken())
        .filter(
            rule -> rule.origin() == RuleOrigin.GROUP || rule.origin() == RuleOrigin.DOTTED_SERIALS)
        .findFirst()
        .orElse(null);
  }

  private List<String> parts(int group) {
    return sketch.rows().stream()
        .filter(row -> row.parent() == group && !row.closes() && row.role() != Role.SECTION)
        .filter(row -> !RowWords.isSome(row.name()) && !RowWords.isRate(row.name()))
        .map(RowSketch::code)
        .map(Object::toString)
        .toList();
  }

  private static RuleSketch alike(RuleSketch like, String formula) {
    return new RuleSketch(
        formula,
        like.each(),
        like.only(),
        like.strength(),
        like.origin(),
        null,
        null,
        like.state(),
        like.why(),
        null,
        0,
        0);
  }

  /** Returns what a row is in the form. */
  TableRow.Role role(int row) {
    return sums.containsKey(row) ? Role.GROUP : sketch.rows().get(row).role();
  }

  /** Returns the sums of such groups. */
  List<RuleSketch> sums() {
    return List.copyOf(sums.values());
  }
}
