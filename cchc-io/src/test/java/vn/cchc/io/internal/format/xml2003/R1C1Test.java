package vn.cchc.io.internal.format.xml2003;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class R1C1Test {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "=SUM(R[-2]C:R[-1]C) | =SUM(C3:C4)",
        "=R1C1*RC[1] | =$A$1*D5",
        "=RC(1) | =RC(1)",
        "=R12345678C1 | =R12345678C1",
        "=R1C123456 | =R1C123456"
      })
  void only_what_names_a_cell_is_told_as_a_cell(String stored, String shown) {
    assertThat(R1C1.toA1(stored, 4, 2)).isEqualTo(shown);
  }
}
