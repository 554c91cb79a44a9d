package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import vn.cchc.model.RelationKind;

/**
 * What must hold in a report of a form.
 *
 * @param id never reused, never renamed
 * @param holds the formula as the catalogue writes it
 * @param partsMayShare whether parts may have members in common, so that they exceed their total
 *     without any of them being wrong
 * @param because why it holds
 * @param source the regulation or the reasoning it comes from
 */
public record Relation(
    String id,
    RelationKind kind,
    Formula formula,
    String holds,
    Strength strength,
    boolean partsMayShare,
    LocalizedText because,
    String source) {

  public Relation {
    requireNonNull(id, "id");
    requireNonNull(kind, "kind");
    requireNonNull(formula, "formula");
    requireNonNull(holds, "holds");
    requireNonNull(strength, "strength");
    requireNonNull(because, "because");
    requireNonNull(source, "source");
  }
}
