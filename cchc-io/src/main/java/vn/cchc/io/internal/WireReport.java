package vn.cchc.io.internal;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.internal.Texts;

/** A report as it is written in JSON. */
final class WireReport implements JsonCursor.Property {

  private static final List<String> REPORT =
      List.of(
          "catalogue",
          "agency",
          "period",
          "document",
          "convention",
          "figures",
          "narrative",
          "strangers",
          "copies",
          "reading");
  private static final List<String> WITH_OTHERS =
      Stream.concat(REPORT.stream(), Stream.of("previous", "children")).toList();
  private static final List<String> AGENCY = List.of("code", "name", "level", "absentLevels");
  private static final List<String> PERIOD = List.of("kind", "year", "from", "to");
  private static final List<String> DOCUMENT = List.of("number", "date");
  private static final List<String> FIGURE =
      withOrigin("indicator", "table", "row", "value", "unrounded", "note", "printed");
  private static final List<String> ROW = List.of("code", "name", "unit", "row");
  private static final List<String> STRANGER = withOrigin("printed", "value", "note");
  private static final List<String> COPY =
      List.of("indicator", "table", "row", "column", "first", "second");

  @Nullable String catalogue;
  @Nullable Agency agency;
  @Nullable Period period;
  @Nullable Document document;
  @Nullable String convention;
  @Nullable List<Figure> figures;
  @Nullable List<String> narrative;
  @Nullable List<UnmatchedRow> strangers;
  @Nullable List<Copy> copies;
  @Nullable List<WireOrigin.Remark> reading;
  @Nullable List<WireReport> previous;
  @Nullable List<WireReport> children;

  private WireReport() {}

  private static List<String> withOrigin(String... properties) {
    return Stream.concat(Stream.of(properties), WireOrigin.PROPERTIES.stream()).toList();
  }

  /**
   * Reads a report.
   *
   * @throws ReportFormatException if it is none; the message names line and path
   */
  static WireReport read(byte[] json, String name) {
    return JsonCursor.read(json, name, WireReport::report);
  }

  private static WireReport report(JsonCursor json) throws IOException {
    return given(json, WITH_OTHERS, new WireReport(), "report");
  }

  /** Reports inside a report hold no others. */
  private static WireReport inside(JsonCursor json) throws IOException {
    return given(json, REPORT, new WireReport(), "report");
  }

  @Override
  public void read(JsonCursor json, String property) throws IOException {
    switch (property) {
      case "catalogue" -> catalogue = json.text();
      case "agency" -> agency = read(json, AGENCY, new Agency());
      case "period" -> period = read(json, PERIOD, new Period());
      case "document" -> document = read(json, DOCUMENT, new Document());
      case "convention" -> convention = json.text();
      case "figures" -> figures = json.array(cell -> given(cell, FIGURE, new Figure(), "figure"));
      case "narrative" -> narrative = json.array(text -> text.given("paragraph"));
      case "strangers" ->
          strangers = json.array(row -> given(row, STRANGER, new UnmatchedRow(), "row"));
      case "copies" -> copies = json.array(copy -> given(copy, COPY, new Copy(), "difference"));
      case "previous" -> previous = json.array(WireReport::inside);
      case "children" -> children = json.array(WireReport::inside);
      default -> reading = json.array(WireOrigin::remark);
    }
  }

  private static <T extends JsonCursor.Property> @Nullable T read(
      JsonCursor json, List<String> known, T value) throws IOException {
    return json.object(known, value) ? value : null;
  }

  private static <T extends JsonCursor.Property> T given(
      JsonCursor json, List<String> known, T value, String what) throws IOException {
    if (!json.object(known, value)) {
      throw json.wrong(JsonCursor.missing(what));
    }
    return value;
  }

  static final class Agency implements JsonCursor.Property {
    @Nullable String code;
    @Nullable String name;
    @Nullable String level;
    @Nullable List<String> absentLevels;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "code" -> code = json.text();
        case "name" -> name = json.text();
        case "level" -> level = json.text();
        default -> absentLevels = json.array(text -> text.given("level"));
      }
    }
  }

  static final class Period implements JsonCursor.Property {
    @Nullable String kind;
    @Nullable Integer year;
    @Nullable String from;
    @Nullable String to;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "kind" -> kind = json.text();
        case "year" -> year = json.integer();
        case "from" -> from = json.text();
        default -> to = json.text();
      }
    }
  }

  static final class Document implements JsonCursor.Property {
    @Nullable String number;
    @Nullable String date;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "number" -> number = json.text();
        default -> date = json.text();
      }
    }
  }

  static final class Figure implements JsonCursor.Property {
    final WireRef ref = new WireRef();
    @Nullable Cell value;
    boolean unrounded;
    @Nullable String note;
    @Nullable Row printed;
    final WireOrigin origin = new WireOrigin();

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "indicator", "table", "row" -> ref.read(json, property);
        case "value" -> value = Cell.of(json);
        case "unrounded" -> unrounded = json.flag();
        case "note" -> note = json.text();
        case "printed" -> printed = WireReport.read(json, ROW, new Row());
        default -> origin.read(json, property);
      }
    }
  }

  static final class Row implements JsonCursor.Property {
    @Nullable String code;
    @Nullable String name;
    @Nullable String unit;
    int row;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "code" -> code = json.text();
        case "name" -> name = json.text();
        case "unit" -> unit = json.text();
        default -> row = json.integer();
      }
    }
  }

  static final class UnmatchedRow implements JsonCursor.Property {
    @Nullable Row printed;
    @Nullable String value;
    @Nullable String note;
    final WireOrigin origin = new WireOrigin();

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "printed" -> printed = WireReport.read(json, ROW, new Row());
        case "value" -> value = json.text();
        case "note" -> note = json.text();
        default -> origin.read(json, property);
      }
    }
  }

  static final class Copy implements JsonCursor.Property {
    final WireRef ref = new WireRef();
    @Nullable String column;
    @Nullable String first;
    @Nullable String second;

    @Override
    public void read(JsonCursor json, String property) throws IOException {
      switch (property) {
        case "indicator", "table", "row" -> ref.read(json, property);
        case "column" -> column = json.text();
        case "first" -> first = json.text();
        default -> second = json.text();
      }
    }
  }

  /**
   * A value as it is written.
   *
   * @param text null for a number
   * @param number null for a text
   */
  record Cell(@Nullable String text, @Nullable BigDecimal number) {

    vn.cchc.model.Figure figure(FigureRef id, NumberNotation notation) {
      BigDecimal exact = number;
      return exact == null
          ? vn.cchc.model.Figure.printed(id, text, null, null, notation)
          : vn.cchc.model.Figure.of(id, exact);
    }

    static @Nullable Cell of(JsonCursor json) throws IOException {
      if (json.isNumber()) {
        return new Cell(null, number(json));
      }
      if (!json.isNull() && !json.isString()) {
        throw json.wrong(Fault.of("json.value"));
      }
      String text = json.text();
      return text == null ? null : new Cell(text, null);
    }

    /** A number in any writing, unless its exponent is none. */
    private static BigDecimal number(JsonCursor json) throws IOException {
      String written = json.number();
      try {
        return new BigDecimal(written);
      } catch (NumberFormatException e) {
        throw json.wrong(Fault.of("json.exponent", Texts.shortened(written)));
      }
    }
  }
}
