package vn.cchc.io.internal.format.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.cchc.io.internal.page.Budget;

class StoredSheetTest {

  @Test
  void comments_on_one_cell_are_joined_however_many_they_are() {
    Budget budget = new Budget("x");
    StoredSheet sheet = new StoredSheet("a");

    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () -> {
          for (int i = 0; i < 400_000; i++) {
            sheet.comment(0, 0, "Xem lại số liệu", budget);
          }
        });
    sheet.close();

    assertThat(sheet.comment(sheet.cells().get(0))).hasLineCount(400_000);
  }
}
