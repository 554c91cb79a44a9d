package vn.cchc.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueComparison;
import vn.cchc.catalogue.CatalogueComparison.Difference;
import vn.cchc.catalogue.CatalogueComparison.Kind;
import vn.cchc.catalogue.CatalogueComparison.Part;
import vn.cchc.catalogue.ReportMover.Left;
import vn.cchc.model.Finding;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/**
 * What is found in a report by one catalogue and by another.
 *
 * @param source of the report, such as its file
 * @param left figures that have no place in the other catalogue
 * @param changes findings that are not the same, gone ones first
 */
record ComparedReport(
    String source,
    ValidationResult before,
    ValidationResult after,
    List<Left> left,
    List<Change> changes) {

  /** What is asked of rows as they are printed. */
  private static final Set<String> PRINTED =
      Set.of("rows-numbered", "rows-named", "rows-in-units", "rows-in-order", "copies-agree");

  /** What became of a finding. */
  enum Became {
    ADDED,
    GONE,
    /** It weighs more or less. */
    WEIGHED;

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A finding that is not the same.
   *
   * @param finding by the catalogue that has it; where both do, by the new one
   * @param severity by the old catalogue; null where only the new one has it
   * @param why what the catalogues say differently that explains it, if that can be told
   */
  record Change(
      Became became, Finding finding, @Nullable Severity severity, Optional<Difference> why) {}

  /**
   * Compares the results of one report.
   *
   * @param moved whether one of the results is of a report that was moved, which has left behind
   *     how its rows were printed
   */
  static ComparedReport of(
      String source,
      ValidationResult before,
      ValidationResult after,
      boolean moved,
      List<Left> left,
      CatalogueComparison comparison) {
    Map<String, String> names = new HashMap<>();
    for (Difference difference : comparison.differences()) {
      if (difference.kind() == Kind.MOVED) {
        names.put(difference.part() + " " + difference.id(), difference.movedTo());
      }
    }
    Map<String, List<Finding>> open = new HashMap<>();
    for (Finding finding : before.findings()) {
      String key =
          key(
              finding,
              id -> names.getOrDefault(Part.RELATION + " " + id, id),
              id -> names.getOrDefault(Part.INDICATOR + " " + id, id));
      open.computeIfAbsent(key, of -> new ArrayList<>()).add(finding);
    }
    List<Change> gone = new ArrayList<>();
    List<Change> others = new ArrayList<>();
    for (Finding finding : after.findings()) {
      List<Finding> same = open.getOrDefault(key(finding, id -> id, id -> id), new ArrayList<>());
      if (same.isEmpty()) {
        others.add(new Change(Became.ADDED, finding, null, why(finding, comparison)));
      } else {
        Severity was = same.remove(0).severity();
        if (was != finding.severity()) {
          others.add(new Change(Became.WEIGHED, finding, was, why(finding, comparison)));
        }
      }
    }
    for (Finding finding : before.findings()) {
      if (open.values().stream().anyMatch(some -> some.remove(finding))) {
        gone.add(new Change(Became.GONE, finding, finding.severity(), why(finding, comparison)));
      }
    }
    gone.addAll(others);
    if (moved) {
      gone.removeIf(change -> PRINTED.contains(change.finding().relation()));
    }
    return new ComparedReport(source, before, after, left, List.copyOf(gone));
  }

  private static String key(
      Finding finding, UnaryOperator<String> relations, UnaryOperator<String> figures) {
    return relations.apply(finding.relation())
        + " "
        + finding.figures().stream()
            .map(figure -> figures.apply(figure.toString()))
            .collect(Collectors.joining(" "))
        + (finding.source() == null ? "" : " " + finding.source());
  }

  /** The relation, else a row it speaks of; of what is about the whole table, any row. */
  private static Optional<Difference> why(Finding finding, CatalogueComparison comparison) {
    List<Difference> all = comparison.differences();
    Optional<Difference> relation =
        all.stream()
            .filter(one -> one.part() == Part.RELATION)
            .filter(one -> named(one, finding.relation()))
            .findFirst();
    if (relation.isPresent()) {
      return relation;
    }
    Optional<Difference> whole =
        all.stream().filter(one -> one.part() == Part.CATALOGUE).findFirst();
    if (finding.figures().isEmpty() && finding.kind() != RelationKind.STRUCTURE) {
      return whole;
    }
    Optional<Difference> row =
        all.stream()
            .filter(one -> one.part() == Part.INDICATOR || one.part() == Part.COLUMN)
            .filter(
                one ->
                    finding.figures().isEmpty()
                        || finding.figures().stream()
                            .anyMatch(ref -> named(one, ref.indicator().toString())))
            .findFirst();
    return row.isPresent() ? row : whole;
  }

  private static boolean named(Difference difference, String id) {
    return difference.id().equals(id) || difference.movedTo().equals(id);
  }

  /** Returns whether nothing is found otherwise. */
  boolean isSame() {
    return changes.isEmpty() && before.verdict() == after.verdict();
  }
}
