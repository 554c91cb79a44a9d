package vn.cchc.model.internal;

import vn.cchc.model.Explained;
import vn.cchc.model.Fault;

/**
 * An argument that cannot be, which those meet as well who write it into a file: they are told in
 * their language. The message is made when somebody asks for it, as words are tried on identifiers
 * by the thousand.
 */
public final class ExplainedArgumentException extends IllegalArgumentException
    implements Explained {

  private static final long serialVersionUID = 1L;

  private final Fault fault;

  public ExplainedArgumentException(Fault fault) {
    this.fault = fault;
  }

  /** Creates the exception of a key and its arguments. */
  public ExplainedArgumentException(String key, Object... arguments) {
    this(Fault.of(key, arguments));
  }

  @Override
  public Fault fault() {
    return fault;
  }

  /** Returns the message in English. */
  @Override
  public String getMessage() {
    return fault.toString();
  }
}
