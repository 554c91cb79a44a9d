package vn.cchc.rules.internal.form;

import java.util.ArrayList;
import java.util.List;

/**
 * How reports are checked.
 *
 * @param partial whether a report is still being filled in, so that nothing is missing yet
 * @param screening whether it is only asked which relations broke, and not what is to blame
 */
public record Options(boolean partial, boolean screening) {

  /** What is meant where nothing is said. */
  public static final Options STANDARD = new Options(false, false);

  /** Returns those that are set, by name. */
  public List<String> names() {
    List<String> names = new ArrayList<>();
    if (partial) {
      names.add("partial");
    }
    if (screening) {
      names.add("screening");
    }
    return names;
  }
}
