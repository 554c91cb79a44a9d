package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;

/** A document that still has rows which the form in force has no longer. */
class FormerRowsReadTest {

  private static final Path REPORT = Path.of("..", "examples", "khanh-hoa-q3-2021", "report.xlsx");

  @Test
  void a_row_that_is_gone_is_not_taken_for_one_that_is_called_much_like_it() throws IOException {
    Report report =
        ReportReader.builder()
            .catalogue(Catalogues.find("cchc-2025-province-two-tier").orElseThrow())
            .build()
            .read(REPORT);

    assertThat(report.figure(FigureRef.of("7.6.1.c")).map(Figure::row).map(PrintedRow::name))
        .contains("Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND huyện");
    assertThat(report.unmatchedRows())
        .extracting(row -> row.row().name())
        .contains("Tỷ lệ UBND cấp huyện đã kết nối, liên thông với UBND tỉnh", "Số TTHC cấp huyện:")
        .doesNotContain("Tỷ lệ UBND cấp xã đã kết nối, liên thông với UBND huyện");
  }
}
