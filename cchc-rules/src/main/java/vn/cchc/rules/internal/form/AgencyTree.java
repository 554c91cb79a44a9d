package vn.cchc.rules.internal.form;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import vn.cchc.model.internal.AgencyCodes;

/**
 * Which agencies are below which, by their codes: a code is that of the agency above, a dot, and
 * more (Decision 20/2020/QĐ-TTg). Immutable.
 */
public final class AgencyTree {

  private final Map<String, List<String>> below = new LinkedHashMap<>();
  private final List<String> roots;

  private AgencyTree(Collection<String> codes) {
    TreeSet<String> known = new TreeSet<>(codes);
    Map<String, TreeSet<String>> children = new LinkedHashMap<>();
    TreeSet<String> top = new TreeSet<>();
    for (String code : known) {
      String parent = AgencyCodes.above(code, known);
      if (parent == null) {
        top.add(code);
      } else {
        children.computeIfAbsent(parent, of -> new TreeSet<>()).add(code);
      }
    }
    children.forEach((parent, some) -> below.put(parent, List.copyOf(some)));
    roots = List.copyOf(top);
  }

  /** Returns the tree of some agencies. */
  public static AgencyTree of(Collection<String> codes) {
    return new AgencyTree(codes);
  }

  /** Returns the agencies directly below one, in the order of their codes. */
  public List<String> below(String code) {
    return below.getOrDefault(code, List.of());
  }

  /** Returns the agencies that are below no other, in the order of their codes. */
  public List<String> roots() {
    return roots;
  }
}
