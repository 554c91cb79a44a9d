package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;

/**
 * Whether what is wrong with a file is told in the language of whoever reads it, and in no other.
 */
public final class OneLanguage {

  /** Words of English that are no keys of a catalogue file, nor words that stand behind one. */
  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?i)\\b(the|is|are|was|be|an|and|or|not|no|which|that|with|without|for|expected|found"
              + "|unknown|known|missing|empty|occurs|twice|first|line|list|names|values|words"
              + "|number|day|such|nearest|one|its|own|cannot|used|both|property)\\b");

  private static final Pattern VIETNAMESE =
      Pattern.compile("[À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂ-ăĐđĨĩŨũƠơƯưẠ-ỹ]");

  private static final List<Pattern> QUOTED =
      List.of(
          Pattern.compile("“[^”]*”"),
          // within quotes may stand an apostrophe, but no end of a word
          Pattern.compile("(?<![\\p{L}\\d])'.*?'(?![\\p{L}\\d])"),
          Pattern.compile("\\{[^{}]*}"),
          Pattern.compile("(?<=một trong: |khóa được dùng: )[a-z0-9-]+(, [a-z0-9-]+)*"),
          Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+(:\\w+)?"),
          Pattern.compile("rows: open"));

  private OneLanguage() {}

  /** Fails if a sentence of what is wrong is, but for what it quotes, of another language. */
  public static void check(CatalogueException wrong) {
    wrong.faults().forEach(OneLanguage::check);
  }

  private static void check(Fault fault) {
    String vietnamese = unquoted(fault, Messages.vietnamese());
    String english = unquoted(fault, Messages.english());
    assertThat(VIETNAMESE.matcher(vietnamese).find()).as(vietnamese).isTrue();
    assertThat(ENGLISH.matcher(vietnamese).results().map(word -> word.group()))
        .as(vietnamese)
        .isEmpty();
    assertThat(VIETNAMESE.matcher(english).results().map(word -> word.group()))
        .as(english)
        .isEmpty();
  }

  private static String unquoted(Fault fault, Messages messages) {
    String told = fault.in(messages);
    assertThat(told).startsWith(fault.place());
    String rest = told.substring(fault.place().length());
    for (Pattern quoted : QUOTED) {
      rest = quoted.matcher(rest).replaceAll("…");
    }
    return rest;
  }
}
