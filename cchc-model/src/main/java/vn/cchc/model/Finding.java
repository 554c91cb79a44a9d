package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a validation found: which relation, where, and with which figures. It carries data; the
 * sentence is made when it is shown ({@link Messages}).
 *
 * @param relation identifier of the relation in the catalogue
 * @param figures every indicator the relation speaks of; empty where it speaks of the document
 * @param source the place in the narrative, where the finding is about prose
 * @param expected what the other figures imply, in officials' notation
 * @param actual what the report says, in officials' notation
 * @param suspects the smallest set of figures whose correction mends what is broken, likeliest
 *     first; empty where it was not sought
 * @param cause why it is broken; absent where that was not sought
 * @param reason the cause in words, with its figures; absent where there is no more to say
 * @param suggestions at most three, best first; empty where nothing is likely
 */
public record Finding(
    String relation,
    RelationKind kind,
    Severity severity,
    List<IndicatorId> figures,
    @Nullable NarrativeSpan source,
    @Nullable String expected,
    @Nullable String actual,
    Explanation explanation,
    List<IndicatorId> suspects,
    @Nullable Cause cause,
    @Nullable Explanation reason,
    List<Suggestion> suggestions)
    implements Serializable {

  public Finding {
    requireNonNull(relation, "relation");
    requireNonNull(kind, "kind");
    requireNonNull(severity, "severity");
    requireNonNull(explanation, "explanation");
    figures = List.copyOf(figures);
    suspects = List.copyOf(suspects);
    suggestions = List.copyOf(suggestions);
  }

  /** Returns the Vietnamese sentence, behind the relation's identifier. */
  @Override
  public String toString() {
    return relation + ": " + Messages.vietnamese().of(this);
  }
}
