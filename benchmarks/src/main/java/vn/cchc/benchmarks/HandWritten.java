package vn.cchc.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.Indicator.NoteUse;
import vn.cchc.catalogue.Indicator.Place;
import vn.cchc.model.Evidence;
import vn.cchc.model.Explanation;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureRef;
import vn.cchc.model.FigureValue.Blank;
import vn.cchc.model.FigureValue.Quantity;
import vn.cchc.model.Finding;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;

/**
 * The checks of the form of 2021 as a program would make them that knows no other form: what the
 * library is measured against. It is as quick as straightforward Java is, and as exact.
 */
final class HandWritten {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final Pattern FRACTION = Pattern.compile("(\\d[\\d.]*)/(\\d[\\d.]*)");
  private static final Pattern AS_OF =
      Pattern.compile("đến (?:tháng |ngày )?(?:(\\d+)/)?(\\d+)/(\\d{4})");

  private final List<Indicator> form =
      Catalogues.find("cchc-2021-province").orElseThrow().indicators();

  List<Finding> validate(Report report) {
    return new Pass(report).run();
  }

  private final class Pass {
    private final Report report;
    private final Map<String, Figure> cells = new HashMap<>();
    private final Map<String, BigDecimal> numbers = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    Pass(Report report) {
      this.report = report;
    }

    List<Finding> run() {
      for (Figure figure : report.figures()) {
        String id = figure.indicator().value();
        if (cells.put(id, figure) != null) {
          add("rows-once", RelationKind.STRUCTURE, Severity.ERROR, null, null, id);
        }
      }
      form.forEach(this::cell);
      rows();
      sums();
      percentages();
      dates();
      return findings;
    }

    private void rows() {
      int last = 0;
      boolean misnumbered = false;
      for (Figure figure : report.figures()) {
        PrintedRow row = figure.row();
        if (row != null) {
          String code = row.code();
          misnumbered |=
              code != null
                  && Character.isDigit(code.charAt(0))
                  && !code.equals(figure.indicator().value() + ".");
          if (row.row() < last) {
            add("rows-in-order", RelationKind.STRUCTURE, Severity.WARNING, null, null);
          }
          last = row.row();
        }
      }
      if (misnumbered) {
        add("rows-numbered", RelationKind.STRUCTURE, Severity.WARNING, null, null);
      }
      if (!report.secondPrinting().isEmpty()) {
        add("copies-agree", RelationKind.STRUCTURE, Severity.INFO, null, null);
      }
      if (!report.unmatchedRows().isEmpty()) {
        add("rows-known", RelationKind.STRUCTURE, Severity.WARNING, null, null);
      }
    }

    private void cell(Indicator indicator) {
      String id = indicator.id().value();
      Figure figure = cells.get(id);
      if (!indicator.hasValue()) {
        return;
      }
      if (figure == null) {
        if (indicator.place() == Place.TABLE) {
          add("rows-complete", RelationKind.STRUCTURE, Severity.WARNING, null, null, id);
        }
        return;
      }
      if (figure.value() instanceof Quantity quantity) {
        numbers.put(id, quantity.number());
        range(indicator, id, quantity.number());
      } else if (!(figure.value() instanceof Blank)) {
        add(id + "-readable", RelationKind.UNREADABLE, Severity.ERROR, null, figure.text(), id);
      } else if (figure.note() == null && !id.equals("1.4.2")) {
        add(id + "-presence", RelationKind.PRESENCE, Severity.WARNING, null, null, id);
      }
    }

    private void range(Indicator indicator, String id, BigDecimal number) {
      boolean negative = number.signum() < 0;
      boolean wrong =
          switch (indicator.kind()) {
            case COUNT -> negative || number.scale() > 0;
            case PERCENTAGE -> negative || number.compareTo(HUNDRED) > 0;
            case CHOICE -> !indicator.codes().containsKey(number.toString());
            // headings have no value, and this form has no other kinds
            default -> false;
          };
      if (wrong) {
        boolean choice = indicator.kind() == Kind.CHOICE;
        add(
            id + (choice ? "-code-list" : "-range"),
            choice ? RelationKind.CODE_LIST : RelationKind.RANGE,
            Severity.ERROR,
            null,
            number.toString(),
            id);
      }
    }

    private void sums() {
      balance("3.1.3-balance", "3.1.3", "3.1.3.a", "3.1.3.b", "3.1.3.c");
      balance("4.1.4-balance", "4.1.4", "4.1.4.a", "4.1.4.b", "4.1.4.c");
      balance("4.1.4-autonomy-balance", "4.1.4", "6.1", "6.2", "6.3", "6.4");
      balance("7.8-balance", "7.8", "7.8.1", "7.8.2");
      bound("1.1.2-bound", Severity.ERROR, "1.1.1", "1.1.2");
      bound("1.2.4-bound", Severity.WARNING, "1.2.3", "1.2.4");
      bound("1.3.1-bound", Severity.ERROR, "1.3.1", "1.3.2", "1.3.3");
      reviewed();
      bound("2.5-bound", Severity.WARNING, "2.4", "2.5");
      bound("3.1.1-bound", Severity.ERROR, "3.1.3", "3.1.1");
      bound("3.2.1-bound", Severity.ERROR, "3.1.3", "3.2.1");
      bound("3.2.2-bound", Severity.ERROR, "3.2.1", "3.2.2");
      bound("3.1.3-interlinked-bound", Severity.ERROR, "3.1.3", "3.3.1", "3.3.2");
      bound("3.5.1-bound", Severity.ERROR, "3.1.3", "3.5.1");
      bound("3.5.2-bound", Severity.ERROR, "3.5.1", "3.5.2");
      bound("3.5.3-bound", Severity.WARNING, "3.5.2", "3.5.3");
      bound("4.2.2-bound", Severity.WARNING, "4.2.1", "4.2.2");
      bound("4.3.2-bound", Severity.WARNING, "4.3.1", "4.3.2");
      bound("5.1.2-bound", Severity.ERROR, "4.1.4", "5.1.2");
      bound("7.8-bound", Severity.ERROR, "3.1.3", "7.8");
      bound("3.2.2-online-bound", Severity.ERROR, "7.8", "3.2.2");
      same("3.5.1-same-quantity", "3.2.1", "3.5.1");
      same("3.5.2-same-quantity", "3.2.2", "3.5.2");
      same("7.8-same-quantity", "3.5.2", "7.8");
      BigDecimal surveys = numbers.get("1.4.1");
      Figure kind = cells.get("1.4.2");
      if (surveys != null && kind != null) {
        boolean given = !(kind.value() instanceof Blank);
        if (given != surveys.signum() > 0) {
          add("1.4.2-presence", RelationKind.PRESENCE, Severity.WARNING, null, null, "1.4.2");
        }
      }
    }

    private @Nullable BigDecimal sum(String... ids) {
      BigDecimal sum = BigDecimal.ZERO;
      for (String id : ids) {
        BigDecimal number = numbers.get(id);
        if (number == null) {
          return null;
        }
        sum = sum.add(number);
      }
      return sum;
    }

    private void balance(String relation, String total, String... parts) {
      BigDecimal printed = numbers.get(total);
      BigDecimal sum = sum(parts);
      if (printed != null && sum != null && printed.compareTo(sum) != 0) {
        add(
            relation,
            RelationKind.BALANCE,
            Severity.ERROR,
            sum.toString(),
            printed.toString(),
            total);
      }
    }

    private void bound(String relation, Severity severity, String whole, String... parts) {
      BigDecimal limit = numbers.get(whole);
      BigDecimal sum = sum(parts);
      if (limit != null && sum != null && sum.compareTo(limit) > 0) {
        add(relation, RelationKind.BOUND, severity, limit.toString(), sum.toString(), whole);
      }
    }

    private void reviewed() {
      BigDecimal limit = sum("2.2", "2.3");
      BigDecimal proposed = numbers.get("2.4");
      if (limit != null && proposed != null && proposed.compareTo(limit) > 0) {
        add(
            "2.4-bound",
            RelationKind.BOUND,
            Severity.ERROR,
            limit.toString(),
            proposed.toString(),
            "2.4");
      }
    }

    private void same(String relation, String one, String other) {
      BigDecimal a = numbers.get(one);
      BigDecimal b = numbers.get(other);
      if (a != null && b != null && a.compareTo(b) != 0) {
        add(
            relation,
            RelationKind.SAME_QUANTITY,
            Severity.WARNING,
            a.toString(),
            b.toString(),
            one,
            other);
      }
    }

    private void percentages() {
      for (Indicator indicator : form) {
        if (indicator.note() == NoteUse.EVIDENCE) {
          share(indicator.id().value());
        }
      }
      attainable("3.3.3", sum("3.1.3"), sum("3.2.1"));
      attainable("3.3.4", sum("3.1.3"), sum("3.2.1"));
      BigDecimal departments = numbers.get("4.1.1");
      BigDecimal more = departments == null ? null : departments.add(BigDecimal.ONE);
      attainable("7.6.1.a", departments, more, sum("4.1.1", "4.1.2"));
      attainable("7.7.1", departments, more, sum("4.1.1", "4.1.2"));
      BigDecimal electronic = sum("7.6.2.a", "7.6.2.b");
      if (electronic != null && electronic.compareTo(new BigDecimal("100.01")) > 0) {
        add(
            "7.6.2-complement",
            RelationKind.COMPLEMENT,
            Severity.ERROR,
            "100",
            electronic.toString(),
            "7.6.2.a");
      }
      between("3.4.overall", "3.4.1", "3.4.2", "3.4.3");
      between("7.8.overall", "7.8.3", "7.8.4");
      period("4.2.4-period", "4.2.4", "4.2.1", "4.2.5");
      period("4.3.3-period", "4.3.3", "4.3.1", "4.3.4");
    }

    private void share(String id) {
      Figure figure = cells.get(id);
      BigDecimal printed = numbers.get(id);
      String note = figure == null ? null : figure.note();
      if (printed == null || note == null) {
        return;
      }
      Matcher matcher = FRACTION.matcher(note);
      if (matcher.find()) {
        BigDecimal part = new BigDecimal(matcher.group(1).replace(".", "")).multiply(HUNDRED);
        BigDecimal whole = new BigDecimal(matcher.group(2).replace(".", ""));
        if (!rounds(printed, part, whole)) {
          add(
              id + "-share",
              RelationKind.SHARE,
              Severity.ERROR,
              part.divide(whole, printed.scale(), RoundingMode.HALF_UP).toString(),
              printed.toString(),
              id);
        }
      }
    }

    private static boolean rounds(BigDecimal printed, BigDecimal part, BigDecimal whole) {
      BigDecimal down = part.divide(whole, printed.scale(), RoundingMode.DOWN);
      return down.compareTo(printed) == 0
          || part.divide(whole, printed.scale(), RoundingMode.UP).compareTo(printed) == 0;
    }

    private void attainable(String id, @Nullable BigDecimal... wholes) {
      BigDecimal printed = numbers.get(id);
      if (printed == null) {
        return;
      }
      BigDecimal informative = BigDecimal.ONE.scaleByPowerOfTen(printed.scale() + 2);
      for (BigDecimal whole : wholes) {
        if (whole == null || whole.signum() == 0 || whole.compareTo(informative) >= 0) {
          return;
        }
        BigDecimal below = printed.multiply(whole).divide(HUNDRED, 0, RoundingMode.FLOOR);
        BigDecimal above = below.add(BigDecimal.ONE);
        if (rounds(printed, below.multiply(HUNDRED), whole)
            || rounds(printed, above.multiply(HUNDRED), whole)) {
          return;
        }
      }
      add(
          id + "-attainable",
          RelationKind.ATTAINABLE,
          Severity.WARNING,
          null,
          printed.toString(),
          id);
    }

    private void between(String id, String... parts) {
      BigDecimal rate = numbers.get(id);
      BigDecimal low = HUNDRED;
      BigDecimal high = BigDecimal.ZERO;
      for (String part : parts) {
        BigDecimal number = numbers.get(part);
        if (number == null) {
          return;
        }
        low = low.min(number);
        high = high.max(number);
      }
      if (rate != null && (rate.compareTo(low) < 0 || rate.compareTo(high) > 0)) {
        add(
            id + "-between",
            RelationKind.BETWEEN,
            Severity.ERROR,
            low + " - " + high,
            rate.toString(),
            id);
      }
    }

    private void period(String relation, String cut, String present, String cumulative) {
      BigDecimal number = numbers.get(cut);
      BigDecimal all = sum(cut, present);
      BigDecimal share = numbers.get(cumulative);
      if (number == null || all == null || share == null || number.signum() * all.signum() == 0) {
        return;
      }
      BigDecimal now = number.multiply(HUNDRED).divide(all, share.scale(), RoundingMode.HALF_UP);
      if (now.compareTo(share) >= 0) {
        add(
            relation,
            RelationKind.PERIOD_CUMULATIVE,
            Severity.WARNING,
            share.toString(),
            now.toString(),
            cut);
      }
    }

    private void dates() {
      if (report.period() == null) {
        return;
      }
      LocalDate from = LocalDate.of(report.period().year(), 6, 15);
      LocalDate to = LocalDate.of(report.period().year(), 9, 14);
      for (Indicator indicator : form) {
        Figure figure = cells.get(indicator.id().value());
        String note = figure == null ? null : figure.note();
        if (indicator.note() == NoteUse.AS_OF && note != null) {
          Matcher matcher = AS_OF.matcher(note);
          if (matcher.find() && !isInside(matcher, from, to)) {
            String id = indicator.id().value();
            add(id + "-freshness", RelationKind.FRESHNESS, Severity.WARNING, null, note, id);
          }
        }
      }
      LocalDate date = report.document() == null ? null : report.document().date();
      if (date != null && date.isAfter(to.withDayOfMonth(20))) {
        add("document-deadline", RelationKind.DEADLINE, Severity.INFO, null, date.toString());
      }
    }

    private static boolean isInside(Matcher matcher, LocalDate from, LocalDate to) {
      int year = Integer.parseInt(matcher.group(3));
      YearMonth month = YearMonth.of(year, Integer.parseInt(matcher.group(2)));
      String day = matcher.group(1);
      LocalDate first = month.atDay(day == null ? 1 : Integer.parseInt(day));
      LocalDate last = day == null ? month.atEndOfMonth() : first;
      return !last.isBefore(from) && !first.isAfter(to);
    }

    private void add(
        String relation,
        RelationKind kind,
        Severity severity,
        @Nullable String expected,
        @Nullable String actual,
        String... ids) {
      List<FigureRef> figures = new ArrayList<>(ids.length);
      for (String id : ids) {
        figures.add(FigureRef.of(id));
      }
      Explanation words = Explanation.of(kind.word(), relation, String.valueOf(expected));
      findings.add(
          Finding.builder(relation, kind, severity, new Evidence.Observation(words))
              .figures(figures)
              .expected(expected)
              .actual(actual)
              .build());
    }
  }
}
