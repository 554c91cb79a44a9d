package vn.cchc.io.internal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Agency;
import vn.cchc.model.ColumnMeaning;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Fault;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Origin;
import vn.cchc.model.Place;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.Remark;
import vn.cchc.model.Report;
import vn.cchc.model.Report.Column;
import vn.cchc.model.Report.PrintingDifference;
import vn.cchc.model.Report.UnmatchedRow;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.Submission;
import vn.cchc.model.internal.Dates;
import vn.cchc.model.internal.Texts;

/** Reports in JSON. */
public final class JsonReport {

  private static final int MAX_YEAR = 9999;

  private JsonReport() {}

  /**
   * Reads a report, and what it brings along.
   *
   * @param convention of the source, unless a report names its own
   * @throws ReportFormatException if it is none; the message names line and path
   */
  public static Submission.Entry read(byte[] json, String name, NumberNotation convention) {
    WireReport wire = WireReport.read(json, name);
    return new Submission.Entry(
        name,
        new Reading(name, "", wire, convention).report(),
        List.of(),
        others("previous", wire.previous, name, convention),
        others("children", wire.children, name, convention));
  }

  private static List<Report> others(
      String property, @Nullable List<WireReport> wires, String name, NumberNotation convention) {
    List<Report> reports = new ArrayList<>();
    for (WireReport wire : Reading.orEmpty(wires)) {
      String path = property + "[" + reports.size() + "].";
      reports.add(new Reading(name, path, wire, convention).report());
    }
    return reports;
  }

  /**
   * One report on its way from the wire.
   *
   * @param inside the path of the report, where it stands inside another
   */
  private record Reading(String name, String inside, WireReport wire, NumberNotation source) {

    Report report() {
      NumberNotation convention = convention();
      return Report.builder(required("catalogue", wire.catalogue))
          .agency(agency())
          .period(period())
          .document(document())
          .notation(convention)
          .figures(figures(convention))
          .narrative(orEmpty(wire.narrative))
          .unmatchedRows(strangers())
          .secondPrinting(copies())
          .reading(reading())
          .build();
    }

    private NumberNotation convention() {
      String word = wire.convention;
      return word == null ? source : constant("convention", word, NumberNotation.class);
    }

    private @Nullable Agency agency() {
      WireReport.Agency agency = wire.agency;
      if (agency == null) {
        return null;
      }
      String level = agency.level;
      return new Agency(
          agency.code,
          Objects.requireNonNullElse(agency.name, ""),
          level == null ? null : constant("agency.level", level, Level.class),
          absentLevels(agency));
    }

    private Set<Level> absentLevels(WireReport.Agency agency) {
      Set<Level> levels = EnumSet.noneOf(Level.class);
      for (String word : orEmpty(agency.absentLevels)) {
        levels.add(constant("agency.absentLevels[" + levels.size() + "]", word, Level.class));
      }
      return levels;
    }

    private @Nullable ReportingPeriod period() {
      WireReport.Period period = wire.period;
      return period == null
          ? null
          : new ReportingPeriod(
              required("period.kind", period.kind),
              year(required("period.year", period.year)),
              date("period.from", period.from),
              date("period.to", period.to));
    }

    /** A year of which there are dates before and after. */
    private int year(int year) {
      if (year < 0 || year > MAX_YEAR) {
        throw wrong("period.year", Fault.of("year", year));
      }
      return year;
    }

    private @Nullable DocumentReference document() {
      WireReport.Document document = wire.document;
      return document == null
          ? null
          : new DocumentReference(document.number, date("document.date", document.date));
    }

    private List<Figure> figures(NumberNotation convention) {
      List<WireReport.Figure> given = required("figures", wire.figures);
      List<Figure> figures = new ArrayList<>(given.size());
      for (int i = 0; i < given.size(); i++) {
        WireReport.Figure figure = given.get(i);
        FigureRef id = ref("figures", i, figure.ref);
        figures.add(
            figure(id, figure, convention).withOrigin(origin("figures[" + i + "]", figure.origin)));
      }
      return figures;
    }

    private static Figure figure(FigureRef id, WireReport.Figure wire, NumberNotation convention) {
      WireReport.Cell value = wire.value;
      BigDecimal number = value == null || !wire.unrounded ? null : value.number();
      Figure figure =
          value == null
              ? Figure.blank(id)
              : number == null ? value.figure(id, convention) : Figure.unrounded(id, number);
      return new Figure(
          id, figure.text(), figure.value(), wire.note, row(wire.printed), Origin.UNKNOWN);
    }

    private FigureRef ref(String list, int index, WireRef ref) {
      return ref.figure(
          (property, expected) -> wrong(list + "[" + index + "]." + property, expected));
    }

    private static @Nullable PrintedRow row(WireReport.@Nullable Row row) {
      return row == null ? null : new PrintedRow(row.code, row.name, row.unit, row.row);
    }

    private Origin origin(String path, WireOrigin wire) {
      List<Origin.Other> others = new ArrayList<>();
      for (WireOrigin.Other other : orEmpty(wire.others)) {
        String column = path + ".others[" + others.size() + "].";
        others.add(
            new Origin.Other(
                required(column + "heading", other.heading),
                constant(
                    column + "meaning",
                    required(column + "meaning", other.meaning),
                    ColumnMeaning.class),
                required(column + "value", other.value)));
      }
      Origin origin = new Origin(place(wire.place), others, wire.comment, wire.recalculated);
      return origin.equals(Origin.UNKNOWN) ? Origin.UNKNOWN : origin;
    }

    private static @Nullable Place place(WireOrigin.@Nullable Place place) {
      return place == null ? null : place.place();
    }

    private List<UnmatchedRow> strangers() {
      List<UnmatchedRow> strangers = new ArrayList<>();
      for (WireReport.UnmatchedRow stranger : orEmpty(wire.strangers)) {
        String path = "strangers[" + strangers.size() + "]";
        PrintedRow row = row(stranger.printed);
        if (row == null) {
          throw wrong(path, Fault.of("json.printed"));
        }
        strangers.add(
            new UnmatchedRow(row, stranger.value, stranger.note, origin(path, stranger.origin)));
      }
      return strangers;
    }

    /** A remark of another program may be a sentence that is made already. */
    private List<Remark> reading() {
      List<Remark> remarks = new ArrayList<>();
      for (WireOrigin.Remark remark : orEmpty(wire.reading)) {
        String what = required("reading[" + remarks.size() + "].what", remark.what);
        List<String> text = remark.text == null ? List.of() : List.of(remark.text);
        remarks.add(
            new Remark(
                what, place(remark.place), remark.arguments == null ? text : remark.arguments));
      }
      return remarks;
    }

    private List<PrintingDifference> copies() {
      List<PrintingDifference> copies = new ArrayList<>();
      for (WireReport.Copy copy : orEmpty(wire.copies)) {
        copies.add(
            new PrintingDifference(
                ref("copies", copies.size(), copy.ref),
                constant(
                    "copies[" + copies.size() + "].column",
                    required("copies[" + copies.size() + "].column", copy.column),
                    Column.class),
                copy.first,
                copy.second));
      }
      return copies;
    }

    private static <T> List<T> orEmpty(@Nullable List<T> list) {
      return list == null ? List.of() : list;
    }

    private <T> T required(String path, @Nullable T value) {
      if (value == null) {
        throw wrong(path, Fault.of("missing"));
      }
      return value;
    }

    private @Nullable LocalDate date(String path, @Nullable String text) {
      if (text == null) {
        return null;
      }
      try {
        LocalDate date = LocalDate.parse(text);
        if (date.getYear() >= 0 && date.getYear() <= MAX_YEAR) {
          return date;
        }
      } catch (DateTimeException e) {
        // said below
      }
      throw wrong(
          path, Fault.of(Dates.isWritten(text) ? "date.none" : "date", Texts.shortened(text)));
    }

    private <E extends Enum<E>> E constant(String path, String word, Class<E> type) {
      List<String> words = new ArrayList<>();
      for (E constant : type.getEnumConstants()) {
        String known = JsonWords.of(constant);
        if (known.equals(word)) {
          return constant;
        }
        words.add(known);
      }
      throw wrong(path, Fault.of("word", Texts.shortened(word), String.join(", ", words)));
    }

    private ReportFormatException wrong(String path, Fault fault) {
      return new ReportFormatException(fault.at(inside + path).at(name));
    }
  }
}
