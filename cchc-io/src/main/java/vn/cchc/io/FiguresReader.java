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
import vn.cchc.model.internal.Texts;

/**
 * Reads figures and the relations asked of them, without a form: {@code {"figures": {"t": "1.859",
 * ...}, "relations": ["t = a + b", ...]}}. Immutable and thread-safe.
 */
public final class FiguresReader {

  private static final ObjectReader JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build()
          .readerFor(JsonNode.class);

  private final Convention convention;

  private FiguresReader(Convention convention) {
    this.convention = convention;
  }

  /**
   * Returns the reader of a source.
   *
   * @param convention how the source writes numbers that are given as text
   */
  public static FiguresReader of(Convention convention) {
    return new FiguresReader(convention);
  }

  /**
   * What is asked.
   *
   * @param figures by name, in the order given
   * @param relations formulas such as {@code t = a + b - c}, in the order given
   */
  public record Question(Map<String, FigureValue> figures, List<String> relations) {
    public Question {
      figures = Collections.unmodifiableMap(new LinkedHashMap<>(figures));
      relations = List.copyOf(relations);
    }
  }

  /**
   * Reads one question.
   *
   * @throws ReportFormatException if it is something else
   */
  public Question read(byte[] json) {
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
        .forEach(figure -> values.put(figure.getKey(), value(figure.getKey(), figure.getValue())));
    List<String> formulas = new ArrayList<>();
    for (JsonNode relation : relations) {
      if (!relation.isTextual()) {
        throw new ReportFormatException("relations[" + formulas.size() + "]: expected a formula");
      }
      formulas.add(relation.textValue());
    }
    return new Question(values, formulas);
  }

  private FigureValue value(String name, JsonNode value) {
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
