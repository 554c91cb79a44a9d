package vn.cchc.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.PeriodScheme;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Correction;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Level;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;

/** What a figure was in earlier reports helps to tell which of several is wrong. */
class HistoryLocatingTest {

  private static final Catalogue CATALOGUE =
      Catalogue.builder("locating")
          .name("a", "a")
          .level(Level.PROVINCE)
          .validFrom(LocalDate.EPOCH)
          .indicators(
              List.of(
                  Indicator.count("1.1", "a", "a"),
                  Indicator.count("1.2", "b", "b"),
                  Indicator.count("1.3", "c", "c")))
          .periods(
              List.of(new PeriodScheme("YEAR", MonthDay.of(1, 1), MonthDay.of(12, 31), false, 20)))
          .relations(List.of(Relation.builder("sum").formula("1.1 = 1.2 + 1.3").build()))
          .overTime(List.of(like("1.1"), like("1.2"), like("1.3")))
          .build();

  private static Relation like(String figure) {
    return Relation.builder(figure + "-like")
        .formula(figure + " like 8 earlier within 15")
        .strength(Strength.NOTE)
        .build();
  }

  private static Report report(int year, long total, long first, long second) {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("1.1", String.valueOf(total));
    figures.put("1.2", String.valueOf(first));
    figures.put("1.3", String.valueOf(second));
    return Report.printed("locating", figures).toBuilder()
        .agency("H32", "UBND", Level.PROVINCE)
        .period("YEAR", year)
        .build();
  }

  private static Finding sum(Report report, boolean history) {
    List<Report> earlier = new ArrayList<>();
    for (int year = 2010; year < 2020; year++) {
      int change = (year * 7) % 11;
      earlier.add(report(year, 7_520 + 2 * change, 5_010 + change, 2_510 + change));
    }
    Context context = history ? Context.builder().earlier(earlier).build() : Context.nothing();
    return ReportValidator.of(CATALOGUE).validate(report, context).findings().stream()
        .filter(finding -> finding.kind() == RelationKind.BALANCE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void a_suspect_that_is_unlike_its_history_comes_first_and_its_correction_is_like_it() {
    // one digit mends either: 4.525 as the total, or 5.014 as the first part
    Report wrongPart = report(2020, 7_525, 2_014, 2_511);
    // the same gap, but here it is the total that is unlike what it was: 7.525, or 2.014
    Report wrongTotal = report(2020, 4_525, 5_014, 2_511);

    Finding part = sum(wrongPart, true);
    assertThat(part.suspects().get(0)).isEqualTo(FigureRef.of("1.2"));
    assertThat(part.corrections().get(0)).isEqualTo(Correction.of(FigureRef.of("1.2"), "5014"));
    Finding total = sum(wrongTotal, true);
    assertThat(total.suspects().get(0)).isEqualTo(FigureRef.of("1.1"));
    assertThat(total.corrections().get(0)).isEqualTo(Correction.of(FigureRef.of("1.1"), "7525"));
    // by itself nothing tells one from the other
    assertThat(sum(wrongPart, false).suspects().get(0))
        .isEqualTo(sum(wrongTotal, false).suspects().get(0));
  }
}
