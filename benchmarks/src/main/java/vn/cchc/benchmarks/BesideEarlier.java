package vn.cchc.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.testkit.country.Country;

/**
 * What a report costs beside the eight before it, and alone, in processor time of one thread. For a
 * machine that is busy with other things, where the times of JMH say more of those.
 */
final class BesideEarlier {

  private static final int ROUNDS = 25;
  private static final int WARM = 10;
  private static final int REPORTS = 2_000;
  private static final int EARLIER = 8;

  private final ReportValidator validator = validator();
  private final Report report;
  private final List<Report> earlier;
  private final Context context;

  private BesideEarlier(List<Report> history, int at) {
    report = history.get(at);
    earlier = history.subList(at - EARLIER, at);
    context = context();
  }

  private Context context() {
    return Context.builder().earlier(earlier).build();
  }

  private static ReportValidator validator() {
    ReportValidator.Builder validator = ReportValidator.builder();
    Country.catalogues().forEach(validator::catalogue);
    return validator.build();
  }

  /** Prints the least of some rounds, for each report of a province with so many before it. */
  public static void main(String[] arguments) {
    List<Report> history = history();
    for (int at = EARLIER; at < history.size(); at++) {
      BesideEarlier some = new BesideEarlier(history, at);
      double alone = Double.MAX_VALUE;
      double anew = Double.MAX_VALUE;
      double kept = Double.MAX_VALUE;
      // one after the other, so that all meet the same machine
      for (int round = 0; round < ROUNDS; round++) {
        double first = some.micros(() -> some.validator.validate(some.report));
        double second = some.micros(() -> some.validator.validate(some.report, some.context()));
        double third = some.micros(() -> some.validator.validate(some.report, some.context));
        if (round >= WARM) {
          alone = Math.min(alone, first);
          anew = Math.min(anew, second);
          kept = Math.min(kept, third);
        }
      }
      System.out.printf(
          Locale.ROOT,
          "%s %d: alone %.1f µs, beside %d earlier ones %.1f µs (%.2f), in a context that is kept"
              + " %.1f µs (%.2f)%n",
          some.report.period() == null ? "" : some.report.period().kind(),
          at,
          alone,
          EARLIER,
          anew,
          anew / alone,
          kept,
          kept / alone);
    }
  }

  /** The reports of a province until there are two levels, which have a form of their own. */
  private static List<Report> history() {
    List<Report> history = new ArrayList<>();
    Country.builder()
        .provinces(1)
        .departments(1)
        .districts(1)
        .communesPerDistrict(1)
        .periods(10)
        .build()
        .forEach(
            sent -> {
              var agency = sent.report().agency();
              if (agency != null && agency.level() == Level.PROVINCE) {
                history.add(sent.report());
              }
            });
    return history;
  }

  private double micros(Supplier<ValidationResult> validation) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    int checks = 0;
    long start = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < REPORTS; i++) {
      checks += validation.get().checks().held();
    }
    long taken = threads.getCurrentThreadCpuTime() - start;
    if (checks == 0) {
      throw new IllegalStateException("Nothing was checked");
    }
    return taken / 1e3 / REPORTS;
  }
}
