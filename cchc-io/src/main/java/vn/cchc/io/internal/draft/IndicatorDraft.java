package vn.cchc.io.internal.draft;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Scope;
import vn.cchc.catalogue.Strength;
import vn.cchc.io.internal.sketch.RuleSketch;
import vn.cchc.io.internal.sketch.TableSketch;
import vn.cchc.model.internal.Texts;

/** The catalogue of a form of indicators, as a person would begin to write it. */
final class IndicatorDraft {

  private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_]+(?:\\.[\\p{L}\\p{N}_]+)*");
  private static final Pattern AMONG = Pattern.compile("^trong (?:do|tong so)\\b.*");
  private static final Pattern ALL = Pattern.compile("^tong so ((?:\\S+ ){2}).*");
  private static final Pattern SOME = Pattern.compile("^so ((?:\\S+ ){2}).*");

  private static final Pattern COUNTED = Pattern.compile("^(?:tong so|so luong|so) ");
  private static final Pattern DONE =
      Pattern.compile("\\b(?:da|duoc) (?:hoan thanh|xu ly xong|giai quyet)\\b|\\bco mat\\b");

  private static final LocalizedText PART =
      new LocalizedText(
          "Đọc được từ biểu: phần không lớn hơn tổng",
          "Read off the form: a part is at most its whole");

  private final IndicatorRows rows;
  private final String source;
  private final List<Relation> relations = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();
  private final Set<String> parts = new HashSet<>();

  IndicatorDraft(TableSketch sketch) {
    rows = IndicatorRows.of(sketch);
    source = sketch.title().isBlank() ? sketch.id() : sketch.title();
    kinds();
    document();
    sums();
    among();
    totals();
    done();
  }

  List<Indicator> indicators() {
    return rows.indicators();
  }

  List<Relation> relations() {
    return relations;
  }

  /** Returns what a person has to decide of the numbers of rows. */
  List<LocalizedText> questions() {
    List<LocalizedText> questions = new ArrayList<>();
    rows.renumbered()
        .forEach(
            (printed, id) ->
                questions.add(
                    new LocalizedText(
                        "Dòng in số “" + printed + "” được ghi là " + id + ": có đúng không?",
                        "The row printed as “"
                            + printed
                            + "” is called "
                            + id
                            + ": is that meant?")));
    return questions;
  }

  private void add(String id, String formula, Strength strength, LocalizedText because) {
    String unique = id;
    for (int i = 2; !ids.add(unique); i++) {
      unique = id + "-" + i;
    }
    relations.add(
        Relation.builder(unique)
            .formula(formula)
            .strength(strength)
            .because(because)
            .source(source)
            .build());
  }

  private void kinds() {
    for (Indicator row : rows.indicators()) {
      String id = row.id().value();
      if (row.hasValue()) {
        add(
            id + "-readable",
            id + " readable",
            Strength.MUST,
            new LocalizedText("Số liệu phải đọc được", "A figure can be read"));
      }
    }
    // kind by kind, so that files state them once
    for (Indicator row : rows.indicators()) {
      if (row.kind() == Kind.COUNT && !row.isSigned()) {
        add(
            row.id() + "-range",
            row.id() + " in whole 0..",
            Strength.MUST,
            new LocalizedText(
                "Số đếm là số nguyên, không âm", "A count is a whole number and not negative"));
      }
    }
    for (Indicator row : rows.indicators()) {
      if (row.kind() == Kind.PERCENTAGE && !row.isSigned()) {
        add(
            row.id() + "-range",
            row.id() + " in 0.." + (row.most() == null ? "100" : ""),
            Strength.MUST,
            new LocalizedText("Tỷ lệ nằm trong khoảng của nó", "A share lies in its range"));
      }
    }
    for (Indicator row : rows.indicators()) {
      if (row.kind() == Kind.CHOICE) {
        add(
            row.id() + "-code-list",
            row.id() + " in codes",
            Strength.MUST,
            new LocalizedText("Chọn một trong các mã của dòng", "One of the codes of the row"));
      }
    }
  }

  private void document() {
    LocalizedText rowsOfForm =
        new LocalizedText("Các dòng là các dòng của biểu", "Rows are those of the form");
    add("rows-known", Aspect.ROWS_KNOWN.words(), Strength.SHOULD, rowsOfForm);
    add("rows-once", Aspect.ROWS_ONCE.words(), Strength.MUST, rowsOfForm);
    add("rows-complete", Aspect.ROWS_COMPLETE.words(), Strength.SHOULD, rowsOfForm);
  }

  /** Takes over what was found between rows, by the names that rows have here. */
  private void sums() {
    Map<String, String> byCode = new HashMap<>();
    for (int r = 0; r < rows.ids().size(); r++) {
      byCode.put(rows.sketch().rows().get(r).code().value(), rows.ids().get(r));
    }
    for (RuleSketch rule : rows.sketch().checked()) {
      String formula = rule.each() == Scope.Each.COLUMN ? renamed(rule.formula(), byCode) : "";
      if (!formula.isEmpty()) {
        Matcher first = NAME.matcher(formula);
        String about = first.find() ? first.group() : "rows";
        boolean sum = formula.indexOf('<') < 0 && formula.indexOf('>') < 0;
        add(about + (sum ? "-balance" : "-bound"), formula, rule.strength(), rule.why());
        while (first.find()) {
          parts.add(first.group() + " <= " + about);
        }
        parts.add(formula);
      }
    }
  }

  /** Returns a formula by other names; empty where a name is not known. */
  private static String renamed(String formula, Map<String, String> names) {
    StringBuilder renamed = new StringBuilder();
    Matcher name = NAME.matcher(formula);
    while (name.find()) {
      boolean factor = formula.substring(name.end()).stripLeading().startsWith("*");
      String other = factor ? name.group() : names.get(name.group());
      if (other == null) {
        return "";
      }
      name.appendReplacement(renamed, Matcher.quoteReplacement(other));
    }
    return name.appendTail(renamed).toString();
  }

  /** What stands below a row behind “trong đó” is some of it. */
  private void among() {
    Set<Integer> said = new HashSet<>();
    for (int r = 0; r < rows.ids().size(); r++) {
      int whole = rows.sketch().rows().get(r).parent();
      boolean begins =
          AMONG.matcher(Texts.folded(rows.serialText(r))).matches()
              || AMONG.matcher(folded(r)).matches();
      if (whole >= 0 && begins) {
        said.add(whole);
      }
      if (said.contains(whole)) {
        bound(r, whole, Strength.SHOULD);
      }
    }
  }

  /**
   * Of rows beside each other, one counts all and others some of the same thing; two totals of it
   * may be of different kinds.
   */
  private void totals() {
    Set<String> met = new HashSet<>();
    for (int all = 0; all < rows.ids().size(); all++) {
      Matcher total = ALL.matcher(folded(all));
      int group = rows.sketch().rows().get(all).parent();
      if (!total.matches() || !met.add(group + " " + total.group(1))) {
        continue;
      }
      for (int some = all + 1; some < rows.ids().size(); some++) {
        Matcher part = SOME.matcher(folded(some));
        boolean beside = rows.sketch().rows().get(some).parent() == group;
        if (beside && part.matches() && part.group(1).equals(total.group(1))) {
          bound(some, all, Strength.NOTE);
        }
      }
    }
  }

  /** What is done of something is at most what there was to do, which stands above it. */
  private void done() {
    for (int some = 1; some < rows.ids().size(); some++) {
      int all = some - 1;
      boolean beside =
          rows.sketch().rows().get(some).parent() == rows.sketch().rows().get(all).parent();
      String one = COUNTED.matcher(folded(some)).replaceFirst("");
      String other = COUNTED.matcher(folded(all)).replaceFirst("");
      int words = one.indexOf(' ', one.indexOf(' ') + 1) + 1;
      boolean same = words > 0 && other.startsWith(one.substring(0, words));
      if (beside && same && DONE.matcher(one).find() && !DONE.matcher(other).find()) {
        bound(some, all, Strength.NOTE);
      }
    }
  }

  private String folded(int row) {
    return Texts.folded(IndicatorRows.name(rows.sketch().rows().get(row))) + " ";
  }

  /** Figures of a filled form that are otherwise speak against it. */
  private void bound(int part, int whole, Strength strength) {
    Indicator some = rows.indicators().get(part);
    Indicator all = rows.indicators().get(whole);
    boolean alike =
        some.kind() == all.kind()
            && some.kind() != Kind.PERCENTAGE
            && some.unit() != null
            && some.unit().equals(all.unit());
    BigDecimal one = rows.number(part);
    BigDecimal other = rows.number(whole);
    boolean broken = one != null && other != null && one.compareTo(other) > 0;
    String formula = some.id() + " <= " + all.id();
    if (alike && !broken && parts.add(formula)) {
      add(some.id() + "-bound", formula, strength, PART);
    }
  }
}
