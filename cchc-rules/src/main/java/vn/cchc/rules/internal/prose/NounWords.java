package vn.cchc.rules.internal.prose;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.cchc.model.internal.Texts;

/** What reports count, by the words behind a number. */
final class NounWords {

  /** The first words of what is counted, in lower case. */
  static final Set<String> STARTS =
      Set.of(
          "hồ", "thủ", "tthc", "văn", "vbqppl", "cơ", "đơn", "nhiệm", "quyết", "nghị", "kế", "công",
          "viên", "cán", "người", "lượt", "tin", "bài", "phản", "ý", "trường", "dịch", "cuộc",
          "lớp", "học", "cổng", "trang", "tài", "chứng", "chỉ", "sở", "ubnd", "xã", "huyện",
          "phường", "tổ", "sáng", "mô", "phiếu", "báo", "đoàn", "giao", "doanh", "hội", "buổi",
          "vụ", "biên", "đề", "quy", "vị", "hộ", "tờ", "hợp", "chuyên", "điểm", "sổ", "phòng",
          "ban", "đ", "đồng", "pakn", "đặc", "thị", "dvctt");

  private static final Set<String> STOP =
      Set.of(
          "đúng", "trễ", "quá", "trước", "đã", "đang", "được", "chưa", "trong", "của", "tại",
          "trên", "cấp", "thuộc", "ở", "và", "là", "có", "do", "đạt", "chiếm", "bị", "từ", "cho",
          "theo", "về", "mới", "này", "để", "với", "còn", "trực", "tiếp", "giải", "hoàn", "lĩnh",
          "vực", "phát", "so", "toàn", "mức");

  private static final Map<String, String> SAME =
      Map.of(
          "thủ tục",
          "tthc",
          "phản ánh",
          "pakn",
          "vbqppl",
          "văn bản",
          "dvc",
          "dịch vụ",
          "dvctt",
          "dịch vụ",
          "đvsncl",
          "đơn vị",
          "kiến nghị",
          "pakn");

  /** What is a kind of what. */
  private static final Map<String, Set<String>> KINDS =
      Map.of(
          "van ban",
              Set.of(
                  "nghi quyet",
                  "quyet dinh",
                  "chi thi",
                  "ke hoach",
                  "cong van",
                  "thong tu",
                  "to trinh",
                  "luat"),
          "nguoi", Set.of("can bo", "cong chuc", "vien chuc", "lao dong", "hop dong"),
          "co quan", Set.of("so", "ban", "ubnd", "phong", "don vi", "nganh", "chi cuc", "htqlcl"),
          "don vi",
              Set.of(
                  "so",
                  "ban",
                  "ubnd",
                  "phong",
                  "co quan",
                  "nganh",
                  "huyen",
                  "xa",
                  "truong",
                  "benh vien",
                  "benh",
                  "trung",
                  "phuong",
                  "thi",
                  "thanh",
                  "quan",
                  "dac"),
          "cuoc", Set.of("hoi nghi", "hoi thao", "hop"),
          "cong chuc", Set.of("nguoi"),
          "vien chuc", Set.of("nguoi"),
          "can bo", Set.of("nguoi"),
          "ubnd", Set.of("xa", "phuong", "huyen"),
          "tin bai", Set.of("tin", "bai"));

  /** Nouns of one syllable: what stands behind them says more, and not what is counted. */
  private static final Set<String> SINGLE =
      Set.of(
          "phiếu", "lượt", "lớp", "cuộc", "tin", "bài", "xã", "huyện", "phường", "sở", "người",
          "hộ", "cổng", "tờ", "vụ", "buổi", "phòng", "đồng", "trạm");

  private static final Set<String> COUNTED =
      Set.of(
          "nhiem vu",
          "co quan",
          "don vi",
          "ho so",
          "tthc",
          "van ban",
          "xa",
          "huyen",
          "so",
          "ubnd",
          "phuong",
          "dich vu",
          "quy trinh",
          "cuoc",
          "pakn");

  private NounWords() {}

  /** Returns what is counted: the first word or two behind a number, folded. */
  static String noun(List<String> after) {
    List<String> words = after.stream().takeWhile(word -> !STOP.contains(word)).limit(2).toList();
    if (words.isEmpty() || words.get(0).chars().anyMatch(Character::isDigit)) {
      return "";
    }
    if (SINGLE.contains(words.get(0))) {
      return Texts.folded(words.get(0));
    }
    String noun = String.join(" ", words);
    String same = SAME.get(noun);
    if (same == null) {
      same = SAME.getOrDefault(words.get(0), noun);
    }
    return Texts.folded(same);
  }

  /** Returns whether every one of these is a kind of the whole, as far as is known. */
  static boolean areKindsOf(String whole, Set<String> parts) {
    Set<String> known = KINDS.getOrDefault(whole, Set.of());
    Set<String> firsts =
        parts.stream().map(part -> part.split(" ", -1)[0]).collect(Collectors.toSet());
    return !parts.isEmpty()
        && !known.isEmpty()
        && (known.containsAll(parts) || known.containsAll(firsts));
  }

  /** Returns whether a noun names things of which there are so many and no more. */
  static boolean isCounted(String noun) {
    return COUNTED.contains(noun.split(" ", -1)[0]) || COUNTED.contains(noun);
  }
}
