package vn.cchc.benchmarks;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;

/**
 * What a report costs in processor time of one thread, for a machine that is busy with other
 * things, where the times of JMH say more of those. Run from the project's root.
 */
final class ProcessorTime {

  private static final int ROUNDS = 15;
  private static final int WARM = 6;
  private static final int REPORTS = 4_000;

  private ProcessorTime() {}

  /** Takes the reports of {@link ValidateBenchmark} to screen; prints the least of some rounds. */
  public static void main(String[] arguments) throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (String report : arguments) {
      ValidateBenchmark benchmark = new ValidateBenchmark();
      benchmark.report = report;
      benchmark.read();
      int findings = 0;
      long least = Long.MAX_VALUE;
      for (int round = 0; round < ROUNDS; round++) {
        findings = 0;
        long start = threads.getCurrentThreadCpuTime();
        for (int i = 0; i < REPORTS; i++) {
          findings += benchmark.screening().findings().size();
        }
        long taken = threads.getCurrentThreadCpuTime() - start;
        least = round < WARM ? least : Math.min(least, taken);
      }
      System.out.printf(
          Locale.ROOT,
          "%s: %.1f µs, %d findings%n",
          report,
          least / 1e3 / REPORTS,
          findings / REPORTS);
    }
  }
}
