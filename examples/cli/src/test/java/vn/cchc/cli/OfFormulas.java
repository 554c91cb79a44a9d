package vn.cchc.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ReportBuilder;
import vn.cchc.rules.ReportValidator;

/** A small form whose relations are of every kind, and reports of it. */
final class OfFormulas {

  static final List<String> FORMULAS =
      List.of(
          "1.1 = 1.2 + 1.3",
          "1.1 <= 2 * 1.2 - 1",
          "1.1 > 1.3",
          "1.1 >= 0.6 * 1.2",
          "1.1 = 1.2 + 1.3 within 2",
          "2.1 + 2.2 <= 100",
          "2.1 < 2.2",
          "2.1 = 2.2 within rounding",
          "2.1 ~ note",
          "2.2 ~ note",
          "2.1 ~ 100 * 1.2 / 1.3",
          "2.1 ~ 100 * 1.1 / (1.2 + 1.3)",
          "2.2 of 1.1 or 1.2 + 1.3",
          "2.3 between 2.1, 2.2",
          "100 * 1.1 / (1.2 + 1.1) < 2.2",
          "100 * 1.1 / 1.2 <= 2.2",
          "100 * 1.1 / 1.2 > 2.2",
          "100 * 1.1 / 1.2 >= 2.2",
          "1.1 = 1.2 * 1.3",
          "1.1 = 1.2 / 1.3",
          "3.1 = 3.2 / 1.1",
          "3.1 <= 3.2 * 1.1",
          "3.1 = 3.2 within 0.5",
          "3.1 = 3.2 within rounding",
          "1.1 = max(1.2, 1.3)",
          "1.1 <= min(1.2, 1.3 + 2)",
          "1.1 in whole 3..",
          "2.1 in 20..60",
          "1.2 given iff 1.1 > 3",
          "when 1.1 > 3: 1.2 = 1.3",
          "when 1.1 > 3 and 1.2 > 3 or 2.1 = 50: 1.3 > 2",
          "when not (1.1 = 5 or 1.2 > 3): 1.3 > 2",
          "not (1.1 = 0 and 1.2 > 0)",
          "when level is province: 1.1 <= 1.2",
          "when level is commune: 1.1 <= 1.2");

  private static final List<String> SHARES =
      List.of("0", "50", "33,3", "33,33", "66,67", "100", "62,5", "14,29", "16,6", "75,00");

  private static final List<String> NOTES =
      List.of(
          "",
          "1/3 hồ sơ",
          "đạt 2.000 / 3.000 hồ sơ",
          "5/8",
          "ngày 1/3",
          "theo văn bản số 1/3",
          "1/2; 1/3",
          "3/2021",
          "1/20.00",
          "(1/2)");

  private OfFormulas() {}

  private static Catalogue catalogue() {
    Catalogue.Builder form =
        Catalogue.builder("formulas")
            .name("Biểu thử", "Trial form")
            .level(Level.PROVINCE)
            .validFrom(LocalDate.of(2021, 1, 1));
    List<Indicator> rows = new ArrayList<>();
    rows.add(Indicator.heading("1", "Số lượng", "Counts"));
    for (int i = 1; i <= 3; i++) {
      rows.add(Indicator.count("1." + i, "Số hồ sơ loại " + i, "Dossiers of kind " + i));
    }
    rows.add(Indicator.heading("2", "Tỷ lệ", "Shares"));
    for (int i = 1; i <= 3; i++) {
      rows.add(
          Indicator.percentage("2." + i, "Tỷ lệ loại " + i, "Share of kind " + i).toBuilder()
              .note(Indicator.NoteUse.EVIDENCE)
              .build());
    }
    rows.add(Indicator.heading("3", "Số tiền", "Amounts"));
    for (int i = 1; i <= 2; i++) {
      rows.add(
          Indicator.builder("3." + i)
              .name("Số tiền loại " + i, "Amount of kind " + i)
              .kind(Indicator.Kind.AMOUNT)
              .measures(Indicator.Measure.FLOW)
              .build());
    }
    List<Relation> relations = new ArrayList<>();
    for (int i = 0; i < FORMULAS.size(); i++) {
      relations.add(Relation.parse("r" + i, FORMULAS.get(i)));
    }
    return form.indicators(rows).relations(relations).build();
  }

  static final Catalogue CATALOGUE = catalogue();
  static final ReportValidator VALIDATOR = ReportValidator.of(CATALOGUE);

  /** Small numbers agree often enough, and disagree often enough; a blank is no zero. */
  static Arbitrary<Report> reports() {
    return Combinators.combine(
            Arbitraries.integers().between(-1, 8).list().ofSize(3),
            Arbitraries.of(SHARES).list().ofSize(3),
            Arbitraries.of(NOTES).list().ofSize(3),
            Arbitraries.integers().between(0, 60).list().ofSize(2))
        .as(OfFormulas::report);
  }

  private static Report report(
      List<Integer> counts, List<String> shares, List<String> notes, List<Integer> amounts) {
    ReportBuilder report = Report.builder("formulas");
    for (int i = 0; i < 3; i++) {
      int count = counts.get(i);
      report.printed("1." + (i + 1), count < 0 ? null : String.valueOf(count));
      String note = notes.get(i);
      report.printed("2." + (i + 1), shares.get(i) + "%", note.isEmpty() ? null : note);
    }
    for (int i = 0; i < 2; i++) {
      BigDecimal amount = BigDecimal.valueOf(amounts.get(i), 1).stripTrailingZeros();
      report.printed("3." + (i + 1), amount.toPlainString().replace('.', ','));
    }
    return report.build();
  }
}
