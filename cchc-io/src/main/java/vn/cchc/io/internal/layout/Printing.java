package vn.cchc.io.internal.layout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.model.FigureText;
import vn.cchc.model.FigureValue;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.NumberNotation;

/** The table of a form, printed once: its rows, and the row of the form that each is. */
final class Printing {

  private final FormNames form;
  private final List<FormRow> rows;
  private final List<@Nullable Indicator> indicators;

  private Printing(FormNames form, List<FormRow> rows, List<@Nullable Indicator> indicators) {
    this.form = form;
    this.rows = rows;
    this.indicators = indicators;
  }

  /** Recognises the rows of a table. */
  static Printing of(FormNames form, List<FormRow> rows) {
    List<@Nullable Indicator> all = form.aligner().align(rows);
    List<FormRow> kept = new ArrayList<>();
    List<@Nullable Indicator> indicators = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      // a line that names something unknown and says nothing of it is a caption
      if (all.get(i) != null || !rows.get(i).isMereLabel()) {
        kept.add(rows.get(i));
        indicators.add(all.get(i));
      }
    }
    return new Printing(form, kept, indicators);
  }

  Catalogue catalogue() {
    return form.catalogue();
  }

  List<FormRow> rows() {
    return rows;
  }

  @Nullable Indicator indicator(int row) {
    return indicators.get(row);
  }

  long known() {
    return indicators.stream().filter(java.util.Objects::nonNull).count();
  }

  /** Whether most of the table's rows, or of the form's, are known: a part of a form is too. */
  boolean fits() {
    long whole =
        catalogue().indicators().stream().filter(row -> row.place() == Place.TABLE).count();
    return 2 * known() >= rows.size() || 2 * known() >= whole;
  }

  Map<IndicatorId, FormRow> byIndicator() {
    Map<IndicatorId, FormRow> byIndicator = new LinkedHashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Indicator indicator = indicators.get(i);
      if (indicator != null) {
        byIndicator.putIfAbsent(indicator.id(), rows.get(i));
      }
    }
    return byIndicator;
  }

  /** Whether two printings hold the same figures, but for slips: at least half of those of both. */
  boolean isLike(Printing other) {
    Map<IndicatorId, FormRow> mine = byIndicator();
    int both = 0;
    int same = 0;
    for (Map.Entry<IndicatorId, FormRow> theirs : other.byIndicator().entrySet()) {
      FormRow row = mine.get(theirs.getKey());
      String one = row == null ? null : row.value();
      String two = theirs.getValue().value();
      if (one != null && two != null) {
        both++;
        same += isSame(one, two) ? 1 : 0;
      }
    }
    return 2 * same >= both;
  }

  private static boolean isSame(String one, String two) {
    return one.equals(two)
        || FigureValue.isSame(
            FigureText.read(one, NumberNotation.VI), FigureText.read(two, NumberNotation.VI));
  }

  /** Whether the numbers of its rows are not those of the form but of its own, such as 1 to 95. */
  boolean hasOwnNumbers() {
    int coded = 0;
    int others = 0;
    Set<String> different = new HashSet<>();
    for (int i = 0; i < rows.size(); i++) {
      String code = rows.get(i).row().code();
      Indicator indicator = indicators.get(i);
      if (code != null && indicator != null) {
        coded++;
        String number = code.endsWith(".") ? code.substring(0, code.length() - 1) : code;
        if (!number.equals(indicator.id().value())) {
          others++;
          different.add(number);
        }
      }
    }
    return others >= 5 && 3 * others >= 2 * coded && 2 * different.size() >= others;
  }

  Printing withoutNumbers() {
    return new Printing(form, rows.stream().map(row -> row.withCode(null)).toList(), indicators);
  }

  /** Returns how the table writes numbers, by what its own cells can only mean; null if unsure. */
  @Nullable NumberNotation notation() {
    boolean vietnamese = false;
    boolean english = false;
    for (int i = 0; i < rows.size(); i++) {
      Indicator indicator = indicators.get(i);
      String value = rows.get(i).value();
      if (indicator != null && value != null && !rows.get(i).stored()) {
        boolean asVietnamese = isSound(value, indicator, NumberNotation.VI);
        boolean asEnglish = isSound(value, indicator, NumberNotation.EN);
        vietnamese |= asVietnamese && !asEnglish;
        english |= asEnglish && !asVietnamese;
      }
    }
    return vietnamese == english ? null : vietnamese ? NumberNotation.VI : NumberNotation.EN;
  }

  private static boolean isSound(String text, Indicator indicator, NumberNotation notation) {
    FigureValue value = FigureText.read(text, notation);
    if (value instanceof FigureValue.Quantity quantity) {
      boolean whole = quantity.number().stripTrailingZeros().scale() <= 0;
      return whole || indicator.kind() == Indicator.Kind.PERCENTAGE;
    }
    return !(value instanceof FigureValue.Unreadable);
  }
}
