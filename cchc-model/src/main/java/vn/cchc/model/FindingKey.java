package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import vn.cchc.model.internal.Texts;

/**
 * What makes a finding of one report the same as one of another check of it, whatever its figures
 * say by now: the relation, the figures it speaks of, and where it is about prose the words of the
 * passage. Two findings of a report may share it. Immutable.
 *
 * @param relation identifier of the relation
 * @param figures in their order, each once
 * @param words of the passage it is about, without numbers, case and marks; empty where it is about
 *     figures of the table
 */
public record FindingKey(String relation, List<FigureRef> figures, String words)
    implements Serializable {

  public FindingKey {
    requireNonNull(relation, "relation");
    figures = List.copyOf(requireNonNull(figures, "figures"));
    requireNonNull(words, "words");
  }

  /**
   * Returns the key of a finding.
   *
   * @param passage as the report prints it; empty where the finding is about figures alone
   */
  public static FindingKey of(String relation, Collection<FigureRef> figures, String passage) {
    return new FindingKey(
        relation,
        requireNonNull(figures, "figures").stream()
            .map(PrintedValue::plain)
            .distinct()
            .sorted()
            .toList(),
        Texts.folded(requireNonNull(passage, "passage")).replaceAll("[0-9]+( [0-9]+)*", "#"));
  }
}
