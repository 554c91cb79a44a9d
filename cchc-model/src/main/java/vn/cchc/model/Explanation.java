package vn.cchc.model;

import java.io.Serializable;
import java.util.List;

/**
 * What a sentence is made from when a finding is shown: a message's key and its arguments. Figures
 * among the arguments are in officials' notation and the same in every language.
 */
public record Explanation(String key, List<String> arguments) implements Serializable {

  public Explanation {
    arguments = List.copyOf(arguments);
  }

  /** Returns the explanation with these arguments. */
  public static Explanation of(String key, String... arguments) {
    return new Explanation(key, List.of(arguments));
  }
}
