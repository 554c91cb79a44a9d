package vn.cchc.catalogue.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.model.internal.Texts;

/** Reads the YAML of a catalogue and remembers on which line each row and relation stands. */
public final class YamlFile {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .build();

  private final String name;
  private final CatalogueFile content;
  private final IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();

  private YamlFile(String name, CatalogueFile content, YamlTree tree, JsonNode root) {
    this.name = name;
    this.content = content;
    if (content.valid() != null) {
      lines.put(content.valid(), tree.line(root, "valid"));
    }
    remember(content.periods(), tree, root.path("periods"));
    remember(content.indicators(), tree, root.path("indicators"));
    remember(content.relations(), tree, root.path("relations"));
  }

  private void remember(@Nullable List<?> parts, YamlTree tree, JsonNode list) {
    for (int i = 0; parts != null && i < parts.size(); i++) {
      if (parts.get(i) != null) {
        lines.put(parts.get(i), tree.line(list, i));
      }
    }
  }

  /**
   * Reads a file.
   *
   * @throws CatalogueException if it is no catalogue
   */
  public static YamlFile read(byte[] bytes, String name) {
    YamlTree tree = new YamlTree(bytes, name);
    JsonNode root = tree.root();
    if (root == null || root.isNull()) {
      throw new CatalogueException(name + ": the file is empty. Expected a catalogue");
    }
    try {
      CatalogueFile content = MAPPER.treeToValue(root, CatalogueFile.class);
      return new YamlFile(name, content, tree, root);
    } catch (JsonMappingException e) {
      throw new CatalogueException(
          name + ":" + line(e, tree, root) + subject(e, root) + what(e, root));
    } catch (JsonProcessingException e) {
      throw new CatalogueException(name + ": cannot be read: " + e.getOriginalMessage());
    }
  }

  /** Returns what the file says. */
  public CatalogueFile content() {
    return content;
  }

  /** Returns the exception for a part of the file that cannot be used. */
  public CatalogueException wrong(Object part, String subject, String message) {
    Integer line = lines.get(part);
    return new CatalogueException(
        name + (line == null ? "" : ":" + line) + ", " + subject + ": " + message);
  }

  private static int line(JsonMappingException e, YamlTree tree, JsonNode root) {
    JsonNode node = root;
    int line = 1;
    for (Reference step : e.getPath()) {
      boolean property = step.getFieldName() != null;
      line = tree.line(node, property ? step.getFieldName() : step.getIndex());
      node = property ? node.path(step.getFieldName()) : node.path(step.getIndex());
    }
    return line;
  }

  /** Names the row or relation an error lies in, by the identifier the file gives it. */
  private static String subject(JsonMappingException e, JsonNode root) {
    if (e.getPath().size() < 2 || e.getPath().get(1).getIndex() < 0) {
      return ": ";
    }
    String list = e.getPath().get(0).getFieldName();
    int index = e.getPath().get(1).getIndex();
    String id = root.path(list).path(index).path("id").asText();
    String noun = "relations".equals(list) ? "relation " : "indicator ";
    return ", " + (id.isEmpty() ? list + "[" + index + "]" : noun + Texts.shortened(id)) + ": ";
  }

  private static String what(JsonMappingException e, JsonNode root) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      String expected =
          unknown.getKnownPropertyIds() == null
              ? ""
              : unknown.getKnownPropertyIds().stream()
                  .map(Object::toString)
                  .sorted()
                  .collect(Collectors.joining(", ", ". Known: ", ""));
      return "unknown property '" + Texts.shortened(unknown.getPropertyName()) + "'" + expected;
    }
    String property =
        e.getPath().stream()
            .map(Reference::getFieldName)
            .filter(field -> field != null)
            .reduce((first, last) -> last)
            .map(field -> "'" + Texts.shortened(field) + "' is ")
            .orElse("");
    return property + found(e, root) + ". " + expected(e);
  }

  /** What stands where something else was expected. */
  private static String found(JsonMappingException e, JsonNode root) {
    JsonNode node = root;
    for (Reference step : e.getPath()) {
      node =
          step.getFieldName() == null ? node.path(step.getIndex()) : node.path(step.getFieldName());
    }
    if (node.isContainerNode()) {
      return node.isArray() ? "a list" : "names and values";
    }
    return node.isNull() ? "empty" : "'" + Texts.shortened(node.asText()) + "'";
  }

  private static String expected(JsonMappingException e) {
    Class<?> type = e instanceof MismatchedInputException wrong ? wrong.getTargetType() : null;
    if (type == String.class) {
      return "Expected a text";
    }
    if (type == null || type.isPrimitive()) {
      return "Expected " + (type == boolean.class ? "true or false" : "a whole number");
    }
    if (Map.class.isAssignableFrom(type) || type.isRecord()) {
      return "Expected names and values";
    }
    return "Expected a list";
  }
}
