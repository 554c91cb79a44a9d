package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Level;
import vn.cchc.model.Report;

/** Reports that name their form by the number that is printed on it. */
class FormInForceTest {

  private static final Report REPORT =
      Report.builder("01/xld").agency("H32", "Tỉnh", Level.PROVINCE).period("YEAR", 2025).build();

  @Test
  void are_checked_by_the_catalogue_in_force() {
    assertThat(ReportValidator.standard().validate(REPORT).stamp().fingerprint())
        .isEqualTo(Catalogues.find("ttcp-01-xld-2024").orElseThrow().fingerprint());
  }

  @Test
  void are_checked_by_none_of_two() {
    Catalogue other = Catalogues.find("ttcp-01-xld-2024").orElseThrow().withId("ttcp-01-xld-2025");
    ReportValidator two = ReportValidator.of(other);

    assertThatThrownBy(() -> two.validate(REPORT))
        .isInstanceOf(CatalogueException.class)
        .hasMessageContaining("ttcp-01-xld-2024 (15 March 2024 -) and ttcp-01-xld-2025");
    assertThat(
            ReportValidator.of(other.toBuilder().validFrom(LocalDate.of(2026, 1, 1)).build())
                .validate(REPORT)
                .findings())
        .isNotNull();
  }
}
