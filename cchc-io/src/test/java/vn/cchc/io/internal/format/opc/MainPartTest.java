package vn.cchc.io.internal.format.opc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.format.zip.Zips;

class MainPartTest {

  private static final String OFFICE =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

  private static ZipPackage zip(String relationships) {
    return ZipPackage.open(
        Zips.of(
            Map.of(
                "_rels/.rels",
                relationships,
                "[Content_Types].xml",
                "<Types><Default Extension='XML' ContentType='A/b'/>"
                    + "<Override PartName='/xl/Book 1.xml' ContentType='C/d'/></Types>",
                "xl/book 1.xml",
                "",
                "xl/other.xml",
                "")),
        "zip");
  }

  private static String relationship(String target) {
    return "<Relationship Id='r' Type='%sofficeDocument' Target='%s'/>".formatted(OFFICE, target);
  }

  private static String all(String relationship) {
    return "<Relationships>" + relationship + "</Relationships>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "xl/book 1.xml",
        "/xl/book%201.xml",
        "./xl/../xl/book 1.xml",
        "xl\\book 1.xml",
        "../../xl/book 1.xml#Sheet1!A1"
      })
  void it_is_found_however_it_is_written(String target) {
    assertThat(MainPart.of(zip(all(relationship(target))), "zip"))
        .isEqualTo(new MainPart("xl/book 1.xml", "c/d", false));
  }

  @Test
  void a_type_may_be_given_by_the_extension() {
    assertThat(MainPart.of(zip(all(relationship("xl/other.xml"))), "zip"))
        .isEqualTo(new MainPart("xl/other.xml", "a/b", false));
  }

  @Test
  void what_lies_outside_is_not_found() {
    String outside =
        relationship("http://localhost:1/x.xml").replace("/>", " TargetMode='External'/>");

    assertThat(MainPart.of(zip(all(outside)), "zip")).isNull();
  }

  @Test
  void damaged_relationships_tell_what_stands_before_the_damage_or_that_they_are() {
    ZipPackage zip = zip("<Relationships>" + relationship("xl/other.xml") + "<");

    assertThat(MainPart.of(zip, "zip")).isNotNull();
    assertThatThrownBy(() -> Relationships.of(zip, "")).isInstanceOf(XMLStreamException.class);
  }

  @Test
  void a_doctype_is_refused() {
    ZipPackage zip = zip("<!DOCTYPE a>" + all(relationship("xl/other.xml")));

    assertThatThrownBy(() -> MainPart.of(zip, "zip"))
        .isInstanceOf(ReportFormatException.class)
        .hasMessageStartingWith("zip: ");
  }
}
