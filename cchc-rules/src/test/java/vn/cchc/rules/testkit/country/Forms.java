package vn.cchc.rules.testkit.country;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Indicator;
import vn.cchc.model.Agency;
import vn.cchc.model.DocumentReference;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Level;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Report;

/** The two catalogues of the country, and reports that are filled in by them. Immutable. */
final class Forms {

  static final Catalogue BEFORE = read("cchc-country-2022");
  static final Catalogue AFTER = read("cchc-country-2025");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private static final Map<Level, List<Indicator>> ROWS_BEFORE = rows(BEFORE);
  private static final Map<Level, List<Indicator>> ROWS_AFTER = rows(AFTER);

  /** Percentages whose whole is a figure of the form; the others have one of their own. */
  private static final Map<String, String> WHOLES =
      Map.of("3.3.3", "3.1.3", "3.3.4", "3.1.3", "7.6.2.a", "7.6.2", "7.6.2.b", "7.6.2");

  private Forms() {}

  private static Catalogue read(String id) {
    try (InputStream in = Forms.class.getResourceAsStream(id + ".yaml")) {
      if (in == null) {
        throw new IllegalStateException("No " + id + ".yaml beside " + Forms.class);
      }
      return CatalogueReader.read(in, id + ".yaml");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<Level, List<Indicator>> rows(Catalogue catalogue) {
    Map<Level, List<Indicator>> rows = new EnumMap<>(Level.class);
    for (Level level : Level.values()) {
      rows.put(
          level,
          catalogue.indicators().stream()
              .filter(row -> row.kind() != Indicator.Kind.HEADING)
              .filter(row -> row.place() == Indicator.Place.TABLE)
              .filter(row -> row.reportedBy().contains(level))
              .toList());
    }
    return rows;
  }

  /** Returns the report of an agency for the quarter that has just happened to it. */
  static Report report(Unit unit, Quarter quarter) {
    Catalogue form = quarter.isAfterMerger() ? AFTER : BEFORE;
    Map<String, Long> totals = unit.totals(quarter);
    List<Figure> figures = new ArrayList<>();
    for (Indicator row :
        (quarter.isAfterMerger() ? ROWS_AFTER : ROWS_BEFORE).getOrDefault(unit.level, List.of())) {
      String id = row.id().value();
      FigureRef ref = FigureRef.of(id);
      if (row.kind() == Indicator.Kind.PERCENTAGE) {
        figures.add(
            share(
                ref,
                totals.getOrDefault(id + "/a", 0L),
                totals.get(WHOLES.getOrDefault(id, id + "/n"))));
      } else {
        Long number = totals.get(id);
        if (number == null) {
          throw new IllegalStateException("Nothing counted of " + id + " by " + unit.code);
        }
        boolean asked = !id.equals("1.4.2") || totals.get("1.4.1") > 0;
        figures.add(asked ? Figure.of(ref, number) : Figure.blank(ref));
      }
    }
    Random random = unit.random(-2 - quarter.number());
    return Report.builder(form.id())
        .agency(new Agency(unit.code, unit.name, unit.level))
        .period(quarter.period())
        .document(
            new DocumentReference(
                (1 + random.nextInt(400)) + "/BC-UBND",
                quarter.end().plusDays(1 + random.nextInt(5))))
        .figures(figures)
        .build();
  }

  private static Figure share(
      FigureRef ref, long part, @org.jspecify.annotations.Nullable Long whole) {
    if (whole == null || whole == 0) {
      return Figure.blank(ref).withNote("Không phát sinh");
    }
    BigDecimal percent =
        BigDecimal.valueOf(part)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP);
    return Figure.printed(
        ref,
        Notation.of(percent) + "%",
        Notation.of(BigDecimal.valueOf(part))
            + "/"
            + Notation.of(BigDecimal.valueOf(whole))
            + " hồ sơ",
        null,
        NumberNotation.VI);
  }
}
