package vn.cchc.rules.testkit.country;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.ReportingPeriod;

/**
 * Three months, at whose end a report is due. Of the four in a year the reports overlap: that of
 * six months is of the first two, that of the year of all, or of those since the merger.
 *
 * @param year the year its report is of
 * @param place in the year, from 0
 */
record Quarter(int year, int place) {

  /** The first year of every country. */
  static final int FIRST_YEAR = 2023;

  static final int IN_YEAR = 4;

  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  private static final List<String> KINDS = List.of("Q1", "6M", "Q3", "YEAR");

  /** Much is done before the year ends, little around Tết. */
  private static final double[] SEASON = {0.8, 1.0, 0.95, 1.25};

  private static final double GROWTH = 1.05;

  /** Returns a quarter by its number, from 0. */
  static Quarter of(int number) {
    return new Quarter(FIRST_YEAR + number / IN_YEAR, number % IN_YEAR);
  }

  /** Returns how many quarters have passed before it. */
  int number() {
    return (year - FIRST_YEAR) * IN_YEAR + place;
  }

  String kind() {
    return KINDS.get(place);
  }

  /** Returns whether its report is one of two levels. */
  boolean isAfterMerger() {
    return end().isAfter(MERGER);
  }

  LocalDate end() {
    return LocalDate.of(year, 3 * place + 3, 14);
  }

  /** Returns the quarters that the report at its end is of. */
  List<Quarter> window() {
    int first = place == 2 ? place : 0;
    return List.of(0, 1, 2, 3).subList(first, place + 1).stream()
        .map(some -> new Quarter(year, some))
        .filter(some -> some.isAfterMerger() == isAfterMerger())
        .toList();
  }

  /** Returns whether there is no report of this year and this form before. */
  boolean isFirstOfYear() {
    return place == 0 || isFirstAfterMerger();
  }

  /** Returns whether what came before was reported in another form. */
  boolean isFirstAfterMerger() {
    return isAfterMerger() && number() > 0 && !of(number() - 1).isAfterMerger();
  }

  /** Returns the quarters of the year before it that are of the same form. */
  List<Quarter> passed() {
    return List.of(0, 1, 2, 3).subList(0, place).stream()
        .map(some -> new Quarter(year, some))
        .filter(some -> some.isAfterMerger() == isAfterMerger())
        .toList();
  }

  /** Returns the quarters inside it that an earlier report of its window is of. */
  List<Quarter> reported() {
    return window().subList(0, window().size() - 1);
  }

  /** Returns how much is done in it, of what an average first quarter sees. */
  double weight() {
    return SEASON[place] * StrictMath.pow(GROWTH, year - FIRST_YEAR);
  }

  /** Returns how far it is through the first four years, from 0 to 1, where it stays. */
  double progress() {
    return Math.min(1, number() / 15.0);
  }

  /** Returns the period of its report: in the year of the merger the days are stated. */
  ReportingPeriod period() {
    boolean cut = isAfterMerger() && place > 1 && year == MERGER.getYear();
    @Nullable LocalDate from = cut ? MERGER : null;
    return new ReportingPeriod(kind(), year, from, cut ? end() : null);
  }
}
