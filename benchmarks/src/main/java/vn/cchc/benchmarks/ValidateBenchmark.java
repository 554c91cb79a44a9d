package vn.cchc.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Cause;
import vn.cchc.model.Finding;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.testkit.ConsistentReports;
import vn.cchc.rules.testkit.Errors;

/** One report, by the library and by Java written by hand for this form. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ValidateBenchmark {

  /**
   * Which report: the table of the worked example (run from the project's root), of which there are
   * ten findings; a consistent one; the same with two digits of one figure exchanged; or the
   * example with its prose, which nobody reads by hand.
   */
  @Param({"example", "consistent", "slip", "prose"})
  public String report = "";

  private final ReportValidator validator = ReportValidator.standard();
  private final ReportValidator screening = ReportValidator.builder().screening().build();
  private final HandWritten handWritten = new HandWritten();
  private Report subject = Report.printed("cchc-2021-province", java.util.Map.of());

  /** Reads the report, and makes sure that both find the same. */
  @Setup
  public void read() throws IOException {
    Catalogue form = Catalogues.find("cchc-2021-province").orElseThrow();
    if (report.equals("consistent")) {
      subject = sound(form, new Random(1));
    } else if (report.equals("slip")) {
      subject = slip(form, new Random(1));
    } else {
      Path file = Path.of("examples/khanh-hoa-q3-2021/report.json");
      try (InputStream stream = Files.newInputStream(file)) {
        subject = ReportReader.standard().read(stream, file.toString());
      }
    }
    if (report.equals("prose")) {
      return;
    }
    subject =
        Report.builder(subject.catalogue())
            .agency(subject.agency())
            .period(subject.period())
            .document(subject.document())
            .notation(subject.notation())
            .figures(subject.figures())
            .unmatchedRows(subject.unmatchedRows())
            .secondPrinting(subject.secondPrinting())
            .build();
    // of which whole a share can be is not noted by hand
    List<String> found =
        library().findings().stream()
            .filter(finding -> finding.kind() != RelationKind.ATTAINABLE)
            .map(Finding::relation)
            .sorted()
            .toList();
    List<String> expected = handWritten().stream().map(Finding::relation).sorted().toList();
    if (!found.equals(expected)) {
      throw new IllegalStateException("By the library " + found + ", by hand " + expected);
    }
  }

  /** A consistent report of the third quarter, which the Java written by hand is for. */
  private Report sound(Catalogue form, Random random) {
    ConsistentReports reports = ConsistentReports.of(form);
    Report report = reports.next(random);
    while (report.period() == null
        || !report.period().kind().equals("Q3")
        || !validator.validate(report).findings().isEmpty()) {
      report = reports.next(random);
    }
    return report;
  }

  /** A report with one slip that the relations see. */
  private Report slip(Catalogue form, Random random) {
    Report sound = sound(form, random);
    while (true) {
      Optional<Errors.Wrong> wrong = Errors.in(form).make(Cause.DIGITS_TRANSPOSED, sound, random);
      if (wrong.isPresent() && !validator.validate(wrong.get().report()).findings().isEmpty()) {
        return wrong.get().report();
      }
    }
  }

  /** The library. */
  @Benchmark
  public ValidationResult library() {
    return validator.validate(subject);
  }

  /** The library, asked only which relations broke. */
  @Benchmark
  public ValidationResult screening() {
    return screening.validate(subject);
  }

  /** Java written by hand. */
  @Benchmark
  public List<Finding> handWritten() {
    return handWritten.validate(subject);
  }
}
