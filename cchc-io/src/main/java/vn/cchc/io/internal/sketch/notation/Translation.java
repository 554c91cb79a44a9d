package vn.cchc.io.internal.sketch.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.sketch.notation.Notation.Kind;
import vn.cchc.io.internal.sketch.notation.Notation.Token;
import vn.cchc.io.internal.sketch.trial.Formulas;

/** Writes a side of a printed relation in the language of catalogues. */
public final class Translation {

  private final Names.Space space;
  private final boolean numbersAreConstants;
  private final Predicate<String> surelyNamed;
  private final List<String> unknown = new ArrayList<>();
  private final List<String> names = new ArrayList<>();
  private boolean ambiguous;

  /**
   * Creates a translation.
   *
   * @param numbersAreConstants whether a bare number beside a sign of multiplication is a constant
   *     though something is called so
   * @param surelyNamed whether a number beside such a sign can be nothing but a name
   */
  public Translation(
      Names.Space space, boolean numbersAreConstants, Predicate<String> surelyNamed) {
    this.space = space;
    this.surelyNamed = surelyNamed;
    this.numbersAreConstants = numbersAreConstants;
  }

  /** Returns the names that nothing in the table has. */
  public List<String> unknown() {
    return unknown;
  }

  /** Returns what formulas call the things that are named, in printed order. */
  public List<String> names() {
    return names;
  }

  /** Returns whether a number may be a constant as well as a name. */
  public boolean isAmbiguous() {
    return ambiguous;
  }

  /** Returns the side as catalogues write it; null where it is no arithmetic. */
  public @Nullable String of(List<Token> side) {
    boolean anyBracketed = side.stream().anyMatch(Token::bracketed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < side.size(); i++) {
      Token token = side.get(i);
      switch (token.kind()) {
        case OPEN, CLOSE -> text.append(token.text());
        case OPERATOR -> {
          if (i + 1 < side.size() && side.get(i + 1).kind() == Kind.RANGE) {
            continue;
          }
          text.append(' ').append(token.text()).append(' ');
        }
        case CONSTANT -> text.append(constant(token.text()));
        case NAME -> text.append(name(side, i, anyBracketed));
        case RANGE -> {
          int behind = i + 1;
          if (behind < side.size() && side.get(behind).is("+")) {
            behind++;
          }
          if (names.isEmpty() || behind >= side.size() || !range(text, side.get(behind))) {
            return null;
          }
          i = behind;
        }
      }
    }
    return text.toString();
  }

  private boolean range(StringBuilder text, Token last) {
    String id = space.id(last.text());
    String first = names.get(names.size() - 1);
    List<String> between = id == null ? List.of() : space.behind(first, id);
    if (between.isEmpty() || between.size() > 200) {
      unknown.add(last.text());
      return false;
    }
    for (String name : between) {
      names.add(name);
      text.append(" + ").append(written(name));
    }
    return true;
  }

  private String name(List<Token> side, int i, boolean anyBracketed) {
    Token token = side.get(i);
    String id = space.id(token.text());
    boolean factor = isProduct(side, i - 1) || isProduct(side, i + 1);
    if (token.isNumber() && factor && !token.bracketed()) {
      boolean round = token.text().equals("100") || token.text().equals("1000");
      if (id == null || anyBracketed || round) {
        return constant(token.text());
      }
      // nobody writes a number that is meant as such with a nought before it
      boolean code = token.text().matches("0\\d+");
      ambiguous |= !code && !surelyNamed.test(id);
      if (!code && numbersAreConstants && isLast(side, i)) {
        return constant(token.text());
      }
    }
    if (id == null) {
      unknown.add(token.text());
      return token.text();
    }
    names.add(id);
    return written(id);
  }

  /** What is multiplied by a constant stands before it: {@code 33*6}. */
  private static boolean isLast(List<Token> side, int i) {
    return isProduct(side, i - 1);
  }

  private static boolean isProduct(List<Token> side, int i) {
    return i >= 0 && i < side.size() && (side.get(i).is("*") || side.get(i).is("/"));
  }

  private static String constant(String number) {
    return "const " + number;
  }

  /** Columns stand in brackets, as officials write them. */
  public String written(String id) {
    return Formulas.written(space.each(), id);
  }
}
