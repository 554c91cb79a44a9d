package vn.cchc.cli;

import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A wrong use of a command, or a file it cannot use; what it says tells how to mend it. */
final class UsageException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String key;
  private final transient Object[] arguments;

  /**
   * Creates the exception.
   *
   * @param key of its sentence
   * @param arguments names fit to be shown, numbers, and errors of the system, of which the reason
   *     is told
   */
  UsageException(String key, Object... arguments) {
    super(sentence(Words.of(Language.EN), key, arguments), cause(arguments));
    this.key = key;
    this.arguments = arguments.clone();
  }

  private static @Nullable Throwable cause(Object... arguments) {
    return (Throwable)
        Arrays.stream(arguments).filter(Throwable.class::isInstance).findFirst().orElse(null);
  }

  /** Returns what is wrong, in a language. */
  String in(Words words) {
    return sentence(words, key, arguments);
  }

  private static String sentence(Words words, String key, Object... arguments) {
    return words.text(
        key,
        Arrays.stream(arguments)
            .map(value -> value instanceof IOException e ? Problem.reason(words, e) : value)
            .map(String::valueOf)
            .toArray());
  }
}
