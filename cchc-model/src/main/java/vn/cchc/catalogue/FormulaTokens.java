package vn.cchc.catalogue;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** The words and signs of a formula, and where one stands. Used by one thread. */
final class FormulaTokens {

  private static final Set<String> SIGNS =
      Set.of(
          "<=", ">=", "..", "=", "<", ">", "~", "+", "*", "/", "(", ")", "[", "]", ",", ":", "-");
  private static final int MAX_LENGTH = 10_000;

  private final String text;
  private final List<String> tokens = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final int[] closing;
  private final Map<String, Integer> figures = new HashMap<>();
  private int next;

  FormulaTokens(String text) {
    this.text = text;
    if (text.length() > MAX_LENGTH) {
      throw wrong(Fault.of("formula.length", MAX_LENGTH));
    }
    int end = skipSpace(0);
    while (end < text.length()) {
      int start = end;
      end = isWordAt(start) ? wordEnd(start) : signEnd(start);
      tokens.add(text.substring(start, end));
      starts.add(start);
      end = skipSpace(end);
    }
    closing = closing();
  }

  private int[] closing() {
    int[] closes = new int[tokens.size()];
    Arrays.fill(closes, -1);
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < closes.length; i++) {
      if (tokens.get(i).equals("(")) {
        open.push(i);
      } else if (tokens.get(i).equals(")") && !open.isEmpty()) {
        closes[open.pop()] = i;
      }
    }
    return closes;
  }

  private int skipSpace(int from) {
    int end = from;
    while (end < text.length() && Character.isWhitespace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean isWordAt(int index) {
    return index < text.length()
        && (Character.isLetterOrDigit(text.charAt(index)) || text.charAt(index) == '_');
  }

  /** A dot belongs to the word if a letter or digit follows: {@code 3.1.3.a}, but {@code 0..}. */
  private int wordEnd(int start) {
    int end = start;
    while (isWordAt(end) || text.startsWith(".", end) && isWordAt(end + 1)) {
      end++;
    }
    return end;
  }

  private int signEnd(int start) {
    for (int length = Math.min(2, text.length() - start); length > 0; length--) {
      if (SIGNS.contains(text.substring(start, start + length))) {
        return start + length;
      }
    }
    throw wrong(Fault.of("formula.signs", Texts.shortened(text.substring(start).strip())));
  }

  /** Returns the text as it is written. */
  String text() {
    return text;
  }

  /** Returns where the next token stands among all, for {@link #back}. */
  int place() {
    return next;
  }

  /** Goes back to an earlier place. */
  void back(int place) {
    next = place;
  }

  /** Returns the token so many behind the next one; empty where there is none. */
  String peek(int ahead) {
    int index = next + ahead;
    return index >= 0 && index < tokens.size() ? tokens.get(index) : "";
  }

  /** Returns the token behind the bracket that closes the one that stands next. */
  String behindBracket() {
    int close = next < closing.length ? closing[next] : -1;
    return close < 0 ? "?" : close + 1 < tokens.size() ? tokens.get(close + 1) : "";
  }

  boolean isAtEnd() {
    return next >= tokens.size();
  }

  boolean accept(String token) {
    if (peek(0).equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  /** Takes several words if they all stand next. */
  boolean acceptAll(String... words) {
    for (int i = 0; i < words.length; i++) {
      if (!peek(i).equals(words[i])) {
        return false;
      }
    }
    next += words.length;
    return true;
  }

  void expect(String token) {
    if (!accept(token)) {
      throw wrong(foundHere(Fault.of("formula.sign", token)));
    }
  }

  void expectEnd() {
    if (!isAtEnd()) {
      throw wrong(foundHere(Fault.of("formula.end")));
    }
  }

  /** Returns a word or a number. */
  String word(String expected) {
    if (isWord(peek(0))) {
      return tokens.get(next++);
    }
    throw wrong(foundHere(Fault.of("formula." + expected)));
  }

  /** Takes the word before the next token as a figure, so that its place can be told. */
  void takenAsFigure(String word) {
    figures.putIfAbsent(word, starts.get(next - 1) + 1);
  }

  /** Returns at which character, from 1, a figure stands first. */
  int characterOf(String figure) {
    return figures.getOrDefault(figure, 1);
  }

  static boolean isWord(String token) {
    return !token.isEmpty()
        && (Character.isLetterOrDigit(token.charAt(0)) || token.charAt(0) == '_');
  }

  static boolean isNumber(String word) {
    int dot = word.indexOf('.');
    return dot < 0
        ? isDigits(word)
        : isDigits(word.substring(0, dot)) && isDigits(word.substring(dot + 1));
  }

  private static boolean isDigits(String word) {
    return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** Returns what was expected, beside what stands here. */
  Fault foundHere(Fault expected) {
    if (isAtEnd()) {
      return Fault.of("formula.found-end", expected);
    }
    String found = tokens.get(next);
    String before = peek(-1);
    if (found.equals(",") && isDigits(before) && isDigits(peek(1))) {
      return Fault.of("formula.comma", expected, before + "," + peek(1), before + "." + peek(1));
    }
    if (found.equals("if")) {
      return Fault.of("formula.if", expected);
    }
    return Fault.of(
        "formula.found", expected, Texts.shortened(found), String.valueOf(starts.get(next) + 1));
  }

  FormulaException wrong(Fault expected) {
    return new FormulaException(Fault.of("formula.wrong", Texts.shortened(text.strip()), expected));
  }
}
