package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.cchc.model.Texts;

/**
 * The words that matter for what a phrase speaks of: folded, abbreviations and synonyms made one,
 * small words left out.
 */
final class PhraseWords {

  /** What is written in several ways, the longer first, and the one word that stands for it. */
  private static final List<String[]> SAME =
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

  private static String[] same(String written, String word) {
    return new String[] {" " + written + " ", " " + word + " "};
  }

  static List<String> of(String text) {
    String folded = " " + Texts.folded(text) + " ";
    for (String[] pair : SAME) {
      if (folded.contains(pair[0])) {
        folded = folded.replace(pair[0], pair[1]);
      }
    }
    List<String> words = new ArrayList<>();
    for (String word : folded.strip().split(" ", -1)) {
      if (!word.isEmpty() && !SMALL.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
