package vn.cchc.rules.internal.prose.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.search.Slips;

class DigitPatternTest {

  @Property
  void no_slip_in_a_whole_number_is_passed_over(@ForAll @LongRange(max = 99_999_999) long printed) {
    BigDecimal number = BigDecimal.valueOf(printed);

    assertThat(Slips.of(number, false, false, Interval.ALL))
        .filteredOn(reading -> reading.meant().signum() > 0 && reading.meant().scale() == 0)
        .allMatch(
            reading -> DigitPattern.mayBe(number, Interval.exactly(reading.meant())),
            "may be what " + number + " was meant to be");
  }

  @ParameterizedTest
  @CsvSource({"1234, 1289", "1234, 4321", "99, 9", "7, 712", "250, 1250000", "12, 123456"})
  void what_takes_more_than_one_slip_is_told(String printed, String meant) {
    boolean may =
        DigitPattern.mayBe(new BigDecimal(printed), Interval.exactly(new BigDecimal(meant)));

    assertThat(may).isEqualTo(printed.equals("99"));
  }
}
