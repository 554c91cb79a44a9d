package vn.cchc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.cchc.catalogue.AgenciesReader;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.OneLanguage;
import vn.cchc.model.Agencies.Listed;

/** Which agencies there are on a day, and which is below which. */
class AgenciesTest {

  private static final String MERGER =
      """
      agencies:
        - { code: "H32", name: "UBND tỉnh Khánh Hòa", level: province }
        - { code: "H32.15", name: "UBND thành phố Nha Trang", level: district, valid: { to: "2025-06-30" } }
        - { code: "H32.15.2", name: "UBND xã Vĩnh Thạnh", level: commune, valid: { to: "2025-06-30" } }
        - { code: "H32.15.3", name: "UBND phường Nha Trang", level: commune, valid: { from: "2025-07-01" } }
        - { code: "H50", name: "Sở Y tế", above: "H32" }
      """;

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 14);
  private static final LocalDate AFTER = LocalDate.of(2025, 12, 14);

  private static Agencies read(String text) throws IOException {
    return AgenciesReader.read(
        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "agencies.yaml");
  }

  private static List<String> below(Agencies agencies, String code, LocalDate day) {
    return agencies.below(code, day).stream().map(Listed::code).toList();
  }

  @Test
  void who_is_below_whom_is_told_by_codes_and_days() throws IOException {
    Agencies agencies = read(MERGER);

    assertThat(below(agencies, "H32", BEFORE)).containsExactly("H32.15", "H50");
    assertThat(below(agencies, "H32.15", BEFORE)).containsExactly("H32.15.2");
    assertThat(below(agencies, "H32", AFTER)).containsExactly("H32.15.3", "H50");
    assertThat(below(agencies, "H32.15", AFTER)).isEmpty();
    assertThat(agencies.above("H32.15.3", AFTER)).contains("H32");
    assertThat(agencies.above("H32", AFTER)).isEmpty();
    assertThat(agencies.find("H32.15", LocalDate.of(2025, 6, 30))).isPresent();
    assertThat(agencies.find("H32.15", LocalDate.of(2025, 7, 1))).isEmpty();
  }

  @Test
  void the_same_list_may_be_json() throws IOException {
    Agencies agencies = read("{\"agencies\": [{\"code\": \"H1\"}, {\"code\": \"H1.2\"}]}");

    assertThat(agencies.below("H1", AFTER))
        .containsExactly(new Listed("H1.2", "H1.2", null, null, null, null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[{code: h1}]                                          | agency h1: 'h1' is no code. Expected up to 35 of A-Z, 0-9 and dots",
        "[{name: a}]                                           | item 1 of 'agencies': 'code' is missing. Add it, with a colon and",
        "[{code: A, level: town}]                              | 'level' is 'town'",
        "[{code: A, valid: {from: 1/7/2025}}]                  | 'from' is '1/7/2025'",
        "[{code: A, valid: {from: 2025-07-02, to: 2025-07-01}}] | Expected a later end",
        "[{code: A}, {code: A}]                                | A is listed twice for some days",
        "[{code: A, above: B}]                                 | A is below B, which is not listed",
        "[{code: A, above: B}, {code: B, above: A}]            | is below itself",
        "[{code: A, above: A.1}, {code: A.1}]                  | is below itself",
        "[{code: A, parent: B}]                                | parent",
      })
  void what_is_wrong_with_a_list_is_told(String list, String message) {
    assertThatThrownBy(() -> read("agencies: " + list))
        .isInstanceOfSatisfying(CatalogueException.class, OneLanguage::check)
        .hasMessageStartingWith("agencies.yaml")
        .hasMessageContaining(message);
  }

  @Test
  void an_agency_may_be_listed_again_behind_its_end() throws IOException {
    Agencies agencies =
        read(
            """
            agencies:
              - { code: "A" }
              - { code: "B" }
              - { code: "A.1", valid: { to: "2025-06-30" } }
              - { code: "A.1", above: "B", valid: { from: "2025-07-01" } }
            """);

    assertThat(agencies.above("A.1", BEFORE)).contains("A");
    assertThat(agencies.above("A.1", AFTER)).contains("B");
  }

  @Test
  void codes_alone_tell_who_is_directly_below() {
    TreeSet<String> known = new TreeSet<>(List.of("H3", "H32", "H32.1.1", "H32.15", "H32.15.2"));

    assertThat(Agencies.below("H32", known)).containsExactly("H32.1.1", "H32.15");
    assertThat(Agencies.below("H3", known)).isEmpty();
  }
}
