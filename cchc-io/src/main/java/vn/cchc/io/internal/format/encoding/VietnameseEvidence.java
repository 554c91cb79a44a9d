package vn.cchc.io.internal.format.encoding;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How far a text is Vietnamese: of its words with letters beyond ASCII, how many are syllables that
 * Vietnamese can have. Wrong encodings make very few.
 *
 * @param syllables words with such letters that are Vietnamese
 * @param others words that are not, and signs that stand in no report
 */
public record VietnameseEvidence(int syllables, int others) {

  private static final int MOST_SEARCHED = 400_000;

  /** Signs beyond ASCII that stand in reports of every language. */
  private static final String SIGNS = "\u00A0“”‘’„–—…•°²³¹§«»·±×÷₫€™©®≥≤⁰⁴⁵⁶⁷⁸⁹→✓☐☑☒\uF0B7";

  private static final List<String> ONSETS =
      List.of(
          "ngh", "ch", "gh", "gi", "kh", "ng", "nh", "ph", "qu", "th", "tr", "b", "c", "d", "đ",
          "g", "h", "k", "l", "m", "n", "p", "r", "s", "t", "v", "x", "");

  private static final Set<String> RIMES =
      words(
          "a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây"
              + " e ec em en eng eo ep et ê êch êm ên ênh êp êt êu"
              + " i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu"
              + " o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe"
              + " oen oeo oet oi om on ong ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt"
              + " ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uôc uôi uôm"
              + " uôn uông uôt uơ up ut uy uya uych uyên uyêt uyn uynh uyp uyt uyu"
              + " ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu"
              + " y yêm yên yêng yêt yêu");

  private static Set<String> words(String words) {
    return new HashSet<>(Arrays.asList(words.split(" ", -1)));
  }

  static VietnameseEvidence of(String text) {
    int syllables = 0;
    int others = 0;
    int end = Math.min(text.length(), MOST_SEARCHED);
    int i = 0;
    while (i < end) {
      char c = text.charAt(i);
      if (!isOfWord(c)) {
        if (c > '\u007F' && SIGNS.indexOf(c) < 0) {
          others++;
        }
        i++;
        continue;
      }
      int start = i;
      boolean beyondAscii = false;
      while (i < end && isOfWord(text.charAt(i))) {
        beyondAscii |= text.charAt(i) > '\u007F';
        i++;
      }
      if (beyondAscii) {
        boolean vietnamese = isSyllable(text.substring(start, i));
        syllables += vietnamese ? 1 : 0;
        others += vietnamese ? 0 : 1;
      }
    }
    return new VietnameseEvidence(syllables, others);
  }

  private static boolean isOfWord(char c) {
    return c != 'ª' && c != 'º' && (Character.isLetter(c) || isMark(c));
  }

  private static boolean isMark(char c) {
    return c >= '\u0300' && c <= '\u036F';
  }

  /** Whether a word is one that Vietnamese can have. */
  public static boolean isSyllable(String word) {
    if (word.length() > 12) {
      return false;
    }
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
    StringBuilder letters = new StringBuilder();
    char tone = 0;
    for (int i = 0; i < decomposed.length(); i++) {
      char c = decomposed.charAt(i);
      if (c == '\u0300' || c == '\u0301' || c == '\u0303' || c == '\u0309' || c == '\u0323') {
        if (tone != 0) {
          return false;
        }
        tone = c;
      } else {
        letters.append(c);
      }
    }
    String plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
    boolean stopped =
        plain.endsWith("c") || plain.endsWith("ch") || plain.endsWith("p") || plain.endsWith("t");
    return (!stopped || tone == '\u0301' || tone == '\u0323') && isToneless(plain);
  }

  private static boolean isToneless(String plain) {
    for (String onset : ONSETS) {
      if (plain.startsWith(onset) && RIMES.contains(plain.substring(onset.length()))) {
        return true;
      }
    }
    // gì, gìn: the i of gi is its vowel too
    return plain.equals("đ") || plain.equals("gi") || plain.equals("nđ") || plain.equals("qđ");
  }

  /** Returns the percentage that is Vietnamese; 0 where nothing tells. */
  int percentage() {
    int all = syllables + others;
    return all == 0 ? 0 : (int) (100L * syllables / all);
  }
}
