package vn.cchc.model;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.FigureValue.Precision;
import vn.cchc.model.internal.Texts;

/** The words beside figures, and those in place of one: all that are known. */
final class FigureWords {

  static final Map<String, Integer> SCALES =
      Map.of("ngan", 3, "nghin", 3, "trieu", 6, "ty", 9, "ti", 9);

  static final Map<String, Precision> QUALIFIERS =
      Map.of(
          "hon", Precision.AT_LEAST,
          "tren", Precision.AT_LEAST,
          "dat tren", Precision.AT_LEAST,
          "gan", Precision.AT_MOST,
          "duoi", Precision.AT_MOST,
          "khoang", Precision.ABOUT,
          "dat", Precision.EXACT);

  /** The percent sign in words. */
  static final String PER_CENT = "phan tram";

  /** Words that say what is counted and nothing about how much. */
  private static final Set<String> UNITS =
      Set.of(
          "co quan",
          "co quan don vi",
          "cuoc",
          "don vi",
          "dong",
          "ho so",
          "luot",
          "nguoi",
          "nhiem vu",
          "phieu",
          "so luong",
          "thu tuc",
          "thu tuc hanh chinh",
          "tthc",
          "van ban",
          "van de",
          "vbqppl");

  private static final Map<String, NoFigure> NO_FIGURE = noFigure();

  private FigureWords() {}

  private static Map<String, NoFigure> noFigure() {
    Map<String, NoFigure> words = new HashMap<>();
    put(words, NoFigure.NONE, "khong", "khong co", "ko", "ko co");
    put(words, NoFigure.NOT_ARISEN, "khong phat sinh", "ko phat sinh", "kps", "chua phat sinh");
    put(words, NoFigure.NOT_APPLICABLE, "x", "n a", "khong ap dung", "khong thuoc tham quyen");
    put(
        words,
        NoFigure.NOT_KNOWN,
        "chua co",
        "chua co so lieu",
        "khong co so lieu",
        "dang cap nhat",
        "chua cap nhat",
        "chua thong ke");
    return Map.copyOf(words);
  }

  private static void put(Map<String, NoFigure> words, NoFigure meaning, String... all) {
    for (String word : all) {
      words.put(word, meaning);
    }
  }

  /** Returns what a cell says in place of a figure; null unless all of it are such words. */
  static @Nullable NoFigure noFigure(String clean) {
    if (clean.equals("×")) {
      return NoFigure.NOT_APPLICABLE;
    }
    String words = folded(clean, " \n.,;:/-…()");
    return words == null ? null : NO_FIGURE.get(words);
  }

  /** Returns words with case and marks folded; null if something is no letter of a word. */
  static @Nullable String of(String text) {
    return folded(text, " \n,");
  }

  private static @Nullable String folded(String text, String between) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!FigureCharacters.isLetter(c) && between.indexOf(c) < 0) {
        return null;
      }
    }
    return text.isEmpty() ? "" : Texts.folded(text);
  }

  /** Returns whether folded words only say what is counted, or there are none. */
  static boolean isUnit(@Nullable String words) {
    return words != null && (words.isEmpty() || UNITS.contains(words));
  }
}
