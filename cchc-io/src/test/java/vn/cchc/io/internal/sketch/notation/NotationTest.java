package vn.cchc.io.internal.sketch.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.io.internal.sketch.notation.Notation.Written;

class NotationTest {

  private static String read(String text) {
    return Notation.in(text, word -> word.matches("[A-Z]|I+|LUA|HNK")).stream()
        .map(
            written ->
                written.tokens().stream()
                    .map(Notation.Token::text)
                    .collect(Collectors.joining(" ")))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1=2+3=4+5; 1 = 2 + 3 = 4 + 5",
        "6= 8+9+10= 11+12+13= 14+18; 6 = 8 + 9 + 10 = 11 + 12 + 13 = 14 + 18",
        "(7)=(8)+(9)+(10); 7 = 8 + 9 + 10",
        "(8) = (4) – (7); 8 = 4 - 7",
        "(5)=(3)x(4); 5 = 3 * 4",
        "5=3x4; 5 = 3 * 4",
        "(7)=(5)/(6)x100; 7 = 5 / 6 * 100",
        "6=5/4*100%; 6 = 5 / 4 * 100",
        "1=2+...+7; 1 = 2 + .. + 7",
        "1 = 2+…+7; 1 = 2 + .. + 7",
        "1 = tổng từ 2 đến 7; 1 = 2 .. 7",
        "Doanh thu (01=02+03+04); 01 = 02 + 03 + 04",
        "Thặng dư/ thâm hụt (09=01-05); 09 = 01 - 05",
        "Tổng diện tích đất (1+2+3); 1 + 2 + 3",
        "Tổng cộng (I+II+III); I + II + III",
        "([34]=[26]+[27]); 34 = 26 + 27",
        "Cột (1) = cột (2) + cột (3).; 1 = 2 + 3",
        "Mã số 20 = Mã số 10 - Mã số 11; 20 = 10 - 11",
        "Cột 4 = Cột 6 cộng Cột 7, cột 8 ≤ cột 6; 4 = 6 + 7 | 8 <= 6",
        "9.1=9.2+9.3; 9.1 = 9.2 + 9.3",
        "3=3a+3b; 3 = 3a + 3b",
        "LUA = HNK + A; LUA = HNK + A",
        "30=20+(21-22)-(24+25); 30 = 20 + ( 21 - 22 ) - ( 24 + 25 )",
        "[(6)+(8)]/2; ( 6 + 8 ) / 2",
        "Tỷ lệ xử lý (%) (11=04/01x100); 11 = 04 / 01 * 100",
        "Tỷ lệ (11=04/01) (%); 11 = 04 / 01"
      })
  void relations_are_read_however_officials_write_them(String text, String tokens) {
    assertThat(read(text)).isEqualTo(tokens);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Trẻ em từ 6 tuổi đến dưới 16 tuổi",
        "Tăng (+) giảm (-)",
        "Diện tích năm 2024",
        "Quyết định số 20/2020/QĐ-TTg",
        "Điều 5",
        "(1)",
        "Từ ngày 15/12/2024 đến ngày 14/3/2025"
      })
  void what_is_no_relation_is_read_as_none(String text) {
    List<Written> written = Notation.in(text, word -> false);

    assertThat(written).noneMatch(Written::hasEquals);
    assertThat(written).noneMatch(Written::enclosed);
  }
}
