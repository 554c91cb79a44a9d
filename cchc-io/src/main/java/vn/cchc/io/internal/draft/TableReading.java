package vn.cchc.io.internal.draft;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.TableRow.Role;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.model.internal.Texts;

/** How a table was understood, line by line: what its columns hold, and what its rows are. */
final class TableReading {

  private static final int LONGEST = 300;

  private static final Pattern CODE = Pattern.compile("\\br\\d+_*");

  private static final Map<ColumnKind, LocalizedText> KINDS = new EnumMap<>(ColumnKind.class);

  private static final LocalizedText UNKNOWN = new LocalizedText("chưa rõ", "not known");

  static {
    KINDS.put(ColumnKind.LABEL, new LocalizedText("tên dòng", "names of rows"));
    KINDS.put(ColumnKind.SERIAL, new LocalizedText("số thứ tự", "serial numbers"));
    KINDS.put(ColumnKind.CODE, new LocalizedText("mã dòng", "codes of rows"));
    KINDS.put(ColumnKind.UNIT, new LocalizedText("đơn vị tính của dòng", "units of rows"));
    KINDS.put(ColumnKind.TEXT, new LocalizedText("chữ, không kiểm tra", "words, not checked"));
    KINDS.put(ColumnKind.DATE, new LocalizedText("ngày", "days"));
    KINDS.put(ColumnKind.COUNT, new LocalizedText("số đếm", "counts"));
    KINDS.put(ColumnKind.AMOUNT, new LocalizedText("số lượng, số tiền", "amounts"));
    KINDS.put(ColumnKind.PERCENTAGE, new LocalizedText("tỷ lệ phần trăm", "percentages"));
    KINDS.put(
        ColumnKind.RATE,
        new LocalizedText(
            "đơn giá, hệ số, bình quân (không cộng)", "prices, rates, means (not added)"));
    KINDS.put(ColumnKind.SCORE, new LocalizedText("điểm", "points"));
  }

  private TableReading() {}

  /** Returns the lines of one table. */
  static List<LocalizedText> of(TableSketch sketch) {
    List<LocalizedText> lines = new ArrayList<>();
    lines.add(title(sketch));
    sketch.columns().forEach(column -> lines.add(column(column)));
    List<RowSketch> titles = rows(sketch, Role.SECTION);
    if (!titles.isEmpty()) {
      lines.add(
          new LocalizedText(
              "  dòng tiêu đề, không có số liệu: " + names(titles),
              "  titles of rows, without figures: " + names(titles)));
    }
    List<RowSketch> sums = new ArrayList<>(rows(sketch, Role.GROUP));
    sums.addAll(rows(sketch, Role.TOTAL));
    if (!sums.isEmpty()) {
      lines.add(
          new LocalizedText(
              "  dòng nhóm, dòng tổng: " + names(sums), "  groups, totals: " + names(sums)));
    }
    for (RuleSketch rule : sketch.checked()) {
      String said = named(sketch, rule);
      lines.add(
          new LocalizedText(
              "  kiểm tra: " + said + " (" + rule.why().vi() + ")",
              "  checked: " + said + " (" + rule.why().en() + ")"));
    }
    return lines;
  }

  /** A rule, with the names of rows in place of numbers that nobody printed. */
  private static String named(TableSketch sketch, RuleSketch rule) {
    if (rule.each() == Scope.Each.ROW) {
      return rule.formula();
    }
    Map<String, String> names = new HashMap<>();
    for (RowSketch row : sketch.rows()) {
      if (!row.codePrinted()) {
        names.put(row.code().value(), Texts.shortened(row.name()));
      }
    }
    String said =
        CODE.matcher(rule.formula())
            .replaceAll(
                code -> Matcher.quoteReplacement(names.getOrDefault(code.group(), code.group())));
    return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
  }

  private static LocalizedText title(TableSketch sketch) {
    String title = sketch.title().isEmpty() ? "" : " “" + Texts.shortened(sketch.title()) + "”";
    String unit = sketch.unit() == null ? "" : sketch.unit();
    int rows = sketch.rows().size();
    return new LocalizedText(
        "Bảng "
            + sketch.id()
            + title
            + ": "
            + rows
            + " dòng"
            + (unit.isEmpty() ? "" : "; đơn vị tính: " + unit),
        "Table "
            + sketch.id()
            + title
            + ": "
            + rows
            + " rows"
            + (unit.isEmpty() ? "" : "; unit: " + unit));
  }

  private static LocalizedText column(ColumnSketch column) {
    String name = column.heading().isEmpty() ? "" : " “" + Texts.shortened(column.fullName()) + "”";
    String unit = column.unit() == null ? "" : "; " + column.unit();
    LocalizedText kind = KINDS.getOrDefault(column.kind(), UNKNOWN);
    return new LocalizedText(
        "  cột (" + column.id() + ")" + name + ": " + kind.vi() + unit,
        "  column (" + column.id() + ")" + name + ": " + kind.en() + unit);
  }

  private static List<RowSketch> rows(TableSketch sketch, Role role) {
    return sketch.rows().stream().filter(row -> row.role() == role).toList();
  }

  private static String names(List<RowSketch> rows) {
    return rows.stream()
        .map(row -> "“" + Texts.shortened(row.name()) + "”")
        .collect(Collectors.joining(", "));
  }
}
