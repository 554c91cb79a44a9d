package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
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

  private static DraftedForm form(String html) throws IOException {
    return ReportReader.standard()
        .readForm(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "bieu.html");
  }

  private static void checks(Catalogue draft, String next) {
    Report report =
        ReportReader.builder()
            .catalogue(draft)
            .build()
            .read(next.getBytes(StandardCharsets.UTF_8), "bieu.html");

    assertThat(ReportValidator.of(draft).validate(report).findings()).isEmpty();
  }
}
