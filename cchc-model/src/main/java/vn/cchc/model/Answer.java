package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What whoever submitted a report answers to a finding. It stays beside the finding and changes no
 * verdict: a figure is mended in the report, and whether an explanation is accepted is for a {@link
 * Waiver} to say. Immutable.
 *
 * @param finding that it answers
 * @param value what the figure is to be instead; empty for none
 * @param explanation why the figure is right; empty for none
 */
public record Answer(FindingKey finding, String value, String explanation) implements Serializable {
  public Answer {
    requireNonNull(finding, "finding");
    requireNonNull(value, "value");
    requireNonNull(explanation, "explanation");
  }
}
