package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Agency;
import vn.cchc.model.Convention;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.CopyDifference;
import vn.cchc.model.Report.Stranger;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Texts;

/** Reports in JSON. */
public final class JsonReport {

  private static final ObjectReader READER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .addModule(new SimpleModule().addDeserializer(Cell.class, new CellDeserializer()))
          .build()
          .readerFor(Wire.class);

  private JsonReport() {}

  /**
   * Reads a report.
   *
   * @param convention of the source, unless the report names its own
   * @throws ReportFormatException if it is none; the message names line and path
   */
  public static Report read(byte[] json, String name, Convention convention) {
    Wire wire;
    try {
      wire = READER.readValue(json);
    } catch (JsonProcessingException e) {
      throw new ReportFormatException(name + place(e) + path(e) + what(e), e);
    } catch (IOException e) {
      throw new ReportFormatException(name + ": cannot be read: " + e.getMessage(), e);
    }
    return new Reading(name, wire, convention).report();
  }

  private static String place(JsonProcessingException e) {
    JsonLocation location = e.getLocation();
    return location == null ? ": " : ":" + location.getLineNr() + ": ";
  }

  private static String path(JsonProcessingException e) {
    if (!(e instanceof JsonMappingException mapping) || mapping.getPath().isEmpty()) {
      return "";
    }
    StringBuilder path = new StringBuilder();
    for (JsonMappingException.Reference reference : mapping.getPath()) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(Texts.shortened(reference.getFieldName()));
      }
    }
    return path + ": ";
  }

  private static String what(JsonProcessingException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "unknown property '"
          + Texts.shortened(unknown.getPropertyName())
          + "'. Known: "
          + unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
    }
    String message = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
    if (message.contains("end-of-input")) {
      return "the JSON is cut off. Expected a whole report";
    }
    int end = message.indexOf(" (");
    String plain = end > 0 ? message.substring(0, end) : message;
    return plain.replaceAll("`?(?:[a-z]+\\.)+(?:[A-Za-z]+\\$)*([A-Za-z]+)(?:<.*?>)?`?", "$1");
  }

  /** A report as it is written. */
  record Wire(
      @Nullable String catalogue,
      @Nullable WireAgency agency,
      @Nullable WirePeriod period,
      @Nullable WireDocument document,
      @Nullable String convention,
      @Nullable List<@Nullable WireFigure> figures,
      @Nullable List<@Nullable String> narrative,
      @Nullable List<@Nullable WireStranger> strangers,
      @Nullable List<@Nullable WireCopy> copies) {}

  record WireAgency(@Nullable String code, @Nullable String name, @Nullable String level) {}

  record WirePeriod(@Nullable String kind, int year, @Nullable String from, @Nullable String to) {}

  record WireDocument(@Nullable String number, @Nullable String date) {}

  record WireFigure(
      @Nullable String indicator,
      @Nullable Cell value,
      @Nullable String note,
      @Nullable WireRow printed) {}

  record WireRow(@Nullable String code, @Nullable String name, @Nullable String unit, int row) {}

  record WireStranger(@Nullable WireRow printed, @Nullable String value, @Nullable String note) {}

  record WireCopy(
      @Nullable String indicator,
      @Nullable String column,
      @Nullable String first,
      @Nullable String second) {}

  /**
   * A value as it is written.
   *
   * @param number whether it is a JSON number, whose decimals stand behind a dot
   */
  record Cell(String text, boolean number) {

    String printed(Convention convention) {
      return number ? text.replace('.', convention.decimal()) : text;
    }
  }

  private static final class CellDeserializer extends StdDeserializer<Cell> {
    private static final long serialVersionUID = 1L;
    private static final int MAX_EXPONENT = 50;

    CellDeserializer() {
      super(Cell.class);
    }

    @Override
    public @Nullable Cell deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      JsonToken token = parser.currentToken();
      return switch (token) {
        case VALUE_STRING -> new Cell(parser.getText(), false);
        case VALUE_NUMBER_INT -> new Cell(parser.getText(), true);
        case VALUE_NUMBER_FLOAT -> new Cell(plain(parser.getText()), true);
        default ->
            (Cell)
                context.handleUnexpectedToken(
                    Cell.class, token, parser, "a figure is a string, a number or null");
      };
    }

    /** Writes an exponent out, unless that would take more digits than any figure has. */
    private static String plain(String number) {
      if (number.indexOf('e') < 0 && number.indexOf('E') < 0) {
        return number;
      }
      BigDecimal exact = new BigDecimal(number);
      return Math.abs((long) exact.scale()) > MAX_EXPONENT ? number : exact.toPlainString();
    }
  }

  /** One report on its way from the wire. */
  private record Reading(String name, Wire wire, Convention source) {

    Report report() {
      Convention convention = convention();
      return new Report(
          required("catalogue", wire.catalogue()),
          agency(),
          period(),
          document(),
          convention,
          figures(convention),
          narrative(),
          strangers(),
          copies());
    }

    private Convention convention() {
      String word = wire.convention();
      return word == null ? source : constant("convention", word, Convention.class);
    }

    private @Nullable Agency agency() {
      WireAgency agency = wire.agency();
      if (agency == null) {
        return null;
      }
      String level = agency.level();
      return new Agency(
          agency.code(),
          Objects.requireNonNullElse(agency.name(), ""),
          level == null ? null : constant("agency.level", level, Level.class));
    }

    private @Nullable ReportingPeriod period() {
      WirePeriod period = wire.period();
      return period == null
          ? null
          : new ReportingPeriod(
              required("period.kind", period.kind()),
              period.year(),
              date("period.from", period.from()),
              date("period.to", period.to()));
    }

    private @Nullable DocumentReference document() {
      WireDocument document = wire.document();
      return document == null
          ? null
          : new DocumentReference(document.number(), date("document.date", document.date()));
    }

    private List<Figure> figures(Convention convention) {
      List<@Nullable WireFigure> given = required("figures", wire.figures());
      List<Figure> figures = new ArrayList<>(given.size());
      for (int i = 0; i < given.size(); i++) {
        WireFigure figure = given.get(i);
        if (figure == null) {
          throw wrong("figures[" + i + "]", "null. Expected a figure");
        }
        Cell value = figure.value();
        figures.add(
            Figure.of(
                indicator("figures", i, figure.indicator()),
                value == null ? null : value.printed(convention),
                figure.note(),
                row(figure.printed()),
                convention));
      }
      return figures;
    }

    private IndicatorId indicator(String list, int index, @Nullable String id) {
      String path = list + "[" + index + "].indicator";
      try {
        return IndicatorId.parse(required(path, id));
      } catch (IllegalArgumentException e) {
        throw wrong(path, String.valueOf(e.getMessage()));
      }
    }

    private static @Nullable PrintedRow row(@Nullable WireRow row) {
      return row == null ? null : new PrintedRow(row.code(), row.name(), row.unit(), row.row());
    }

    private List<String> narrative() {
      List<String> paragraphs = new ArrayList<>();
      for (String paragraph : orEmpty(wire.narrative())) {
        if (paragraph == null) {
          throw wrong("narrative[" + paragraphs.size() + "]", "null. Expected a paragraph");
        }
        paragraphs.add(paragraph);
      }
      return paragraphs;
    }

    private List<Stranger> strangers() {
      List<Stranger> strangers = new ArrayList<>();
      for (WireStranger stranger : orEmpty(wire.strangers())) {
        PrintedRow row = stranger == null ? null : row(stranger.printed());
        if (stranger == null || row == null) {
          throw wrong("strangers[" + strangers.size() + "]", "no row. Expected 'printed'");
        }
        strangers.add(new Stranger(row, stranger.value(), stranger.note()));
      }
      return strangers;
    }

    private List<CopyDifference> copies() {
      List<CopyDifference> copies = new ArrayList<>();
      for (WireCopy copy : orEmpty(wire.copies())) {
        if (copy == null) {
          throw wrong("copies[" + copies.size() + "]", "null. Expected a difference");
        }
        copies.add(
            new CopyDifference(
                indicator("copies", copies.size(), copy.indicator()),
                constant(
                    "copies[" + copies.size() + "].column",
                    required("copies[" + copies.size() + "].column", copy.column()),
                    Column.class),
                copy.first(),
                copy.second()));
      }
      return copies;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
      return list == null ? List.of() : list;
    }

    private <T> T required(String path, @Nullable T value) {
      if (value == null) {
        throw wrong(path, "missing");
      }
      return value;
    }

    private @Nullable LocalDate date(String path, @Nullable String text) {
      try {
        return text == null ? null : LocalDate.parse(text);
      } catch (DateTimeException e) {
        throw wrong(path, "'" + Texts.shortened(text) + "' is no date. Expected as 2021-09-14");
      }
    }

    private <E extends Enum<E>> E constant(String path, String word, Class<E> type) {
      List<String> words = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        String known = constant.name().toLowerCase(Locale.ROOT);
        if (known.equals(word)) {
          return constant;
        }
        words.add(known);
      }
      throw wrong(
          path,
          "'"
              + Texts.shortened(word)
              + "' is unknown. Expected one of "
              + String.join(", ", words));
    }

    private ReportFormatException wrong(String path, String message) {
      return new ReportFormatException(name + ": " + path + ": " + message);
    }
  }
}
