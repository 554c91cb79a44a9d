package vn.cchc.catalogue.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.DelegatingDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.model.Texts;

/** Reads the YAML of a catalogue and remembers on which line each row and relation stands. */
public final class YamlFile {

  private static final String LINES = "lines";

  private static final ObjectMapper YAML =
      YAMLMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .addModule(new SimpleModule().setDeserializerModifier(new Locating()))
          .build();

  private final String name;
  private final CatalogueFile content;
  private final IdentityHashMap<Object, Integer> lines;

  private YamlFile(String name, CatalogueFile content, IdentityHashMap<Object, Integer> lines) {
    this.name = name;
    this.content = content;
    this.lines = lines;
  }

  /**
   * Reads a file.
   *
   * @throws CatalogueException if it is no catalogue
   */
  public static YamlFile read(byte[] bytes, String name) {
    IdentityHashMap<Object, Integer> lines = new IdentityHashMap<>();
    try {
      CatalogueFile content =
          YAML.readerFor(CatalogueFile.class).withAttribute(LINES, lines).readValue(bytes);
      if (content == null) {
        throw new CatalogueException(name + ": the file is empty. Expected a catalogue");
      }
      return new YamlFile(name, content, lines);
    } catch (JsonProcessingException e) {
      throw new CatalogueException(name + place(e, bytes) + subject(e, bytes) + what(e));
    } catch (IOException e) {
      throw new CatalogueException(name + ": cannot be read: " + e.getMessage());
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

  private static String place(JsonProcessingException e, byte[] bytes) {
    JsonLocation location = e.getLocation();
    if (location == null) {
      return "";
    }
    int line = location.getLineNr();
    return ":"
        + (e instanceof UnrecognizedPropertyException unknown
            ? lineOf(unknown.getPropertyName(), line, bytes)
            : line);
  }

  /** Jackson complains of an unknown property at the end of its object: looks back for it. */
  private static int lineOf(String property, int end, byte[] bytes) {
    List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
    for (int line = Math.min(end, lines.size()); line > 0; line--) {
      if (lines.get(line - 1).contains(property + ":")) {
        return line;
      }
    }
    return end;
  }

  /** Names the row or relation an error lies in, by the identifier the file gives it. */
  private static String subject(JsonProcessingException e, byte[] bytes) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().size() < 2) {
      return ": ";
    }
    String list = mapping.getPath().get(0).getFieldName();
    int index = mapping.getPath().get(1).getIndex();
    try {
      String id = new YAMLMapper().readTree(bytes).at("/" + list + "/" + index + "/id").asText();
      String noun = "relations".equals(list) ? "relation " : "indicator ";
      return ", " + (id.isEmpty() ? list + "[" + index + "]" : noun + Texts.shortened(id)) + ": ";
    } catch (IOException unreadable) {
      return ", " + list + "[" + index + "]: ";
    }
  }

  private static String what(JsonProcessingException e) {
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
    String message = e.getOriginalMessage();
    return message == null ? "not YAML" : message.lines().findFirst().orElse("not YAML");
  }

  /** Wraps the deserializers of rows and relations so that their lines are remembered. */
  private static final class Locating extends BeanDeserializerModifier {
    private static final long serialVersionUID = 1L;

    @Override
    public JsonDeserializer<?> modifyDeserializer(
        DeserializationConfig config, BeanDescription type, JsonDeserializer<?> deserializer) {
      Class<?> bean = type.getBeanClass();
      boolean located = bean == CatalogueFile.Row.class || bean == CatalogueFile.Rule.class;
      return located ? new Located(deserializer) : deserializer;
    }
  }

  private static final class Located extends DelegatingDeserializer {
    private static final long serialVersionUID = 1L;

    Located(JsonDeserializer<?> delegate) {
      super(delegate);
    }

    @Override
    protected JsonDeserializer<?> newDelegatingInstance(JsonDeserializer<?> delegate) {
      return new Located(delegate);
    }

    @Override
    @SuppressWarnings("unchecked")
    public @Nullable Object deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      int line = parser.currentTokenLocation().getLineNr();
      Object part = super.deserialize(parser, context);
      Map<Object, Integer> lines = (Map<Object, Integer>) context.getAttribute(LINES);
      if (part != null && lines != null) {
        lines.put(part, line);
      }
      return part;
    }
  }
}
