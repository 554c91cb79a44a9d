package vn.cchc.io.internal.vtl;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.internal.TableRows;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.NoFigure;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;
import vn.cchc.model.internal.NoteFraction;
import vn.cchc.model.internal.TableDash;

/** The figures of a report as VTL takes them, an observation each row. Used once. */
public final class Observations {

  /** More digits than a double keeps are not written. */
  private static final int DIGITS = 16;

  private final Report report;
  private final Map<String, @Nullable Object> figures = new LinkedHashMap<>();
  private final Map<String, Map<RowRef, Map<String, @Nullable Object>>> tables =
      new LinkedHashMap<>();

  /** Takes a report of a catalogue. */
  public Observations(Catalogue catalogue, Report report) {
    this.report = catalogue.named(report);
    period(figures);
    for (Figure figure : this.report.figures()) {
      if (figure.ref().row() == null) {
        catalogue
            .indicator(figure.ref().indicator())
            .filter(Indicator::isNumeric)
            .ifPresent(indicator -> put(figures, indicator, figure, this.report.notation()));
      }
    }
    catalogue.tables().forEach(this::rows);
  }

  /** Returns the one observation of a form with one column of figures. */
  public Map<String, @Nullable Object> figures() {
    return figures;
  }

  /** Returns the observations of a table, with what they are called and what they are part of. */
  public List<Map<String, @Nullable Object>> rows(String table) {
    return List.copyOf(tables.getOrDefault(table, Map.of()).values());
  }

  private void period(Map<String, @Nullable Object> observation) {
    if (report.period() != null) {
      observation.put(VtlName.PERIOD, report.period().kind());
    }
  }

  private void rows(Table table) {
    Map<FigureRef, Figure> cells = new LinkedHashMap<>();
    Set<RowRef> given = new LinkedHashSet<>();
    for (Figure figure : report.figures()) {
      RowRef row = figure.ref().row();
      if (row != null && table.id().equals(figure.ref().table())) {
        given.add(row);
        cells.putIfAbsent(figure.ref(), figure);
      }
    }
    TableRows rows = new TableRows(table, new ArrayList<>(given));
    Map<FigureRef, Figure> known = new LinkedHashMap<>();
    cells.forEach(
        (ref, figure) -> {
          RowRef row = ref.row() == null ? null : rows.known(ref.row());
          if (row != null) {
            known.putIfAbsent(FigureRef.ofCell(table.id(), row, ref.indicator()), figure);
          }
        });
    Map<RowRef, Map<String, @Nullable Object>> observations = new LinkedHashMap<>();
    for (RowRef row : rows.withValues()) {
      Map<String, @Nullable Object> observation = new LinkedHashMap<>();
      observation.put("row", row.toString());
      period(observation);
      observation.put(
          VtlRows.ROLE,
          rows.totals().contains(row) ? "total" : rows.groups().contains(row) ? "group" : "item");
      observation.put(VtlRows.WHOLE, null);
      for (Indicator column : table.columns()) {
        if (column.isNumeric()) {
          put(observation, column, known.get(FigureRef.ofCell(table.id(), row, column.id())));
        }
      }
      observations.put(row, observation);
    }
    rows.members(null).forEach(row -> partOf(observations, row, ""));
    for (RowRef group : rows.groups()) {
      rows.members(group).forEach(row -> partOf(observations, row, group.toString()));
    }
    tables.put(table.id(), observations);
  }

  private static void partOf(
      Map<RowRef, Map<String, @Nullable Object>> observations, RowRef row, String whole) {
    Map<String, @Nullable Object> observation = observations.get(row);
    if (observation != null) {
      observation.put(VtlRows.WHOLE, whole);
    }
  }

  private void put(
      Map<String, @Nullable Object> observation, Indicator column, @Nullable Figure figure) {
    if (figure != null) {
      put(observation, column, figure, report.notation());
    }
    boolean absent =
        figure != null
            && figure.value() instanceof FigureValue.Blank blank
            && blank.said() == NoFigure.NOT_APPLICABLE;
    boolean missing =
        !absent
            && VtlSum.components(column).stream().anyMatch(name -> observation.get(name) == null);
    observation.put(VtlName.isMissing(column.id()), missing ? 1L : 0L);
  }

  private static void put(
      Map<String, @Nullable Object> observation,
      Indicator indicator,
      Figure figure,
      NumberNotation notation) {
    IndicatorId id = indicator.id();
    BigDecimal number = number(indicator, figure);
    if (VtlName.isWhole(indicator)) {
      observation.putIfAbsent(VtlName.number(id), number == null ? null : number.doubleValue());
      return;
    }
    if (number != null
        && number.precision() - Math.min(0, number.scale()) < DIGITS
        && number.scale() < DIGITS) {
      BigDecimal printed = number.scale() < 0 ? number.setScale(0) : number;
      observation.putIfAbsent(VtlName.digits(id), printed.unscaledValue().longValueExact());
      observation.putIfAbsent(
          VtlName.unit(id), BigDecimal.ONE.scaleByPowerOfTen(printed.scale()).longValueExact());
    }
    String note = figure.note();
    if (note != null) {
      NoteFraction.of(note, notation)
          .ifPresent(
              fraction -> {
                whole(fraction.numerator())
                    .ifPresent(above -> observation.putIfAbsent(VtlName.above(id), above));
                whole(fraction.denominator())
                    .ifPresent(below -> observation.putIfAbsent(VtlName.below(id), below));
              });
    }
  }

  private static Optional<Long> whole(BigDecimal number) {
    boolean whole = number.stripTrailingZeros().scale() <= 0 && number.precision() < DIGITS;
    return whole ? Optional.of(number.longValueExact()) : Optional.empty();
  }

  private static @Nullable BigDecimal number(Indicator indicator, Figure figure) {
    if (!(figure.value() instanceof Quantity quantity)) {
      return TableDash.isZero(figure) ? BigDecimal.ZERO : null;
    }
    return quantity.precision() != FigureValue.Precision.EXACT
            || quantity.percent() && indicator.kind() != Indicator.Kind.PERCENTAGE
        ? null
        : quantity.number();
  }
}
