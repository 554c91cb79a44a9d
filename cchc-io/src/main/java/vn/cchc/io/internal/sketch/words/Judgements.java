package vn.cchc.io.internal.sketch.words;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/**
 * Words that say how something went where others give a figure: {@code Vượt}, {@code Đạt}, {@code
 * Không đạt}. No figure can be meant by them, however it was mistyped.
 */
public final class Judgements {

  private static final int MOST_WORDS = 6;

  private static final List<String> FIRST =
      List.of(
          "vuot",
          "dat",
          "khong dat",
          "chua dat",
          "gan dat",
          "co ban dat",
          "hoan thanh",
          "khong hoan thanh",
          "chua hoan thanh",
          "dang thuc hien",
          "dang trien khai",
          "da thuc hien",
          "chua thuc hien",
          "khong thuc hien",
          "dung tien do",
          "cham tien do",
          "on dinh",
          "giu nguyen",
          "khong doi",
          "khong thay doi",
          "tang",
          "giam",
          "xuat sac",
          "tot",
          "kha",
          "trung binh",
          "yeu",
          "kem",
          "dam bao",
          "bao dam",
          "khong dam bao");

  /** Of these numbers in words are made up, and what programs write in place of a number. */
  private static final Set<String> NO_WORDS =
      Set.of(
          ("nan null na n a error err true false inf ref loi khong mot hai ba bon tu nam lam sau bay tam chin muoi tram nghin ngan trieu ty ti le"
                  + " linh ruoi phay phan chuc van")
              .split(" "));

  private static final Pattern WORDS = Pattern.compile("(?s)\\s*\\p{L}\\P{Nd}*");

  private Judgements() {}

  /** Returns whether a cell says nothing but how something went. */
  public static boolean is(String text) {
    String folded = Texts.folded(text);
    return isOfWords(text) && folded.split(" ").length <= MOST_WORDS && Words.begins(folded, FIRST);
  }

  /** Returns whether a text is of words alone that are no number in words either. */
  public static boolean isOfWords(String text) {
    String folded = Texts.folded(text);
    boolean letters = folded.chars().filter(c -> c >= 'a' && c <= 'z').count() >= 2;
    return letters
        && WORDS.matcher(text).matches()
        && !NO_WORDS.containsAll(List.of(folded.split(" ")));
  }
}
