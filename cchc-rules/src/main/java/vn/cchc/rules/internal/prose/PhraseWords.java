package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/**
 * The words that matter for what a phrase speaks of: folded, abbreviations and synonyms made one,
 * small words left out.
 */
final class PhraseWords {

  /** What is written in several ways, the longer first, and the one word that stands for it. */
  private static final List<String[]> WRITTEN =
      List.of(
          same("van ban quy pham phap luat", "vbqppl"),
          same("don vi su nghiep cong lap", "donvi dvsncl"),
          same("don vi su nghiep", "donvi dvsncl"),
          same("don vi sncl", "donvi dvsncl"),
          same("dvsncl", "donvi dvsncl"),
          same("don vi", "donvi"),
          same("cong dich vu cong quoc gia", "dvcqg"),
          same("cong dvc quoc gia", "dvcqg"),
          same("cong dvcqg", "dvcqg"),
          same("dich vu cong quoc gia", "dvcqg"),
          same("dich vu cong truc tuyen", "tthc tructuyen"),
          same("dvctt", "tthc tructuyen"),
          same("dvc truc tuyen", "tthc tructuyen"),
          same("cong dich vu cong", "congdvc"),
          same("cong dvc", "congdvc"),
          same("dich vu cong", "tthc"),
          same("thu tuc hanh chinh", "tthc"),
          same("thu tuc", "tthc"),
          same("cai cach hanh chinh", "cchc"),
          same("uy ban nhan dan", "ubnd"),
          same("hoi dong nhan dan", "hdnd"),
          same("truoc va dung han", "dunghan"),
          same("dung va truoc han", "dunghan"),
          same("dung thoi han", "dunghan"),
          same("dung han", "dunghan"),
          same("truoc han", "dunghan"),
          same("som han", "dunghan"),
          same("qua thoi han", "trehan"),
          same("tre han", "trehan"),
          same("qua han", "trehan"),
          same("cham han", "trehan"),
          same("tre hen", "trehan"),
          same("truc tuyen", "tructuyen"),
          same("muc do", "mucdo"),
          same("ngan sach nha nuoc", "nhanuoc"),
          same("nsnn", "nhanuoc"),
          same("nha nuoc", "nhanuoc"),
          same("dam bao", "baodam"),
          same("bao dam", "baodam"),
          same("cap tinh", "captinh"),
          same("cap huyen", "caphuyen"),
          same("cap xa", "capxa"),
          same("so nganh", "songanh"),
          same("cac so", "songanh"),
          same("co quan chuyen mon", "songanh"),
          same("ho so", "hoso"),
          same("nhiem vu", "nhiemvu"),
          same("ke hoach", "kehoach"),
          same("vi tri viec lam", "vtvl"),
          same("quy trinh noi bo", "qtnb"),
          same("bien che", "bienche"),
          same("tinh gian", "tinhgian"),
          same("nguoi lam viec", "nguoilamviec"),
          same("mot phan", "motphan"),
          same("toan bo", "100"),
          same("chi thuong xuyen", "chithuongxuyen"),
          same("chi dau tu", "chidautu"),
          same("ban hanh", "banhanh"),
          same("bai bo", "baibo"),
          same("kiem tra", "kiemtra"),
          same("ra soat", "rasoat"),
          same("kien nghi", "kiennghi"),
          same("xu ly", "xuly"),
          same("hoan thanh", "hoanthanh"),
          same("tuyen dung", "tuyendung"),
          same("ky luat", "kyluat"),
          same("bo nhiem", "bonhiem"),
          same("lanh dao", "lanhdao"),
          same("cong chuc", "congchuc"),
          same("vien chuc", "vienchuc"),
          same("lien thong", "lienthong"),
          same("ket noi", "ketnoi"),
          same("van ban", "vanban"),
          same("dien tu", "dientu"),
          same("so voi", "sovoi"),
          same("cung ky", "cungky"),
          same("luy ke", "luyke"));

  private static final Set<String> SMALL =
      Set.of(
          "va", "cua", "cac", "da", "duoc", "trong", "tren", "tai", "co", "la", "so", "theo", "ve",
          "cho", "o", "den", "thi", "nhung", "mot", "voi", "tu", "do", "dang", "luong", "ty", "le",
          "dat", "tham", "muu", "nay", "len", "thuc", "hien", "khoi", "qua", "dia", "ban", "thuoc",
          "trung", "tuyen", "quy", "dinh", "hay", "bi", "vao", "cung", "cap", "ra");

  private PhraseWords() {}

  /** What may begin with a word, the longest first. */
  private static final Map<String, List<String[][]>> SAME = new HashMap<>();

  static {
    for (String[] pair : WRITTEN) {
      String[] written = pair[0].split(" ", -1);
      SAME.computeIfAbsent(written[0], key -> new ArrayList<>())
          .add(new String[][] {written, pair[1].split(" ", -1)});
    }
    SAME.values().forEach(list -> list.sort((a, b) -> b[0].length - a[0].length));
  }

  private static String[] same(String written, String word) {
    return new String[] {written, word};
  }

  static List<String> of(String text) {
    return ofFolded(Texts.folded(text).split(" ", -1));
  }

  /** The same of words that are folded already. */
  static List<String> ofFolded(String[] words) {
    List<String> kept = new ArrayList<>();
    int at = 0;
    while (at < words.length) {
      String[][] same = same(words, at);
      if (same != null) {
        kept.addAll(List.of(same[1]));
        at += same[0].length;
      } else {
        if (!words[at].isEmpty() && !SMALL.contains(words[at])) {
          kept.add(words[at]);
        }
        at++;
      }
    }
    return kept;
  }

  private static String @Nullable [][] same(String[] words, int at) {
    for (String[][] same : SAME.getOrDefault(words[at], List.of())) {
      int length = same[0].length;
      if (at + length <= words.length
          && Arrays.equals(words, at, at + length, same[0], 0, length)) {
        return same;
      }
    }
    return null;
  }
}
