package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.rules.ReportValidator;

/** What is drafted of a form in one quarter checks the next: other rows, other numbers. */
class NextQuarterTest {

  @Property(tries = 150)
  void a_draft_of_a_filled_form_finds_nothing_in_a_sound_form_of_the_next_quarter(
      @ForAll SoundForm.Rows rows,
      @ForAll SoundForm.Columns columns,
      @ForAll @IntRange(max = 10_000) int seed)
      throws IOException {
    String drafted = SoundForm.filled(rows, columns, "Quý II năm 2025", seed);
    String next = SoundForm.filled(rows, columns, "Quý III năm 2025", seed + 20_000L);

    checks(form(drafted).draft(), next);
  }

  @Property(tries = 150)
  void a_draft_of_a_blank_form_finds_nothing_in_a_sound_form(
      @ForAll SoundForm.Rows rows,
      @ForAll SoundForm.Columns columns,
      @ForAll @IntRange(max = 10_000) int seed)
      throws IOException {
    checks(
        form(SoundForm.blank(rows, columns)).draft(),
        SoundForm.filled(rows, columns, "Quý III năm 2025", seed));
  }

  @Property(tries = 150)
  void nothing_is_found_in_a_sound_form_nobody_described(
      @ForAll SoundForm.Rows rows,
      @ForAll SoundForm.Columns columns,
      @ForAll @IntRange(max = 10_000) int seed)
      throws IOException {
    DraftedForm form = form(SoundForm.filled(rows, columns, "Quý III năm 2025", seed));

    assertThat(ReportValidator.of(form.catalogue()).validate(form.report()).findings()).isEmpty();
  }

  @Example
  void a_group_that_one_quarter_left_empty_may_be_filled_in_the_next_and_is_checked_there()
      throws IOException {
    Catalogue draft = form(groups("")).draft();

    checks(draft, groups(""));
    checks(draft, groups("1500"));
    assertThat(findings(draft, groups("1700")))
        .anySatisfy(
            finding -> assertThat(finding.figures().toString()).contains("Chi thường xuyên"));
  }

  /** A form of two groups with printed codes, of which the first states its sum or does not. */
  private static String groups(String first) {
    return "<table><tr><td>Chỉ tiêu<td>Mã số<td>Số tiền</tr><tr><td>A<td>B<td>1</tr>"
        + ("<tr><td>I. Chi thường xuyên<td>10<td>" + first + "</tr>")
        + "<tr><td>Lương<td>11<td>1200</tr><tr><td>Phụ cấp<td>12<td>300</tr>"
        + "<tr><td>II. Chi đầu tư<td>20<td>2600</tr>"
        + "<tr><td>Xây dựng<td>21<td>2200</tr><tr><td>Mua sắm<td>22<td>400</tr>"
        + "<tr><td>Tổng cộng<td>30<td>4100</tr></table>";
  }

  private static DraftedForm form(String html) throws IOException {
    return ReportReader.standard()
        .readForm(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "bieu.html");
  }

  private static void checks(Catalogue draft, String next) {
    assertThat(findings(draft, next)).isEmpty();
  }

  private static List<Finding> findings(Catalogue draft, String next) {
    Report report =
        ReportReader.builder()
            .catalogue(draft)
            .build()
            .read(next.getBytes(StandardCharsets.UTF_8), "bieu.html");

    return ReportValidator.of(draft).validate(report).findings();
  }
}
