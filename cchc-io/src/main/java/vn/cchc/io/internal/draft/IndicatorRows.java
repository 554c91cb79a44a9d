package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.shape.RowSketch;
import vn.cchc.io.internal.sketch.words.Units;
import vn.cchc.io.internal.sketch.words.Words;
import vn.cchc.model.internal.Texts;

/**
 * The rows of a form that prints one column of figures and beside it the unit of each row: such
 * rows are indicators, each of a kind of its own.
 */
final class IndicatorRows {

  /** More than any growth in per cent. */
  private static final BigDecimal UNBOUNDED = BigDecimal.valueOf(1_000_000_000L);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String LETTERS = "abcdeghiklmnopqrstuvxy";

  /** What is left of markup where texts were carried over from a page. */
  private static final Pattern MARKUP = Pattern.compile("(?i)</?(?:i|b|u|em|strong|sub|sup)>");

  private static final Pattern RATE = Pattern.compile("^(?:so lieu )?(?:ty|ti) (?:le|trong)\\b.*");

  private final TableSketch sketch;
  private final int unitColumn;
  private final int figureColumn;
  private final List<String> ids = new ArrayList<>();
  private final List<Indicator> indicators = new ArrayList<>();

  /** The numbers that rows print and that are not theirs, and those they have. */
  private final Map<String, String> renumbered = new LinkedHashMap<>();

  private IndicatorRows(TableSketch sketch) {
    this.sketch = sketch;
    unitColumn = column(ColumnKind.UNIT);
    figureColumn = Drafts.figureColumns(sketch).keySet().iterator().next();
    number();
    for (int r = 0; r < sketch.rows().size(); r++) {
      indicators.add(indicator(r));
    }
  }

  /** Returns whether rows of a table are indicators: numbered in steps, each with its unit. */
  static boolean are(TableSketch sketch) {
    long units = sketch.columns().stream().filter(c -> c.kind() == ColumnKind.UNIT).count();
    if (sketch.open() || units != 1 || Drafts.figureColumns(sketch).size() != 1) {
      return false;
    }
    int unit = -1;
    for (int c = 0; c < sketch.columns().size(); c++) {
      unit = sketch.columns().get(c).kind() == ColumnKind.UNIT ? c : unit;
    }
    int numbered = 0;
    int steps = 0;
    int said = 0;
    for (int r = 0; r < sketch.rows().size(); r++) {
      String serial = sketch.rows().get(r).serial();
      numbered += serial.isEmpty() ? 0 : 1;
      steps += serial.indexOf('.') > 0 ? 1 : 0;
      said += sketch.cells().get(r).get(unit).text().isBlank() ? 0 : 1;
    }
    int all = sketch.rows().size();
    return steps > 1 && 2 * numbered >= all && 2 * said >= all;
  }

  static IndicatorRows of(TableSketch sketch) {
    return new IndicatorRows(sketch);
  }

  /** Returns the indicators, one a row. */
  List<Indicator> indicators() {
    return indicators;
  }

  /** Returns the identifiers, one a row. */
  List<String> ids() {
    return ids;
  }

  /** Returns the numbers that are printed and were not kept, with what took their place. */
  Map<String, String> renumbered() {
    return renumbered;
  }

  TableSketch sketch() {
    return sketch;
  }

  /** Returns the number that a row has; null where it has none. */
  @Nullable BigDecimal number(int row) {
    return sketch.cells().get(row).get(figureColumn).value().number();
  }

  /** Returns what stands in the column of serial numbers of a row. */
  String serialText(int row) {
    int column = column(ColumnKind.SERIAL);
    return column < 0 ? "" : sketch.cells().get(row).get(column).text();
  }

  private int column(ColumnKind kind) {
    for (int c = 0; c < sketch.columns().size(); c++) {
      if (sketch.columns().get(c).kind() == kind) {
        return c;
      }
    }
    return -1;
  }

  private void number() {
    Set<String> taken = new HashSet<>();
    Set<String> kept = kept();
    Map<Integer, Integer> letters = new LinkedHashMap<>();
    Map<Integer, Integer> places = new LinkedHashMap<>();
    for (int r = 0; r < sketch.rows().size(); r++) {
      RowSketch row = sketch.rows().get(r);
      String group = row.parent() < 0 ? "" : ids.get(row.parent()) + ".";
      String serial = row.serial();
      int place = serial.isEmpty() ? 0 : places.merge(row.parent(), 1, Integer::sum);
      String id;
      if (serial.isEmpty()) {
        int next = letters.merge(row.parent(), 1, Integer::sum) - 1;
        id = group.isEmpty() ? "dòng_" + (r + 1) : group + letter(next);
      } else if (serial.startsWith(group)) {
        id = serial;
      } else {
        // a number that belongs to another group is a slip of whoever made the form
        id = group + place;
        if (kept.contains(id) || serial.indexOf('.') < 0) {
          id = group + serial.substring(serial.lastIndexOf('.') + 1);
        }
        if (serial.indexOf('.') > 0) {
          renumbered.put(serial + " " + Texts.shortened(name(row)), id);
        }
      }
      String free = id;
      for (int i = 2; !taken.add(free); i++) {
        free = id + "_" + i;
      }
      ids.add(free);
    }
  }

  /** The numbers that continue those of their groups. */
  private Set<String> kept() {
    Set<String> kept = new HashSet<>();
    for (RowSketch row : sketch.rows()) {
      String group = row.parent() < 0 ? "" : sketch.rows().get(row.parent()).serial() + ".";
      if (!row.serial().isEmpty() && row.serial().startsWith(group)) {
        kept.add(row.serial());
      }
    }
    return kept;
  }

  private static String letter(int place) {
    return place < LETTERS.length() ? LETTERS.substring(place, place + 1) : "z" + place;
  }

  static String name(RowSketch row) {
    String name = Words.line(MARKUP.matcher(row.name()).replaceAll(""));
    return name.replaceAll("\\s*[:;]$", "");
  }

  private Indicator indicator(int r) {
    RowSketch row = sketch.rows().get(r);
    String name = name(row);
    Indicator.Builder indicator = Indicator.builder(ids.get(r)).name(name, name);
    String unit = Words.line(sketch.cells().get(r).get(unitColumn).text());
    String shown = sketch.cells().get(r).get(figureColumn).text();
    boolean group = sketch.rows().stream().anyMatch(other -> other.parent() == r);
    if (unit.isEmpty() && shown.isBlank() && group) {
      return indicator.kind(Kind.HEADING).build();
    }
    indicator.measures(Indicator.Measure.FLOW);
    Map<String, String> codes = CodeList.of(unit);
    if (codes.isEmpty()) {
      codes = CodeList.within(name);
    }
    if (!codes.isEmpty()) {
      Map<String, LocalizedText> meanings = new LinkedHashMap<>();
      codes.forEach((code, says) -> meanings.put(code, new LocalizedText(says, says)));
      return indicator.kind(Kind.CHOICE).codes(meanings).build();
    }
    Kind kind = kind(Texts.folded(name), unit, r, shown);
    BigDecimal number = number(r);
    if (number != null && kind == Kind.PERCENTAGE && number.compareTo(HUNDRED) > 0) {
      indicator.most(UNBOUNDED);
    }
    return indicator
        .kind(kind)
        .unit(unit.isEmpty() ? null : unit)
        .signed(number != null && number.signum() < 0)
        .build();
  }

  private Kind kind(String name, String unit, int row, String shown) {
    String folded = Texts.folded(unit);
    boolean rate = unit.equals("%") || folded.equals("phan tram");
    if (rate || unit.isEmpty() && (RATE.matcher(name).matches() || shown.strip().endsWith("%"))) {
      return Kind.PERCENTAGE;
    }
    if (folded.equals("diem")) {
      return Kind.SCORE;
    }
    BigDecimal number = number(row);
    boolean decimals = number != null && number.stripTrailingZeros().scale() > 0;
    boolean measured =
        Units.isAmount(folded)
            || unit.indexOf('/') > 0
            || Texts.hasAny(name, List.of("binh quan", "trung binh"));
    return measured || decimals ? Kind.AMOUNT : Kind.COUNT;
  }

  /** Returns the column of figures. */
  ColumnSketch figures() {
    return sketch.columns().get(figureColumn);
  }
}
