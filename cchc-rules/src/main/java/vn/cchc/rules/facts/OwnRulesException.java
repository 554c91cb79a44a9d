package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;
import vn.cchc.model.Explained;
import vn.cchc.model.Fault;

/**
 * Rules of a program's own that cannot be used: they are not there, cannot be started, or one of
 * them failed. The message names the module and the rule, and says how to mend it.
 */
public final class OwnRulesException extends RuntimeException implements Explained {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  /** Creates the exception. */
  public OwnRulesException(Fault fault, @Nullable Throwable cause) {
    super(requireNonNull(fault, "fault").toString(), cause);
    this.fault = fault;
  }

  @Override
  public Fault fault() {
    return fault;
  }
}
