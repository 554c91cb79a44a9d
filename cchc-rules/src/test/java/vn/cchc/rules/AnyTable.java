package vn.cchc.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Level;
import vn.cchc.model.Notation;
import vn.cchc.model.Report;
import vn.cchc.model.RowRef;

/**
 * A catalogue of a table drawn at random, and a report of it in which everything is right: sums,
 * differences, several partitions of one total, parts, shares, conditions; rows that are open or
 * printed, with groups or without, the total first or last.
 *
 * @param summed the cells that rows are added up in, each of which a total or a group would miss
 */
record AnyTable(Catalogue catalogue, Report report, List<FigureRef> summed) {

  private static final String ID = "T";

  static AnyTable of(long seed) {
    return new Making(new Random(seed)).table();
  }

  /** A row: its number in each column; a share stands as its part and its whole. */
  private static final class Making {
    private final Random random;
    private final List<Indicator> columns = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<String, List<String>> shares = new HashMap<>();
    private final List<Drawing> drawings = new ArrayList<>();

    Making(Random random) {
      this.random = random;
    }

    /** How a column follows from those before it; of items alone, groups and totals are sums. */
    private interface Drawing {
      void into(Map<String, BigDecimal> row);
    }

    private String column(boolean amount) {
      String id = String.valueOf(columns.size() + 3);
      columns.add(
          amount
              ? Indicator.builder(id)
                  .name("Cột " + id, "Column " + id)
                  .kind(Indicator.Kind.AMOUNT)
                  .measures(Indicator.Measure.FLOW)
                  .signed(true)
                  .build()
              : Indicator.count(id, "Cột " + id, "Column " + id));
      return id;
    }

    private void rule(String formula) {
      relations.add(
          Relation.builder("r" + relations.size())
              .scope(Scope.eachRow(ID))
              .formula(formula)
              .build());
    }

    private BigDecimal upTo(BigDecimal most) {
      return BigDecimal.valueOf(random.nextLong(most.longValueExact() + 1));
    }

    private String some(List<String> ids) {
      return ids.get(random.nextInt(ids.size()));
    }

    AnyTable table() {
      List<String> counts = new ArrayList<>();
      int most = random.nextBoolean() ? 30 : 200_000;
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        String id = column(false);
        counts.add(id);
        drawings.add(row -> row.put(id, BigDecimal.valueOf(random.nextInt(most))));
      }
      for (int i = 1 + random.nextInt(5); i > 0; i--) {
        derived(counts, random.nextInt(6));
      }
      List<Row> rows = rows();
      boolean open = random.nextBoolean();
      Table.Builder table = Table.builder(ID).name("Bảng", "Table").columns(columns);
      relations.add(sums("total = sum of rows"));
      relations.add(sums("group = sum of its rows"));
      Catalogue form =
          Catalogue.builder("any-table")
              .name("Biểu", "Form")
              .level(Level.PROVINCE)
              .validFrom(LocalDate.of(2021, 1, 1))
              .tables(List.of(open ? table.open().build() : table.rows(printed(rows)).build()))
              .relations(relations)
              .build();
      return new AnyTable(form, report(rows), summed(rows));
    }

    private Relation sums(String formula) {
      return Relation.builder("r" + relations.size())
          .scope(Scope.eachColumn(ID))
          .formula(formula)
          .build();
    }

    private void derived(List<String> counts, int kind) {
      String a = some(counts);
      String b = some(counts);
      switch (kind) {
        case 0 -> {
          String sum = column(false);
          drawings.add(row -> row.put(sum, row.get(a).add(row.get(b))));
          rule("(" + sum + ") = (" + a + ") + (" + b + ")");
          counts.add(sum);
        }
        case 1 -> {
          String one = column(false);
          String other = column(false);
          String part = column(false);
          String rest = column(false);
          drawings.add(
              row -> {
                row.put(one, upTo(row.get(a)));
                row.put(other, row.get(a).subtract(row.get(one)));
                row.put(part, upTo(row.get(a)));
                row.put(rest, row.get(a).subtract(row.get(part)));
              });
          rule("(%s) = (%s) + (%s) = (%s) + (%s)".formatted(a, one, other, part, rest));
          rule("(%s) = (%s) - (%s)".formatted(rest, a, part));
          counts.addAll(List.of(one, part));
        }
        case 2 -> {
          String part = column(false);
          drawings.add(row -> row.put(part, upTo(row.get(a))));
          rule("(" + part + ") <= (" + a + ")");
          rule("when (" + part + ") > 0: (" + a + ") > 0");
          counts.add(part);
        }
        case 3, 4 -> {
          String part = column(false);
          String id = String.valueOf(columns.size() + 3);
          columns.add(Indicator.percentage(id, "Tỷ lệ", "Share"));
          drawings.add(row -> row.put(part, upTo(row.get(a))));
          shares.put(id, List.of(part, a));
          rule("(%s) ~ 100 * (%s) / (%s)".formatted(id, part, a));
          rule("(" + id + ") in 0..100");
        }
        default -> {
          String one = column(true);
          String other = column(true);
          String sum = column(true);
          drawings.add(
              row -> {
                row.put(one, BigDecimal.valueOf(random.nextInt(2_000_000) - 5_000, 2));
                row.put(other, BigDecimal.valueOf(random.nextInt(2_000_000), 2));
                row.put(sum, row.get(one).add(row.get(other)));
              });
          rule("(%s) = (%s) + (%s)".formatted(sum, one, other));
        }
      }
    }

    /** A row, the numbers of what it adds up; null for a row of its own. */
    private record Row(RowRef ref, TableRow.Role role, Map<String, BigDecimal> numbers) {}

    private List<Row> rows() {
      List<Row> rows = new ArrayList<>();
      Map<String, BigDecimal> all = new HashMap<>();
      boolean grouped = random.nextBoolean();
      for (int g = 1 + random.nextInt(3); g > 0; g--) {
        RowRef group = grouped ? RowRef.of("Huyện " + g) : null;
        Map<String, BigDecimal> sum = new HashMap<>();
        List<Row> items = new ArrayList<>();
        for (int i = 1 + random.nextInt(4); i > 0; i--) {
          String name = "Xã " + g + "." + i;
          Map<String, BigDecimal> numbers = new HashMap<>();
          drawings.forEach(drawing -> drawing.into(numbers));
          numbers.forEach((id, number) -> sum.merge(id, number, BigDecimal::add));
          items.add(
              new Row(
                  group == null ? RowRef.of(name) : group.below(name),
                  TableRow.Role.ITEM,
                  numbers));
        }
        sum.forEach((id, number) -> all.merge(id, number, BigDecimal::add));
        if (group != null) {
          rows.add(new Row(group, TableRow.Role.GROUP, sum));
        }
        rows.addAll(items);
      }
      rows.add(
          random.nextBoolean() ? 0 : rows.size(),
          new Row(RowRef.of("Tổng số"), TableRow.Role.TOTAL, all));
      return rows;
    }

    private static List<TableRow> printed(List<Row> rows) {
      List<TableRow> printed = new ArrayList<>();
      for (Row row : rows) {
        IndicatorId code = new IndicatorId("d" + (printed.size() + 1));
        printed.add(new TableRow(row.ref(), code, null, row.role()));
      }
      return printed;
    }

    private Report report(List<Row> rows) {
      List<Figure> figures = new ArrayList<>();
      for (Row row : rows) {
        for (Indicator column : columns) {
          String printed = printed(row, column.id().value());
          if (printed != null) {
            figures.add(Figure.printed(FigureRef.ofCell(ID, row.ref(), column.id()), printed));
          }
        }
      }
      return Report.builder("any-table").figures(figures).build();
    }

    /** A zero is now and then a dash; a share of nothing is no figure. */
    private @Nullable String printed(Row row, String column) {
      List<String> share = shares.get(column);
      if (share == null) {
        BigDecimal number = row.numbers().get(column);
        return number.signum() == 0 && random.nextBoolean() ? "-" : Notation.of(number);
      }
      BigDecimal whole = row.numbers().get(share.get(1));
      return whole.signum() == 0
          ? null
          : Notation.of(
              row.numbers()
                  .get(share.get(0))
                  .multiply(BigDecimal.valueOf(100))
                  .divide(whole, 1 + random.nextInt(2), RoundingMode.HALF_UP));
    }

    private List<FigureRef> summed(List<Row> rows) {
      List<FigureRef> summed = new ArrayList<>();
      for (Row row : rows) {
        for (Indicator column : columns) {
          if (!shares.containsKey(column.id().value())) {
            summed.add(FigureRef.ofCell(ID, row.ref(), column.id()));
          }
        }
      }
      return summed;
    }
  }
}
