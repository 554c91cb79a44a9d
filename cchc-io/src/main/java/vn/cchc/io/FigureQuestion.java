package vn.cchc.io;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Convention;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Texts;

/**
 * Figures and relations without a form.
 *
 * @param figures by name, as they were given
 * @param relations formulas such as {@code t = a + b - c}
 */
public record FigureQuestion(Map<String, FigureValue> figures, List<String> relations) {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  public FigureQuestion {
    figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    relations = List.copyOf(relations);
  }

  /**
   * Reads {@code {"figures": {"t": "1.859", ...}, "relations": ["t = a + b", ...]}}.
   *
   * @throws ReportFormatException if it is something else
   */
  public static FigureQuestion read(byte[] json, Convention convention) {
    JsonNode question;
    try {
      question = JSON.readValue(json);
    } catch (JsonProcessingException e) {
      throw new ReportFormatException("not JSON: " + Texts.shortened(e.getOriginalMessage()), e);
    } catch (NumberFormatException e) {
      throw new ReportFormatException(
          "a number beyond all measure. Expected a smaller exponent", e);
    } catch (IOException e) {
      throw new ReportFormatException("cannot be read: " + e.getMessage(), e);
    }
    JsonNode figures = question.path("figures");
    JsonNode relations = question.path("relations");
    if (!figures.isObject() || !relations.isArray()) {
      throw new ReportFormatException(
          "expected {\"figures\": {name: value, ...}, \"relations\": [formula, ...]}");
    }
    Map<String, FigureValue> values = new LinkedHashMap<>();
    figures
        .properties()
        .forEach(
            figure ->
                values.put(figure.getKey(), value(figure.getKey(), figure.getValue(), convention)));
    List<String> formulas = new ArrayList<>();
    for (JsonNode relation : relations) {
      if (!relation.isTextual()) {
        throw new ReportFormatException("relations[" + formulas.size() + "]: expected a formula");
      }
      formulas.add(relation.textValue());
    }
    return new FigureQuestion(values, formulas);
  }

  private static FigureValue value(String name, JsonNode value, Convention convention) {
    if (value.isNull()) {
      return FigureValue.BLANK;
    }
    if (value.isNumber()) {
      return FigureText.read(value.asText().replace('.', convention.decimal()), convention);
    }
    if (!value.isTextual()) {
      throw new ReportFormatException(
          "figures." + Texts.shortened(name) + ": expected a string, a number or null");
    }
    return FigureText.read(value.textValue(), convention);
  }
}
