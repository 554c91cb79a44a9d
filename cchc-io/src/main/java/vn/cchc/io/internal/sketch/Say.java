package vn.cchc.io.internal.sketch;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.internal.Texts;

/** The sentences about relations of a form, in both languages. */
final class Say {

  private Say() {}

  static LocalizedText printed(String text) {
    String quoted = Texts.shortened(text);
    return new LocalizedText("Biểu mẫu ghi: " + quoted, "The form prints: " + quoted);
  }

  static LocalizedText because(RuleOrigin origin) {
    return switch (origin) {
      case TOTAL_HEADING ->
          new LocalizedText(
              "Cột tổng số bằng tổng các cột cùng nhóm",
              "A total is the sum of the columns beside it");
      case PART_HEADING ->
          new LocalizedText(
              "Các cột bên dưới là các phần của cột tổng",
              "The columns below are parts of the whole");
      case LABEL ->
          new LocalizedText(
              "Theo tên cột, đó là phần còn lại hoặc phần chênh lệch của các cột khác",
              "By its name the column is what is left of others, or their difference");
      case ACCOUNTS ->
          new LocalizedText(
              "Số dư cuối kỳ bằng số dư đầu kỳ cộng, trừ số phát sinh; tổng bên Nợ bằng tổng bên Có",
              "An account closes with what it opened with and what moved; debits equal credits");
      case STOCK ->
          new LocalizedText(
              "Số cuối kỳ bằng số đầu kỳ cộng tăng, trừ giảm",
              "The closing figure is the opening one, with what came and without what went");
      case DIFFERENCE ->
          new LocalizedText(
              "Cột chênh lệch bằng hiệu của hai cột",
              "The difference is one column without the other");
      case MEAN ->
          new LocalizedText(
              "Số bình quân là trung bình cộng, làm tròn như số in",
              "The mean is that of the figures, rounded as printed");
      case DOTTED_SERIALS, GROUP ->
          new LocalizedText(
              "Dòng nhóm bằng tổng các dòng bên dưới", "A group is the sum of the rows below it");
      case SUBTOTAL ->
          new LocalizedText(
              "Dòng cộng bằng tổng các dòng phía trên",
              "A subtotal is the sum of the rows above it");
      case TOTAL_ROW ->
          new LocalizedText("Dòng tổng bằng tổng các dòng", "The total row is the sum of the rows");
      default ->
          new LocalizedText(
              "Số liệu trong biểu đều khớp như vậy", "The numbers of the table agree in this way");
    };
  }

  static LocalizedText fails(int broken, int all) {
    return new LocalizedText(
        "công thức in trong biểu không khớp ở " + broken + "/" + all + " chỗ có số liệu",
        "what is printed does not hold in " + broken + " of " + all + " places with figures");
  }

  static LocalizedText repaired(LocalizedText fails, String formula) {
    return new LocalizedText(
        fails.vi() + "; số liệu khớp với " + formula, fails.en() + "; the numbers keep " + formula);
  }

  static LocalizedText twice(String name) {
    return new LocalizedText(
        "công thức in trong biểu ghi (" + name + ") hai lần",
        "what is printed names (" + name + ") twice");
  }

  static LocalizedText unknown(List<String> names) {
    String all = String.join("), (", names.size() > 5 ? names.subList(0, 5) : names);
    return new LocalizedText(
        "công thức nhắc đến (" + all + "), không có trong bảng này",
        "it names (" + all + "), which this table does not have");
  }

  static LocalizedText notRead() {
    return new LocalizedText(
        "cách tính này không đọc được thành phép tính giữa các dòng",
        "it cannot be read as arithmetic between rows");
  }

  static LocalizedText twoReadings(String one, String other) {
    return new LocalizedText(
        "có thể hiểu là " + one + " hoặc " + other, "it may mean " + one + " or " + other);
  }

  static LocalizedText contradicts(String other) {
    return new LocalizedText(
        "trái với " + other + ", cũng in trong biểu",
        "it contradicts " + other + ", printed as well");
  }

  static LocalizedText notArithmetic() {
    return new LocalizedText("không hiểu được công thức này", "it cannot be read as a formula");
  }

  static LocalizedText cutOff() {
    return new LocalizedText(
        "công thức bị cắt mất phần cuối", "the end of what is printed is cut off");
  }

  static LocalizedText isRuleMeant(String formula) {
    return new LocalizedText(
        "Có đúng là " + formula + " không? Biểu mẫu không ghi.",
        "Is " + formula + " meant? The form does not say so.");
  }

  static LocalizedText impliedFails(String formula, int broken, int all) {
    return new LocalizedText(
        "Tiêu đề gợi ý "
            + formula
            + ", nhưng không khớp ở "
            + broken
            + "/"
            + all
            + " chỗ: có đúng không?",
        "Headings suggest "
            + formula
            + ", which does not hold in "
            + broken
            + " of "
            + all
            + " places: is it meant?");
  }

  static LocalizedText seldom(int held, int all) {
    return new LocalizedText(
        "chỉ khớp ở " + held + "/" + all + " dòng, chưa đủ để biết có đúng là tính như vậy không",
        "it holds in " + held + " of " + all + " rows, too few to tell whether it is meant");
  }

  static LocalizedText noHeading(String column) {
    return new LocalizedText(
        "Cột (" + column + ") không có tiêu đề: số liệu gì?",
        "Column (" + column + ") has no heading: what does it count?");
  }

  static LocalizedText dates(String column, String heading) {
    return new LocalizedText(
        "Cột (" + column + ") “" + heading + "” chưa có gì bên dưới: có phải là ngày tháng không?",
        "Nothing stands below column (" + column + ") “" + heading + "”: does it hold dates?");
  }

  static LocalizedText notOfFigures(String column) {
    return new LocalizedText(
        "công thức nhắc đến cột (" + column + "), không phải cột số",
        "it names column (" + column + "), which does not hold numbers");
  }

  static LocalizedText sameNumber(String printed) {
    return new LocalizedText(
        "Số thứ tự cột " + printed + " bị lặp", "The column number " + printed + " occurs twice");
  }

  static LocalizedText shareOfTotal(String column, String counted) {
    return new LocalizedText(
        "Cột ("
            + column
            + ") là tỷ lệ của từng dòng trong tổng ("
            + counted
            + "): danh mục chưa có cách ghi, chỉ kiểm tra được bằng --form auto",
        "Column ("
            + column
            + ") is what each row is of the total of ("
            + counted
            + "): catalogues have no words for that, so only --form auto checks it");
  }

  static LocalizedText carried(boolean runs, @Nullable String column) {
    String vi = column == null ? "" : " cột (" + column + ")";
    String en = column == null ? "" : " of column (" + column + ")";
    return new LocalizedText(
        (runs
                ? "Số dư" + vi + " chạy theo từng dòng"
                : "Số đầu kỳ" + vi + " là số cuối kỳ trước chuyển sang")
            + ": danh mục chưa có cách ghi, chỉ kiểm tra được bằng --form auto",
        (runs
                ? "The balance" + en + " runs down the rows"
                : "What a time opens with" + en + " is what the one before closed with")
            + ": catalogues have no words for that, so only --form auto checks it");
  }

  static LocalizedText growth(String rate) {
    return new LocalizedText(
        "Dòng “"
            + rate
            + "” là tốc độ tăng so với năm trước: danh mục chưa có cách ghi, chỉ kiểm tra được bằng --form auto",
        "Row “"
            + rate
            + "” is by how much another grew from year to year: catalogues have no words for that, so only"
            + " --form auto checks it");
  }

  static LocalizedText notAdded(String column) {
    return new LocalizedText(
        "Cột (" + column + ") không cộng dồn theo dòng: có đúng không?",
        "Column (" + column + ") does not add up over rows: is that meant?");
  }
}
