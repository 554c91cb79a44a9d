package vn.cchc.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Catalogues;

class CatalogueYamlTest {

  static Stream<Catalogue> shipped() {
    return Catalogues.shipped().stream().map(id -> Catalogues.find(id).orElseThrow());
  }

  private static Catalogue read(String yaml) throws java.io.IOException {
    return CatalogueReader.read(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), "form.yaml");
  }

  @ParameterizedTest
  @MethodSource("shipped")
  void what_is_written_is_read_as_the_same_catalogue(Catalogue catalogue)
      throws java.io.IOException {
    Catalogue again = read(CatalogueYaml.write(catalogue, List.of("a remark\nof two lines: {x}")));

    assertThat(again.fingerprint()).isEqualTo(catalogue.fingerprint());
    assertThat(again.tables()).isEqualTo(catalogue.tables());
    assertThat(again.relations()).isEqualTo(catalogue.relations());
  }
}
