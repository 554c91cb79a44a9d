package vn.cchc.io.internal.sketch.notation;

import java.util.List;
import vn.cchc.io.internal.sketch.notation.Notation.Kind;
import vn.cchc.io.internal.sketch.notation.Notation.Token;

/** Brackets around and within a printed relation. */
final class Brackets {

  private Brackets() {}

  /**
   * Drops brackets that nothing closes or opens, those around everything, and signs at the ends;
   * returns whether brackets stood around everything.
   */
  static boolean balance(List<Token> tokens) {
    boolean enclosed = false;
    boolean changed = true;
    while (changed && !tokens.isEmpty()) {
      changed = false;
      Token first = tokens.get(0);
      Token last = tokens.get(tokens.size() - 1);
      int open = unclosed(tokens);
      if (first.kind() == Kind.OPEN && closing(tokens) == tokens.size() - 1) {
        tokens.remove(tokens.size() - 1);
        tokens.remove(0);
        enclosed = true;
        changed = true;
      } else if (last.kind() == Kind.OPERATOR
          || last.kind() == Kind.RANGE
          || last.kind() == Kind.OPEN
          || last.kind() == Kind.CLOSE && open < 0) {
        tokens.remove(tokens.size() - 1);
        changed = true;
      } else if (first.kind() == Kind.RANGE
          || first.kind() == Kind.CLOSE
          || first.kind() == Kind.OPERATOR && !first.is("=")
          || first.kind() == Kind.OPEN && open > 0) {
        tokens.remove(0);
        enclosed |= first.kind() == Kind.OPEN;
        changed = true;
      }
    }
    return enclosed;
  }

  private static int unclosed(List<Token> tokens) {
    int open = 0;
    for (Token token : tokens) {
      open += token.kind() == Kind.OPEN ? 1 : token.kind() == Kind.CLOSE ? -1 : 0;
    }
    return open;
  }

  /** Where the bracket closes that opens first. */
  private static int closing(List<Token> tokens) {
    int open = 0;
    for (int i = 0; i < tokens.size(); i++) {
      open += tokens.get(i).kind() == Kind.OPEN ? 1 : tokens.get(i).kind() == Kind.CLOSE ? -1 : 0;
      if (open == 0) {
        return i;
      }
    }
    return -1;
  }
}
