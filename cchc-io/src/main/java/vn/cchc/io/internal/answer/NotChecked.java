package vn.cchc.io.internal.answer;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Evidence;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Outcome;
import vn.cchc.model.Outcome.NotCheckedReason;
import vn.cchc.model.ValidationResult;

/** What could not be checked, and for want of which cells. */
final class NotChecked {

  private static final int HANDFUL = 3;
  private static final Set<NotCheckedReason> OF_CELLS =
      EnumSet.of(NotCheckedReason.UNREADABLE_FIGURE, NotCheckedReason.VAGUE_FIGURE);

  private final ValidationResult result;
  private final Map<String, Relation> relations;
  private final Messages messages;

  NotChecked(ValidationResult result, Map<String, Relation> relations, Messages messages) {
    this.result = result;
    this.relations = relations;
    this.messages = messages;
  }

  /** Returns how many relations could not be checked for which reason; empty if all were. */
  List<String> items() {
    Map<NotCheckedReason, Long> reasons =
        new TreeMap<>(
            result.outcomes().stream()
                .flatMap(outcome -> Stream.ofNullable(outcome.reason()))
                .collect(groupingBy(reason -> reason, counting())));
    return reasons.entrySet().stream()
        .map(reason -> item(reason.getKey(), reason.getValue()))
        .toList();
  }

  private String item(NotCheckedReason reason, long count) {
    String item =
        messages.text(
            "text.not-checked.item",
            String.valueOf(count),
            messages.text("reason." + reason.word()));
    Set<FigureRef> cells = new TreeSet<>();
    if (OF_CELLS.contains(reason)) {
      Set<FigureRef> unreadable = unreadable(result.findings());
      relationsOf(Set.of(reason))
          .flatMap(relation -> relation.formula().figures().stream())
          .filter(unreadable::contains)
          .forEach(cells::add);
    }
    return cells.isEmpty()
        ? item
        : item + " (" + shortened(cells.stream().map(FigureRef::toString).toList()) + ")";
  }

  private Stream<Relation> relationsOf(Set<NotCheckedReason> reasons) {
    return result.outcomes().stream()
        .filter(outcome -> outcome.reason() != null && reasons.contains(outcome.reason()))
        .map(Outcome::relation)
        .flatMap(id -> Stream.ofNullable(relations.get(id)));
  }

  private static Set<FigureRef> unreadable(List<Finding> findings) {
    return findings.stream()
        .filter(finding -> finding.evidence() instanceof Evidence.Unreadable)
        .flatMap(finding -> finding.figures().stream())
        .collect(Collectors.toSet());
  }

  List<String> because(Finding finding) {
    return because(List.of(finding));
  }

  /** Says which relations could not be checked because these cells cannot be read. */
  List<String> because(List<Finding> findings) {
    Set<FigureRef> cells = unreadable(findings);
    List<String> unchecked =
        relationsOf(OF_CELLS)
            .filter(relation -> relation.formula().figures().stream().anyMatch(cells::contains))
            // what ties the cell to others says more than what is asked of it alone
            .sorted(comparing(relation -> relation.formula().figures().size() == 1))
            .map(this::named)
            .toList();
    return unchecked.isEmpty()
        ? List.of()
        : List.of(Sentences.capital(messages.text("text.unchecked", shortened(unchecked))));
  }

  /** A relation of one cell is written in words that nobody outside the catalogue reads. */
  private String named(Relation relation) {
    Set<FigureRef> figures = relation.formula().figures();
    return figures.size() > 1
        ? relation.formulaText()
        : messages.text(
            "text.relation-of",
            messages.text("kind." + relation.kind().word()),
            figures.stream().map(FigureRef::toString).collect(joining(", ")));
  }

  private String shortened(List<String> items) {
    if (items.size() <= HANDFUL + 1) {
      return String.join("; ", items);
    }
    String first = String.join("; ", items.subList(0, HANDFUL));
    return messages.text("text.and-more", first, String.valueOf(items.size() - HANDFUL));
  }
}
