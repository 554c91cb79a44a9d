package vn.cchc.io.internal.sketch.flow;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.internal.Texts;

/** The words by which a heading or a row says what it is of a stock. */
final class FlowWords {

  private static final List<String> OPENING =
      List.of(
          "dau ky",
          "dau nam",
          "dau thang",
          "dau quy",
          "ky truoc chuyen sang",
          "nam truoc chuyen sang",
          "thang truoc chuyen sang",
          "tu ky truoc",
          "tu nam truoc",
          "ton dau",
          "du dau",
          "ton ky truoc",
          "ton cu");
  private static final List<String> CLOSING =
      List.of(
          "cuoi ky",
          "cuoi nam",
          "cuoi thang",
          "cuoi quy",
          "chuyen ky sau",
          "chuyen nam sau",
          "chuyen thang sau",
          "ton cuoi",
          "du cuoi",
          "con ton");
  private static final List<String> OUT =
      List.of(
          "giam",
          "xuat",
          "su dung",
          "da giai quyet",
          "da chi",
          "chi",
          "huy",
          "xoa",
          "tra",
          "ban",
          "chet",
          "tu vong",
          "chuyen di",
          "chuyen khoi",
          "di khoi",
          "thoat",
          "thanh ly",
          "hao hut",
          "thoi viec",
          "nghi huu",
          "tieu hao");
  private static final List<String> IN =
      List.of(
          "tang",
          "nhap",
          "mua",
          "tiep nhan",
          "nhan",
          "thu",
          "phat sinh",
          "moi",
          "trong ky",
          "sinh",
          "chuyen den",
          "den",
          "tai ngheo",
          "bo sung",
          "tuyen dung");

  private FlowWords() {}

  /** What of a stock is said. */
  enum Stage {
    OPENING,
    CLOSING,
    OUT,
    IN
  }

  /** Returns what of a stock a text says; null where it says nothing of the kind. */
  static @Nullable Stage of(String text) {
    String folded = Texts.folded(text);
    boolean opening = Texts.hasAny(folded, OPENING);
    boolean closing = Texts.hasAny(folded, CLOSING);
    if (opening || closing) {
      return opening == closing ? null : opening ? Stage.OPENING : Stage.CLOSING;
    }
    return Texts.hasAny(folded, OUT) ? Stage.OUT : Texts.hasAny(folded, IN) ? Stage.IN : null;
  }
}
