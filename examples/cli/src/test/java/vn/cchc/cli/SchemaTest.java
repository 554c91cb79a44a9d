package vn.cchc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ReportWriter;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Report;
import vn.cchc.rules.ReportValidator;

/** The schemas in the jars say what is read and written. */
class SchemaTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonSchema REPORT = schema("/vn/cchc/io/report.schema.json");
  static final JsonSchema RESULT = schema("/vn/cchc/io/result.schema.json");
  private static final JsonSchema CATALOGUE = schema("/vn/cchc/catalogue/catalogue.schema.json");

  private static JsonSchema schema(String resource) {
    InputStream stream = SchemaTest.class.getResourceAsStream(resource);
    assertThat(stream).as(resource).isNotNull();
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(stream);
  }

  static List<Path> reports() throws IOException {
    Path acceptance = Path.of("../../cchc-rules/src/test/resources/acceptance");
    try (Stream<Path> files = Files.walk(acceptance)) {
      return Stream.concat(
              files.filter(file -> file.toString().endsWith(".json")).sorted(),
              Stream.of("json", "txt", "xlsx", "docx")
                  .map(type -> Path.of("../khanh-hoa-q3-2021/report." + type)))
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("reports")
  void reports_and_their_results_are_as_their_schemas_say(Path file) throws IOException {
    Report report = ReportReader.standard().read(file);
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ByteArrayOutputStream result = new ByteArrayOutputStream();
    ReportWriter.write(report, written);
    ResultWriter.of(Locale.ENGLISH).write(ReportValidator.standard().validate(report), result);

    if (file.toString().endsWith(".json")) {
      assertThat(REPORT.validate(JSON.readTree(file.toFile()))).isEmpty();
    }
    assertThat(REPORT.validate(JSON.readTree(written.toByteArray()))).isEmpty();
    assertThat(RESULT.validate(JSON.readTree(result.toByteArray()))).isEmpty();
  }

  @Test
  void the_shipped_catalogue_is_as_its_schema_says() throws IOException {
    JsonNode catalogue =
        JSON.valueToTree(
            new Yaml()
                .<Object>load(
                    Files.readString(
                        Path.of("../../cchc-model/src/main/resources/vn/cchc/catalogue")
                            .resolve("cchc-2021-province.yaml"))));

    assertThat(CATALOGUE.validate(catalogue)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"catalogue\": \"c\"}",
        "{\"catalogue\": \"c\", \"figures\": [{\"value\": 5}]}",
        "{\"catalogue\": \"c\", \"figures\": [], \"extra\": 1}",
        "{\"catalogue\": \"c\", \"figures\": [], \"period\": {\"kind\": \"Q3\"}}",
      })
  void what_the_reader_refuses_the_schema_refuses_too(String report) throws IOException {
    Set<ValidationMessage> messages = REPORT.validate(JSON.readTree(report));

    assertThat(messages).isNotEmpty();
    assertThatThrownBy(
            () -> ReportReader.standard().read(report.getBytes(StandardCharsets.UTF_8), "r.json"))
        .isInstanceOf(ReportFormatException.class);
  }
}
