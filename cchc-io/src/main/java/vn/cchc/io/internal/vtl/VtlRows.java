package vn.cchc.io.internal.vtl;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.io.internal.workbook.Unsaid;
import vn.cchc.model.IndicatorId;

/**
 * Sums of the rows of a table in VTL. Each row says by {@code whole} to which it belongs: the row
 * of its group, or nothing but the table. They are added up by that, and stand beside the row that
 * should have their sum. A part that is missing makes no sum: {@code M} of a row is 1 where a
 * figure is missing, {@code Q} how many parts miss it.
 */
public final class VtlRows {

  /** The component of a row that says which row its figures are part of. */
  public static final String WHOLE = "whole";

  /** The component of a row that says what it is: {@code total}, {@code group} or {@code item}. */
  public static final String ROLE = "role";

  private VtlRows() {}

  /**
   * Returns the rule that the figure of a total, or of a group, in a column is the sum of its rows.
   *
   * @throws Unsaid if figures of the column do not just add up
   */
  public static VtlRule of(Indicator column) throws Unsaid {
    IndicatorId id = column.id();
    boolean amount = column.kind() == Kind.AMOUNT;
    if (!amount && column.kind() != Kind.COUNT) {
      throw new Unsaid("rows");
    }
    Set<String> components = new LinkedHashSet<>(VtlSum.components(column));
    components.add(VtlName.sum(id));
    components.add(VtlName.missing(id));
    String then =
        amount
            ? "round(" + VtlSum.number(column) + " - " + VtlName.sum(id) + ", 8) = 0"
            : VtlSum.number(column) + " = " + VtlName.sum(id);
    return new VtlRule(VtlName.missing(id) + " = 0", then, components);
  }

  /** Returns the components of a row that its figure in a column takes. */
  public static List<String> components(Indicator column) {
    List<String> components = new ArrayList<>(VtlSum.components(column));
    components.add(VtlName.isMissing(column.id()));
    return components;
  }

  /**
   * Returns the transformations that put sums beside the rows of a table that should have them.
   *
   * @param set the data set of its rows
   * @param total that of the totals; by this name it is made
   * @param group that of the groups
   * @param columns those that are added up
   */
  public static Map<String, String> transformations(
      String set, String total, String group, Collection<Indicator> columns) {
    List<String> known = new ArrayList<>();
    List<String> sums = new ArrayList<>();
    for (Indicator column : columns) {
      IndicatorId id = column.id();
      String first = VtlSum.components(column).get(0);
      known.add(
          VtlName.known(id)
              + (" := if isnull(" + first + ") then 0.0 else " + VtlSum.number(column)));
      sums.add(VtlName.sum(id) + " := sum(" + VtlName.known(id) + ")");
      sums.add(VtlName.missing(id) + " := sum(" + VtlName.isMissing(id) + ")");
    }
    String parts = set + "_parts";
    Map<String, String> made = new LinkedHashMap<>();
    made.put(
        parts,
        set
            + ("[filter not isnull(" + WHOLE + ")][calc identifier sum_of := " + WHOLE + ", ")
            + (String.join(", ", known) + "][aggr " + String.join(", ", sums))
            + " group by sum_of]");
    made.put(total + "_rows", set + "[filter " + ROLE + " = \"total\"]");
    made.put(total + "_parts", parts + "[filter sum_of = \"\"]");
    made.put(total, "cross_join(" + total + "_rows, " + total + "_parts)");
    made.put(group + "_rows", set + "[filter " + ROLE + " = \"group\"]");
    made.put(group + "_parts", parts + "[rename sum_of to row]");
    made.put(group, "inner_join(" + group + "_rows, " + group + "_parts)");
    return made;
  }
}
