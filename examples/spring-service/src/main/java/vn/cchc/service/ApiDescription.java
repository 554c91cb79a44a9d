package vn.cchc.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import vn.cchc.io.ReportReader;
import vn.cchc.spring.boot.ReportHttpMessageConverter;

/**
 * Describes the interface by the schemas that come with the library: what is read and written is
 * the wire format, not the Java classes.
 */
@Configuration
class ApiDescription {

  private static final String JSON = "application/json";
  private static final String PROBLEM = "application/problem+json";

  /** What is read besides JSON. */
  private static final List<String> DOCUMENTS =
      List.of(
          ReportHttpMessageConverter.DOCX_VALUE,
          ReportHttpMessageConverter.XLSX_VALUE,
          ReportHttpMessageConverter.CSV_VALUE,
          "text/plain");

  @Bean
  OpenApiCustomizer wireFormats() {
    return ApiDescription::describe;
  }

  private static void describe(OpenAPI api) {
    api.info(new Info().title("Reports that can be true").version("1"));
    Components components = new Components();
    add("Report", ReportReader.class, "report.schema.json", components);
    add("Result", ReportReader.class, "result.schema.json", components);
    add("Problem", ApiDescription.class, "/problem.schema.json", components);
    api.components(components);
    api.getPaths().forEach((path, item) -> describe(path, item.getPost()));
  }

  private static void describe(String path, Operation operation) {
    boolean validates = path.endsWith(":validate");
    ApiResponse answer =
        validates
            ? new ApiResponse()
                .description("What was found; a report that cannot be true is an answer")
                .content(new Content().addMediaType(JSON, typed("Result")))
            : new ApiResponse().description("The report is taken in");
    operation
        .summary(
            validates ? "Tells what is wrong with a report" : "Takes a report in if it can be true")
        .requestBody(report())
        .responses(problems().addApiResponse(validates ? "200" : "202", answer));
  }

  private static RequestBody report() {
    Content content = new Content().addMediaType(JSON, typed("Report"));
    DOCUMENTS.forEach(
        type ->
            content.addMediaType(
                type, new MediaType().schema(new JsonSchema().type("string").format("binary"))));
    return new RequestBody().required(true).content(content);
  }

  private static ApiResponses problems() {
    return new ApiResponses()
        .addApiResponse(
            "400",
            problem("No report: where, what was found, what was expected; or of an unknown form"))
        .addApiResponse("413", problem("Too large"))
        .addApiResponse("415", problem("A format that is not read"))
        .addApiResponse("422", problem("Figures that cannot be true"));
  }

  private static ApiResponse problem(String description) {
    return new ApiResponse()
        .description(description)
        .content(new Content().addMediaType(PROBLEM, typed("Problem")));
  }

  private static MediaType typed(String schema) {
    return new MediaType().schema(new JsonSchema().$ref("#/components/schemas/" + schema));
  }

  /** Adds a schema, and those it defines for its own use, which are found by their names here. */
  private static void add(String name, Class<?> near, String resource, Components components) {
    try (InputStream stream = near.getResourceAsStream(resource)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      ObjectNode schema =
          (ObjectNode)
              Json31.mapper()
                  .readTree(text.replace("#/$defs/", "#/components/schemas/" + name + "-"));
      JsonNode parts = schema.remove("$defs");
      components.addSchemas(name, Json31.mapper().treeToValue(schema, Schema.class));
      if (parts != null) {
        for (Map.Entry<String, JsonNode> part : parts.properties()) {
          Schema<?> value = Json31.mapper().treeToValue(part.getValue(), Schema.class);
          components.addSchemas(name + "-" + part.getKey(), value);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
