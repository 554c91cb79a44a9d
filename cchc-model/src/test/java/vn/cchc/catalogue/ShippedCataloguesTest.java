package vn.cchc.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.catalogue.internal.Kinds;

class ShippedCataloguesTest {

  static Stream<Catalogue> shipped() {
    return Catalogues.shipped().stream().map(id -> Catalogues.find(id).orElseThrow());
  }

  private static Catalogue written(String id) throws IOException {
    try (InputStream yaml = Catalogue.class.getResourceAsStream(id + ".yaml")) {
      return CatalogueReader.read(yaml, id + ".yaml");
    }
  }

  @Test
  void an_unknown_catalogue_is_not_found() {
    assertThat(Catalogues.find("no-such-form")).isEmpty();
    assertThat(Catalogues.find("../vn/cchc/catalogue/cchc-2021-province")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void what_the_build_compiled_is_what_the_file_says(Catalogue compiled) throws IOException {
    Catalogue written = written(compiled.id());

    assertThat(compiled.indicators()).isEqualTo(written.indicators());
    assertThat(compiled.tables()).isEqualTo(written.tables());
    assertThat(compiled.relations()).isEqualTo(written.relations());
    assertThat(compiled.periods()).isEqualTo(written.periods());
    assertThat(List.of(compiled.name(), compiled.level(), compiled.validFrom(), compiled.source()))
        .isEqualTo(List.of(written.name(), written.level(), written.validFrom(), written.source()));
    assertThat(compiled.validTo()).isEqualTo(written.validTo());
    assertThat(compiled.version()).isEqualTo(written.version());
    assertThat(compiled.enoughChecked()).isEqualTo(written.enoughChecked());
    assertThat(compiled.fingerprint()).isEqualTo(written.fingerprint());
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_indicator_has_a_name_in_both_languages_and_a_level_that_reports_it(Catalogue form) {
    for (Indicator indicator : form.indicators()) {
      assertThat(indicator.name().vi()).as(indicator.id().value()).isNotBlank();
      assertThat(indicator.name().en()).as(indicator.id().value()).isNotBlank();
      if (indicator.hasValue()) {
        assertThat(indicator.reportedBy()).as(indicator.id().value()).contains(form.level());
        assertThat(indicator.measures()).as(indicator.id().value()).isNotNull();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_relation_has_a_reason_in_both_languages_and_a_source(Catalogue form) {
    Set<String> sentences = new HashSet<>();
    for (Relation relation : form.relations()) {
      assertThat(relation.id()).matches("[a-z0-9.]+(-[a-z0-9.]+)*");
      assertThat(relation.because().vi()).as(relation.id()).isNotBlank();
      assertThat(relation.because().en()).as(relation.id()).isNotBlank();
      assertThat(relation.source()).as(relation.id()).isNotBlank();
      assertThat(Kinds.fits(relation.kind(), relation.formula())).as(relation.id()).isTrue();
      assertThat(sentences.add(relation.kind() + relation.formulaText()))
          .as(relation.id())
          .isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void every_formula_says_what_the_catalogue_writes(Catalogue form) {
    Set<String> figures = new HashSet<>();
    form.indicators().stream()
        .filter(Indicator::hasValue)
        .forEach(indicator -> figures.add(indicator.id().value()));
    FormulaParser parser = FormulaParser.ofForm(figures::contains);
    for (Relation relation : form.relations()) {
      if (relation.scope() != null) {
        continue; // of a table, whose columns it names
      }
      assertThat(parser.parse(relation.formulaText()))
          .as(relation.id())
          .isEqualTo(relation.formula());
    }
  }
}
