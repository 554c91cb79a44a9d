package vn.cchc.rules.internal.prose;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import vn.cchc.model.Claim;
import vn.cchc.model.Outcome.State;

/** Prints what is found in the samples of one half, and what is missed. */
public final class NarrativeReport {

  private NarrativeReport() {}

  /** Takes the half to show in detail. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String half : new String[] {"A", "B", "C", "D"}) {
      int found = 0;
      int missed = 0;
      int silent = 0;
      int alarms = 0;
      int read = 0;
      int readable = 0;
      for (Sample sample : Sample.all()) {
        if (!sample.half().equals(half)) {
          continue;
        }
        boolean alarm = !sample.kinds(State.BROKEN).isEmpty();
        boolean wrong = alarm == sample.isSound();
        found += alarm && !sample.isSound() ? 1 : 0;
        missed += !alarm && !sample.isSound() ? 1 : 0;
        silent += !alarm && sample.isSound() ? 1 : 0;
        alarms += alarm && sample.isSound() ? 1 : 0;
        boolean unread = !sample.kinds(State.HELD).containsAll(sample.holds());
        readable += 1;
        read += unread ? 0 : 1;
        if (half.equals(arguments[0]) && (wrong || unread)) {
          out.println((wrong ? sample.isSound() ? "ALARM " : "MISSED " : "unread ") + sample);
          for (Claim claim : sample.claims()) {
            out.println(
                "    "
                    + claim.verdict()
                    + " "
                    + claim.kind()
                    + " ["
                    + claim.text()
                    + "] "
                    + claim.explanation());
          }
        }
      }
      out.printf(
          "%s: found %d, missed %d, silent %d, false alarms %d, all that holds read %d of %d%n",
          half, found, missed, silent, alarms, read, readable);
    }
  }
}
