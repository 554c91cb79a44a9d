package vn.cchc.io;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Correction;
import vn.cchc.model.Evidence;
import vn.cchc.model.Evidence.Term;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Wording;

/** A report in which every row says 7, and findings about it. */
final class SomeFindings {

  static final Catalogue FORM = Catalogues.find("cchc-2021-province").orElseThrow();
  static final List<String> ROWS =
      FORM.indicators().stream()
          .filter(row -> row.hasValue())
          .map(row -> row.id().value())
          .toList();

  private SomeFindings() {}

  static ValidationResult.Builder result(Finding... findings) {
    return ValidationResult.builder(ValidationResult.ReportKey.of(report()))
        .findings(List.of(findings));
  }

  /** A report in which every row says 7. */
  static Report report() {
    return Report.builder(FORM.id())
        .narrative(List.of("Đến nay có 101/109 đơn vị được phê duyệt."))
        .figures(ROWS.stream().map(id -> Figure.printed(FigureRef.of(id), "7")).toList())
        .build();
  }

  static List<FigureRef> refs(String... ids) {
    return Arrays.stream(ids).map(FigureRef::of).toList();
  }

  static Finding blank(String id) {
    return blank(id, Severity.WARNING);
  }

  static Finding blank(String id, Severity severity) {
    return Finding.builder(
            id + "-presence",
            RelationKind.PRESENCE,
            severity,
            new Evidence.Presence(FigureRef.of(id), true, Wording.of()))
        .figures(refs(id))
        .build();
  }

  static Finding unreadable(String id, Severity severity) {
    return Finding.builder(
            id + "-readable",
            RelationKind.UNREADABLE,
            severity,
            new Evidence.Unreadable(FigureRef.of(id), "101/119", "fraction", List.of("101")))
        .figures(refs(id))
        .corrections(List.of(Correction.of(FigureRef.of(id), "101")))
        .build();
  }

  static Finding told(String id, Severity severity) {
    return Finding.builder(
            "narrative-table",
            RelationKind.NARRATIVE,
            severity,
            new Evidence.Told(FigureRef.of(id), "101/119", new BigDecimal(101), "101/109"))
        .figures(refs(id))
        .source(new NarrativeSpan(0, 11, 18))
        .build();
  }

  static Finding.Builder sum(String total, String... parts) {
    List<Term> terms =
        Arrays.stream(parts)
            .map(id -> Term.of(FigureRef.of(id), new BigDecimal(7), false))
            .toList();
    return Finding.builder(
            total + "-balance",
            RelationKind.BALANCE,
            Severity.ERROR,
            new Evidence.Sum(
                List.of(Term.of(FigureRef.of(total), new BigDecimal(8), false)), terms, false))
        .figures(Stream.concat(Stream.of(total), Arrays.stream(parts)).map(FigureRef::of).toList());
  }

  static Finding outside(String id, @Nullable String low, @Nullable String high) {
    Term value = Term.of(FigureRef.of(id), new BigDecimal(-1), false);
    return Finding.builder(
            id + "-range",
            RelationKind.RANGE,
            Severity.ERROR,
            new Evidence.Range(
                value,
                low == null ? null : new BigDecimal(low),
                high == null ? null : new BigDecimal(high),
                false,
                null))
        .figures(refs(id))
        .build();
  }
}
