package vn.cchc.benchmarks;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.rules.ReportValidator;

/**
 * What a table of forty columns by two hundred rows costs, with ten sums printed in its head and a
 * total row, sound and with three wrong cells: in processor time of one thread, the least of many.
 */
final class WideTable {

  private static final int GROUPS = 10;
  private static final int ROWS = 200;
  private static final int TIMES = 120;

  private WideTable() {}

  /** Prints both. */
  public static void main(String[] arguments) throws Exception {
    List<int[]> rows = rows();
    measure("sound", rows);
    rows.get(10)[1] += 90;
    rows.get(77)[8] *= 10;
    rows.get(150)[22] += 9;
    measure("three wrong cells", rows);
  }

  private static List<int[]> rows() {
    Random random = new Random(1);
    List<int[]> rows = new ArrayList<>();
    int[] total = new int[4 * GROUPS];
    for (int r = 0; r < ROWS; r++) {
      int[] row = new int[4 * GROUPS];
      for (int c = 0; c < row.length; c++) {
        row[c] = c % 4 == 0 ? 0 : 1 + random.nextInt(999);
        row[c - c % 4] += c % 4 == 0 ? 0 : row[c];
      }
      for (int c = 0; c < row.length; c++) {
        total[c] += row[c];
      }
      rows.add(row);
    }
    rows.add(total);
    return rows;
  }

  private static byte[] form(List<int[]> rows) {
    StringBuilder form = new StringBuilder("STT;Đơn vị");
    IntStream.range(0, 4 * GROUPS).forEach(c -> form.append(";Cột ").append(c + 1));
    form.append("\nA;B");
    for (int c = 1; c <= 4 * GROUPS; c++) {
      form.append(';').append(c);
      if (c % 4 == 1) {
        form.append('=').append(c + 1).append('+').append(c + 2).append('+').append(c + 3);
      }
    }
    for (int r = 0; r < rows.size(); r++) {
      form.append('\n')
          .append(r < ROWS ? (r + 1) + ";Đơn vị " + (r + 1) : ";Tổng cộng")
          .append(';');
      form.append(
          IntStream.of(rows.get(r)).mapToObj(String::valueOf).collect(Collectors.joining(";")));
    }
    return form.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void measure(String what, List<int[]> rows) throws Exception {
    DraftedForm form =
        ReportReader.standard().readForm(new ByteArrayInputStream(form(rows)), "wide.csv");
    ReportValidator validator = ReportValidator.of(form.catalogue());
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long least = Long.MAX_VALUE;
    int findings = 0;
    for (int i = 0; i < TIMES; i++) {
      long start = threads.getCurrentThreadCpuTime();
      findings = validator.validate(form.report()).findings().size();
      least = Math.min(least, threads.getCurrentThreadCpuTime() - start);
    }
    System.out.printf(Locale.ROOT, "%s: %.1f ms, %d findings%n", what, least / 1e6, findings);
  }
}
