package vn.cchc.jackson2;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ReportWriter;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

class CchcModuleTest {

  private static final Path EXAMPLE = Path.of("../../examples/khanh-hoa-q3-2021/report.json");

  /** As lenient as hosts are. */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new CchcModule())
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .defaultLocale(Locale.ENGLISH)
          .build();

  record Submission(String who, Report report) {}

  private static Report example() throws IOException {
    return ReportReader.standard().read(EXAMPLE);
  }

  private static String figure(String value) {
    return "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"1.1\", \"value\": "
        + value
        + "}]}";
  }

  private static MismatchedInputException refused(String json) {
    return catchThrowableOfType(
        MismatchedInputException.class, () -> MAPPER.readValue(json, Report.class));
  }

  private static List<Object> path(JsonMappingException e) {
    return e.getPath().stream()
        .map(step -> step.getFieldName() == null ? (Object) step.getIndex() : step.getFieldName())
        .toList();
  }

  @Test
  void a_mapper_that_looks_for_modules_finds_it() {
    assertThat(new ObjectMapper().findAndRegisterModules().getRegisteredModuleIds())
        .contains(new CchcModule().getTypeId());
  }

  @Test
  void a_report_is_read_as_the_library_reads_it() throws IOException {
    assertThat(MAPPER.readValue(EXAMPLE.toFile(), Report.class)).isEqualTo(example());
    assertThat(MAPPER.readValue(Files.readString(EXAMPLE), Report.class)).isEqualTo(example());
  }

  @Test
  void a_report_is_written_as_the_library_writes_it() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ReportWriter.writeLine(example(), line);

    assertThat(MAPPER.writeValueAsString(example())).isEqualTo(line.toString(UTF_8));
    assertThat(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(example()))
        .startsWith("{\n  \"catalogue\" : ");
  }

  @Test
  void a_report_goes_through_trees_and_other_objects() throws IOException {
    JsonNode tree = MAPPER.valueToTree(example());
    String json = MAPPER.writeValueAsString(new Submission("Khánh Hòa", example()));

    assertThat(tree.at("/period/year").isInt()).isTrue();
    assertThat(MAPPER.treeToValue(tree, Report.class)).isEqualTo(example());
    assertThat(MAPPER.readValue(json, Submission.class))
        .isEqualTo(new Submission("Khánh Hòa", example()));
    assertThat(MAPPER.readValue("{\"report\": null}", Submission.class).report()).isNull();
  }

  /** As it is read of the document itself, where the mapper has tokens of it. */
  private static Report read(String json) {
    return ReportReader.standard().read(json.getBytes(UTF_8), "report");
  }

  private static Stream<String> numbers() {
    String digits = "123456789".repeat(45).substring(0, 400);
    return Stream.of("100.0", "1e3", "1.10", "1.1", "-0", "0.0", "1E-2", digits, "0." + digits);
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void a_number_keeps_the_digits_it_is_written_with(String number) throws IOException {
    String json = figure(number);
    Report report = MAPPER.readValue(json, Report.class);

    assertThat(report).isEqualTo(read(json));
    assertThat(MAPPER.readValue(MAPPER.writeValueAsString(report), Report.class)).isEqualTo(report);
    try (TokenBuffer buffered = buffer(json)) {
      assertThat(MAPPER.readValue(buffered.asParserOnFirstToken(), Report.class)).isEqualTo(report);
    }
  }

  @Test
  void decimals_that_are_zero_are_told_from_none() throws IOException {
    assertThat(MAPPER.readValue(figure("1.10"), Report.class))
        .isNotEqualTo(MAPPER.readValue(figure("1.1"), Report.class));
  }

  private static TokenBuffer buffer(String json) throws IOException {
    try (var parser = MAPPER.createParser(json)) {
      parser.nextToken();
      TokenBuffer buffer = new TokenBuffer(parser);
      buffer.copyCurrentStructure(parser);
      return buffer;
    }
  }

  @Test
  void an_error_names_line_and_path_in_words_and_to_programs() {
    MismatchedInputException e =
        refused(
            """
            {
              "catalogue": "c",
              "figures": [
                {"indicator": "1.1", "value": 1},
                {"indicator": "1.2",
                 "value": [1]}
              ]
            }
            """);

    assertThat(e.getOriginalMessage())
        .isEqualTo("report:6: figures[1].value: a figure is a string, a number or null");
    assertThat(path(e)).containsExactly("figures", 1, "value");
    assertThat(e.getTargetType()).isEqualTo(Report.class);
    assertThat(e).hasCauseInstanceOf(ReportFormatException.class);
  }

  @Test
  void the_line_is_that_of_the_document_and_the_path_leads_through_it() {
    JsonMappingException e =
        catchThrowableOfType(
            JsonMappingException.class,
            () ->
                MAPPER.readValue(
                    "[\n{\"who\": \"a\",\n \"report\":\n{\n\"catalog\": \"c\"}}]",
                    Submission[].class));

    assertThat(e.getOriginalMessage()).startsWith("report:5: catalog: unknown property 'catalog'");
    assertThat(path(e)).containsExactly(0, "report", "catalog");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"catalogue\": \"c\", \"figures\": []|the JSON is cut off",
        "{\"catalogue\": \"c\", \"figures\": [{\"indicator\": \"1.|the JSON is cut off",
        "{\"catalogue\": \"c\"}|figures: missing",
        "{\"catalogue\": \"c\", \"catalogue\": \"d\", \"figures\": []}|Duplicate field 'catalogue'",
        "{\"catalogue\": \"c\", \"figures\": [], \"period\": {\"kind\": \"Q3\", \"year\":"
            + " 99999999999999999999}}|'99999999999999999999' is out of range",
        "{\"catalogue\": \"c\", \"figures\": [], \"period\": {\"kind\": \"Q3\", \"year\": 10000}}"
            + "|10000 is out of range",
      })
  void what_the_contract_does_not_allow_is_refused_in_its_words(String json, String words) {
    assertThat(refused(json).getOriginalMessage()).startsWith("report").contains(words);
  }

  @Test
  void a_number_that_json_does_not_know_is_refused_whatever_the_mapper_allows() {
    ObjectMapper lenient =
        JsonMapper.builder()
            .addModule(new CchcModule())
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_LEADING_DECIMAL_POINT_FOR_NUMBERS)
            .build();

    for (String number : List.of("NaN", ".5")) {
      assertThat(
              catchThrowableOfType(
                  MismatchedInputException.class,
                  () -> lenient.readValue(figure(number), Report.class)))
          .hasMessageContaining("no JSON");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"5", "[]", "\"STT;Chỉ tiêu;Số liệu\\n1;Văn bản;5\"", "true"})
  void what_is_no_object_is_no_report(String json) {
    assertThat(refused(json).getOriginalMessage()).contains("vn.cchc.model.Report");
  }

  @Test
  void what_is_no_json_is_the_mappers_own_error() {
    assertThat(
            catchThrowableOfType(
                JsonProcessingException.class,
                () -> MAPPER.readValue("{\"catalogue\": c}", Report.class)))
        .hasMessageContaining("Unrecognized token 'c'");
  }

  @Test
  void a_parser_is_left_where_the_report_ends() throws IOException {
    try (var parser = MAPPER.createParser("[" + figure("1") + ", 5]")) {
      parser.nextToken();
      parser.nextToken();
      MAPPER
          .readerFor(Report.class)
          .without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .readValue(parser);

      assertThat(parser.nextToken()).isEqualTo(JsonToken.VALUE_NUMBER_INT);
    }
  }

  @Test
  void a_result_is_written_in_the_language_of_the_mapper_of_the_writer_or_of_who_is_asked()
      throws IOException {
    ValidationResult result = ReportValidator.standard().validate(example());
    ObjectMapper asking =
        new ObjectMapper()
            .registerModule(
                new CchcModule(ReportReader.standard(), () -> Locale.forLanguageTag("vi")));

    assertThat(MAPPER.writeValueAsString(result)).isEqualTo(written(result, "en"));
    assertThat(MAPPER.writer().with(Locale.forLanguageTag("vi")).writeValueAsString(result))
        .isEqualTo(written(result, "vi"));
    assertThat(asking.writer().with(Locale.ENGLISH).writeValueAsString(result))
        .isEqualTo(written(result, "vi"));
    assertThat(MAPPER.valueToTree(Map.of("result", result)).at("/result/checks/broken").isInt())
        .isTrue();
  }

  private static String written(ValidationResult result, String language) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    ResultWriter.of(Locale.forLanguageTag(language)).writeLine(result, line);
    return line.toString(UTF_8);
  }

  @Test
  void a_result_is_not_read() {
    assertThat(
            catchThrowableOfType(
                InvalidDefinitionException.class,
                () -> MAPPER.readValue("{\"findings\": []}", ValidationResult.class)))
        .hasMessageContaining("Results are only written");
  }

  @Test
  void the_reader_is_the_one_that_is_given() {
    ObjectMapper small =
        new ObjectMapper()
            .registerModule(
                new CchcModule(ReportReader.builder().maxBytes(40).build(), () -> Locale.ENGLISH));

    assertThat(
            catchThrowableOfType(
                MismatchedInputException.class, () -> small.readValue(figure("1"), Report.class)))
        .hasMessageContaining("Expected a report of at most");
  }
}
