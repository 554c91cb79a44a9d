package vn.cchc.io.internal.format.rtf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static vn.cchc.io.internal.format.flow.WordFiles.lines;
import static vn.cchc.io.internal.format.flow.WordFiles.remarks;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.flow.WordFiles;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.page.Table;

class RtfAdapterTest {

  private static Document read(String rtf) {
    return new RtfAdapter().read(WordFiles.source(rtf.getBytes(StandardCharsets.ISO_8859_1)));
  }

  private static Document body(String body) {
    return read(
        "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Arial;}{\\f1\\fcharset163 Tahoma;}{\\f2 .VnTime;}}"
            + body
            + "}");
  }

  @Test
  void letters_are_told_by_their_code_their_font_and_their_code_page() {
    assertThat(lines(body("S\\u7889?u \\'e1\\f1 \\'fe\\par {\\upr{x}{\\*\\ud \\u273?}}\\par")))
        .containsExactly("Sốu á₫", "đ");
  }

  @Test
  void cells_stand_where_their_edges_are_and_merge_both_ways() {
    String one =
        "\\trowd\\clvmgf\\cellx700\\cellx5000\\clmgf\\cellx6600\\clmrg\\cellx10000 \\pard\\intbl a\\cell b\\par c\\cell d\\cell\\cell\\row";
    String two =
        "\\trowd\\clvmrg\\cellx700\\cellx5000\\cellx7700\\cellx10000 \\pard\\intbl \\cell e\\cell f\\cell g\\cell\\row";
    String three = two.replace("7700", "6600").replace("clvmrg", "clvmrg");

    assertThat(lines(body("x\\par " + one + two + three + three + "\\pard y\\par")))
        .containsExactly(
            "x",
            "0v4:a | 1:b/c | 2+2:d",
            "1:e | 2:f | 3:g",
            "1:e | 2:f | 3:g",
            "1:e | 2:f | 3:g",
            "y");
  }

  @Test
  void a_table_in_a_cell_is_one_of_the_cell() {
    Document document =
        body(
            "\\pard\\intbl a\\par\\pard\\intbl\\itap2 7\\nestcell 8\\nestcell{\\*\\nesttableprops\\trowd\\cellx1000\\cellx2000\\nestrow}{\\nonesttables\\par}\\pard\\intbl b\\cell c\\cell{\\trowd\\cellx3000\\cellx6000\\row}\\pard z\\par");

    assertThat(lines(document)).containsExactly("0:a/7\t8/b | 1:c", "z");
    assertThat(
            ((Table) document.pages().get(0).blocks().get(0)).rows().get(0).cells().get(0).tables())
        .hasSize(1);
  }

  @Test
  void what_nobody_sees_and_what_others_read_is_left_out() {
    Document document =
        body(
            "{\\header trang 1}1{\\v 2}{\\strike 3}{\\deleted 4}5{\\super 6}{\\field{\\*\\fldinst SUM}{\\fldrslt 7}}{\\*\\unknown 8{9}}{\\pict 0f0f}{\\footnote ch\\'fa}\\par");

    assertThat(lines(document)).containsExactly("157", "chú");
    assertThat(remarks(document))
        .containsExactly(
            "hidden-text 2", "struck-text 3", "deleted-text 4", "raised-text 15⁶", "pictures 1");
  }

  @Test
  void list_numbers_are_kept_and_bullets_number_nothing() {
    assertThat(lines(body("{\\listtext 1.1.\\tab}a\\par{\\listtext -\\tab}b\\par")))
        .containsExactly("1.1. a", "b");
  }

  @Test
  void comments_in_cells_are_kept_but_for_our_own() {
    Document document =
        body(
            "\\trowd\\cellx900\\pard\\intbl 5{\\*\\atnauthor An}\\chatn{\\*\\annotation xem}{\\*\\atnauthor cchc}\\chatn{\\*\\annotation sai}\\cell\\row");

    assertThat(((Table) document.pages().get(0).blocks().get(0)).at(0, 0))
        .extracting("text", "comment")
        .containsExactly("5", "xem");
  }

  @Test
  void a_cell_that_nothing_ends_is_kept_in_its_row() {
    String row = "\\trowd\\cellx900\\cellx1800\\pard\\intbl a\\cell b";

    assertThat(lines(body(row + "\\par\\pard c\\par"))).containsExactly("0:a | 1:b", "c");
    assertThat(lines(body(row + "\\row\\pard c\\par"))).containsExactly("0:a | 1:b", "c");
  }

  @Test
  void a_font_of_a_name_without_end_is_read_as_fast_as_any() {
    String rtf =
        "{\\rtf1{\\fonttbl{\\f0 "
            + "a".repeat(2_000_000)
            + ";}}"
            + "\\u225?".repeat(200_000)
            + "\\par}";

    Document document = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> read(rtf));

    assertThat(lines(document)).containsExactly("á".repeat(200_000));
  }

  @Test
  void a_legacy_font_is_named() {
    assertThat(remarks(body("\\f2 abc\\par"))).containsExactly("legacy-font .VnTime");
  }

  @Test
  void what_claims_to_be_larger_than_it_is_and_what_is_cut_off_is_refused() {
    for (String hostile :
        new String[] {"{\\rtf1 \\bin2000000000 x}", "{\\rtf1 a", "{\\rtf1 " + "{".repeat(5000)}) {
      assertThatThrownBy(() -> read(hostile)).isInstanceOf(ReportFormatException.class);
    }
  }

  @Property(tries = 300)
  void a_damaged_document_is_read_or_refused_never_a_crash(@ForAll long seed) {
    Random random = new Random(seed);
    StringBuilder rtf =
        new StringBuilder(
            "{\\rtf1\\ansi{\\fonttbl{\\f0 A;}}\\trowd\\cellx700\\cellx900\\pard\\intbl a\\cell b\\cell\\row\\pard c\\u273?{\\footnote d}\\par}");
    for (int i = random.nextInt(6); i >= 0; i--) {
      rtf.setCharAt(random.nextInt(rtf.length()), "\\{}0a9-; '".charAt(random.nextInt(10)));
    }
    try {
      assertThat(read(rtf.toString()).pages()).hasSize(1);
    } catch (ReportFormatException e) {
      assertThat(e).hasMessageStartingWith("input");
    }
  }
}
