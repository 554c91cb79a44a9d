package vn.cchc.rules.constraint;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;

/**
 * What a violation is about: the dynamic payload of violations under Hibernate Validator.
 *
 * @param finding that the violation tells of
 * @param figure the violation is reported at; null where it is about the document or its prose
 * @param value of that figure's cell, as people see it; null where it is blank or there is none
 */
public record FigureViolation(Finding finding, @Nullable FigureRef figure, @Nullable String value)
    implements Serializable {

  public FigureViolation {
    requireNonNull(finding, "finding");
  }
}
