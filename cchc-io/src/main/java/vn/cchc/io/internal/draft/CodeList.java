package vn.cchc.io.internal.draft;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.internal.sketch.words.Words;

/** Codes and their meanings, as forms print them beside a row. */
final class CodeList {

  private static final int MAX_LENGTH = 1_000;

  /** {@code Chưa = 0 Đang làm = 1}. */
  private static final Pattern MEANING_FIRST =
      Pattern.compile(
          "\\G[\\s;,/]*([^=:;]*?\\p{L}[^=:;]*?)\\s*[=:]\\s*(0|[1-9]\\d?)(?=[\\s;,/.]|$)");

  /** {@code 1: Có; 2: Không}, {@code 0 - Chưa, 1 - Rồi}. */
  private static final Pattern CODE_FIRST =
      Pattern.compile(
          "\\G[\\s;,/]*(0|[1-9]\\d?)\\s*[=:.–-]\\s*(\\p{L}[^=:;]*?)\\s*"
              + "(?=[\\s;,/]+(?:0|[1-9]\\d?)\\s*[=:.–-]\\s*\\p{L}|[;,.\\s]*$)");

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");

  private CodeList() {}

  /** Returns the meaning of each code that is all a text says; empty if it says something else. */
  static Map<String, String> of(String text) {
    String line = Words.line(text);
    if (line.length() > MAX_LENGTH) {
      return Map.of();
    }
    if (line.startsWith("(") && line.endsWith(")")) {
      line = line.substring(1, line.length() - 1);
    }
    Map<String, String> codes = read(line, CODE_FIRST, 1);
    return codes.isEmpty() ? read(line, MEANING_FIRST, 2) : codes;
  }

  /** Returns the codes that stand in brackets in the name of a row; empty if none do. */
  static Map<String, String> within(String name) {
    Matcher brackets = BRACKETS.matcher(name);
    while (brackets.find()) {
      Map<String, String> codes = of(brackets.group(1));
      if (!codes.isEmpty()) {
        return codes;
      }
    }
    return Map.of();
  }

  /** One code alone is no choice, and one that occurs twice no code. */
  private static Map<String, String> read(String line, Pattern pattern, int code) {
    Map<String, String> codes = new LinkedHashMap<>();
    Matcher matcher = pattern.matcher(line);
    int end = 0;
    while (matcher.find()) {
      if (codes.put(matcher.group(code), matcher.group(3 - code).strip()) != null) {
        return Map.of();
      }
      end = matcher.end();
    }
    boolean whole = line.substring(end).matches("[\\s;,.]*");
    boolean different = new HashSet<>(codes.values()).size() == codes.size();
    return whole && different && codes.size() > 1 ? codes : Map.of();
  }
}
