package vn.cchc.catalogue.internal;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.cchc.model.Fault;

/**
 * Why a text is no YAML. SnakeYAML says it in English and in terms of its parser; for those who
 * write catalogues in Notepad it is said in their language, with what to do.
 */
final class YamlReason {

  /** The beginnings of what SnakeYAML says (2.x), and the key of the same in words for people. */
  private static final Map<String, String> REASONS = new LinkedHashMap<>();

  static {
    REASONS.put("mapping values are not allowed", "colon");
    REASONS.put("mapping keys are not allowed", "colon");
    REASONS.put("found character '\\t", "tab");
    REASONS.put("found character '", "sign");
    REASONS.put("sequence entries are not allowed", "dash");
    REASONS.put("expected <block end>", "indent");
    REASONS.put("could not find expected ':'", "no-colon");
    REASONS.put("found unexpected end of stream", "quote");
    REASONS.put("found unexpected document separator", "quote");
    REASONS.put("expected ',' or '}'", "brace");
    REASONS.put("expected ',' or ']'", "bracket");
    REASONS.put("found unknown escape character", "escape");
    REASONS.put("expected escape sequence", "escape");
    REASONS.put("expected alphabetic or numeric character", "reference");
    REASONS.put("found undefined alias", "reference");
    REASONS.put("found undefined tag handle", "tag");
    REASONS.put("Global tag is not allowed", "tag");
    REASONS.put("expected the node content", "nothing");
    REASONS.put("expected a single document", "documents");
    REASONS.put("expected '<document start>'", "documents");
    REASONS.put("special characters are not allowed", "character");
    REASONS.put("Nesting Depth exceeded", "deep");
  }

  private YamlReason() {}

  /** Returns the fault of what SnakeYAML says. */
  static Fault of(String problem) {
    for (Map.Entry<String, String> reason : REASONS.entrySet()) {
      if (problem.contains(reason.getKey())) {
        return Fault.of("yaml." + reason.getValue()).saying(problem);
      }
    }
    return Fault.of("catalogue.yaml").saying(problem);
  }
}
