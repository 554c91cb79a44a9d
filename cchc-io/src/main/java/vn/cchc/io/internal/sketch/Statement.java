package vn.cchc.io.internal.sketch;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.catalogue.Table;
import vn.cchc.catalogue.TableRow;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.io.internal.sketch.words.Changes;
import vn.cchc.io.internal.sketch.words.Units;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.RowWords;
import vn.cchc.model.internal.Texts;

/** States what was understood of a table in the terms of catalogues and reports. */
final class Statement {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** More than any growth in per cent. */
  private static final BigDecimal UNBOUNDED = BigDecimal.valueOf(1_000_000_000L);

  /** Headings of what is compared with another time or with a plan, which it may exceed. */
  private static final Pattern COMPARES =
      Pattern.compile(
          "\\b(?:so sanh|so voi|cung ky|ke hoach|du toan|tang|giam|toc do|thuc hien)\\b");

  private static final Pattern RATE = Pattern.compile("(?:dat t[yi] le|he so|muc)\\b.*");

  /** A number or letter in front of what a row is called. */
  private static final Pattern MARK = Pattern.compile("^(?:(?:\\d{1,3}|[a-z]|[ivx]{1,5}) )+");

  private static final int THOUSANDS = 3;

  private final TableSketch sketch;

  Statement(TableSketch sketch) {
    this.sketch = sketch;
  }

  Table table() {
    List<Indicator> columns = new ArrayList<>();
    for (int c = 0; c < sketch.columns().size(); c++) {
      if (sketch.columns().get(c).kind().isReported()) {
        columns.add(column(c));
      }
    }
    List<TableRow> rows = new ArrayList<>();
    for (RowSketch row : sketch.rows()) {
      rows.add(new TableRow(row.ref(), row.code(), null, row.role()));
    }
    Table.Builder table = Table.builder(sketch.id()).name(name()).columns(columns).rows(rows);
    return sketch.open() || rows.isEmpty() ? table.open().build() : table.build();
  }

  /** The title; where none is printed, which table of the document it is, or its number. */
  private LocalizedText name() {
    if (!sketch.title().isEmpty()) {
      return new LocalizedText(sketch.title(), sketch.title());
    }
    String id = sketch.id();
    return id.matches("t\\d+")
        ? new LocalizedText("Bảng " + id.substring(1), "Table " + id.substring(1))
        : new LocalizedText(id, id);
  }

  private Indicator column(int index) {
    ColumnSketch column = sketch.columns().get(index);
    String name = column.heading().isEmpty() ? "(" + column.id() + ")" : column.fullName();
    int negative = 0;
    int decimals = 0;
    int large = 0;
    int numbers = 0;
    boolean rates = false;
    boolean measured = false;
    for (int r = 0; r < sketch.cells().size(); r++) {
      BigDecimal number = sketch.cells().get(r).get(index).value().number();
      boolean ofMeasure = isMeasured(r);
      measured |= number == null && ofMeasure;
      if (number != null) {
        numbers++;
        rates |= ofMeasure && hasDecimals(number);
        negative += number.signum() < 0 ? 1 : 0;
        decimals += hasDecimals(number) ? 1 : 0;
        large += number.compareTo(HUNDRED) > 0 ? 1 : 0;
      }
    }
    Indicator.Kind kind =
        switch (column.kind()) {
          case PERCENTAGE -> Indicator.Kind.PERCENTAGE;
          case DATE -> Indicator.Kind.DATE;
          case SCORE -> Indicator.Kind.SCORE;
          case COUNT ->
              rates || decimals > 1 || numbers == 0 && measured
                  ? Indicator.Kind.AMOUNT
                  : Indicator.Kind.COUNT;
          default -> Indicator.Kind.AMOUNT;
        };
    boolean compares = COMPARES.matcher(Texts.folded(name)).find();
    boolean open =
        column.kind() == ColumnKind.PERCENTAGE
            && (large > 0 && (large > 1 || isShare(column))
                || compares
                || numbers == 0 && name.indexOf('/') >= 0);
    return Indicator.builder(column.id().value())
        .name(name, name)
        .kind(kind)
        .unit(column.unit())
        .measures(Indicator.Measure.FLOW)
        .signed(negative > 0 || isDifference(column) || Changes.are(column.heading()))
        .most(open ? UNBOUNDED : null)
        .build();
  }

  private static boolean hasDecimals(BigDecimal number) {
    return number.stripTrailingZeros().scale() > 0;
  }

  /**
   * Whether a row by itself is a rate, or is measured rather than counted: its unit says so, or its
   * name, or most of its figures.
   */
  private boolean isMeasured(int row) {
    String printed = sketch.rows().get(row).name();
    String name = MARK.matcher(Texts.folded(printed)).replaceFirst("");
    String inName = Units.ofHeading(List.of(printed));
    return RATE.matcher(name).matches()
        || RowWords.isRate(printed)
        || Words.begins(name, Words.AMOUNT)
        || inName != null && Units.hasDecimals(inName)
        || isOfUnitWithDecimals(row)
        || isOfDecimals(row);
  }

  private boolean isOfUnitWithDecimals(int row) {
    for (int c = 0; c < sketch.columns().size(); c++) {
      if (sketch.columns().get(c).kind() == ColumnKind.UNIT) {
        return Units.hasDecimals(sketch.cells().get(row).get(c).text());
      }
    }
    return false;
  }

  /** Whether most figures of a row have decimals; of three digits, these may be thousands. */
  private boolean isOfDecimals(int row) {
    int numbers = 0;
    int decimals = 0;
    for (int c = 0; c < sketch.columns().size(); c++) {
      BigDecimal number = sketch.cells().get(row).get(c).value().number();
      if (sketch.columns().get(c).kind() == ColumnKind.COUNT && number != null) {
        numbers++;
        decimals += hasDecimals(number) && number.scale() != THOUSANDS ? 1 : 0;
      }
    }
    return decimals > 1 && 2 * decimals > numbers;
  }

  /** Whether its figures are computed from two others, so that these say how large they may be. */
  private boolean isShare(ColumnSketch column) {
    String share = Formulas.written(Each.ROW, column.id().value()) + " ~ ";
    boolean ofTotal =
        sketch.shares().stream()
            .anyMatch(some -> sketch.columns().get(some.percentage()).equals(column));
    return ofTotal
        || sketch.checked().stream()
            .anyMatch(rule -> rule.each() == Each.ROW && rule.formula().startsWith(share));
  }

  /** Whether something is taken off to make a figure of this column. */
  private boolean isDifference(ColumnSketch column) {
    String total = Formulas.written(Each.ROW, column.id().value()) + " ";
    return sketch.checked().stream()
        .filter(rule -> rule.formula().contains(" - "))
        .anyMatch(
            rule ->
                rule.each() == Each.ROW
                    ? rule.formula().startsWith(total)
                    : rule.only().isEmpty() || rule.only().contains(column.id()));
  }
}
