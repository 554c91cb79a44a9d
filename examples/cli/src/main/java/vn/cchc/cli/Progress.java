package vn.cchc.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.util.function.LongSupplier;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;

/**
 * Tells who waits how far it is and how long it will take yet, on one line of a terminal that is
 * written over; nothing of what is done within a few seconds. Used by one thread at a time.
 */
final class Progress {

  private static final long SECOND = 1_000_000_000L;

  /** What is done by then is worth no word. */
  private static final long SOON = 3 * SECOND;

  private static final long BETWEEN = SECOND / 2;
  private static final int MINUTE = 60;
  private static final int HOUR = 60 * MINUTE;

  /** Seconds are told by fives. */
  private static final int STEP = 5;

  private final PrintStream err;
  private final Words words;
  private final boolean seen;
  private final LongSupplier nanos;
  private long start;
  private long last;
  private int shown;

  /**
   * Starts now.
   *
   * @param seen whether somebody looks; else nothing is written
   * @param nanos tells the time, as {@link System#nanoTime} does
   */
  Progress(PrintStream err, Words words, boolean seen, LongSupplier nanos) {
    this.err = err;
    this.words = words;
    this.seen = seen;
    this.nanos = nanos;
    this.start = nanos.getAsLong();
  }

  static Progress of(Main.Streams streams, Language language) {
    return new Progress(streams.err(), Words.of(language), streams.progress(), System::nanoTime);
  }

  /**
   * Returns the progress of lines; that of answers which are written to a terminal are the answers.
   *
   * @param out where they go
   */
  static Progress ofLines(Main.Streams streams, OutputStream out, Language language) {
    boolean answers = out == streams.out() && Descriptor.OUTPUT.isTerminal();
    return new Progress(
        streams.err(), Words.of(language), streams.progress() && !answers, System::nanoTime);
  }

  /** Begins another piece of work, whose time does not follow from that of the one before. */
  void begin() {
    clear();
    start = nanos.getAsLong();
    last = 0;
  }

  /** Takes how many files were read, from 1, and how many there are. Time counts from the first. */
  void files(int done, int of) {
    if (done == 1) {
      begin();
    } else if (done == of) {
      clear();
    } else if (isDue()) {
      String left = left(done - 1L, of - done);
      show(words.progress("files", number(done), number(of), share(done, of), left));
    }
  }

  /**
   * Takes how many lines were answered.
   *
   * @param bytes how much of the input that was
   * @param of how much there is; 0 if nobody can tell
   */
  void lines(long done, long bytes, long of) {
    if (!isDue()) {
      return;
    }
    if (of > 0) {
      show(words.progress("lines", number(done), share(bytes, of), left(bytes, of - bytes)));
    } else {
      long seconds = Math.max(1, (last - start) / SECOND);
      show(words.progress("rate", number(done), number(done / seconds)));
    }
  }

  /** Takes away what is shown, so that something else can be written. */
  void clear() {
    if (shown > 0) {
      err.print("\r" + " ".repeat(shown) + "\r");
      err.flush();
      shown = 0;
    }
  }

  private boolean isDue() {
    long now = nanos.getAsLong();
    if (!seen || now - start < SOON || last != 0 && now - last < BETWEEN) {
      return false;
    }
    last = now;
    return true;
  }

  private void show(String text) {
    err.print("\r" + text + " ".repeat(Math.max(0, shown - text.length())));
    err.flush();
    shown = text.length();
  }

  private static String share(long done, long of) {
    return String.valueOf(Math.min(100, done * 100 / of));
  }

  /** How long it takes yet if the rest is as the part that is done. */
  private String left(long done, long rest) {
    BigDecimal passed = BigDecimal.valueOf(last - start);
    long seconds =
        passed
            .multiply(BigDecimal.valueOf(Math.max(0, rest)))
            .divideToIntegralValue(
                BigDecimal.valueOf(Math.max(1, done)).multiply(BigDecimal.valueOf(SECOND)))
            .min(BigDecimal.valueOf(Integer.MAX_VALUE))
            .longValue();
    if (seconds < MINUTE) {
      return words.progress("seconds", Math.max(STEP, (seconds + STEP - 1) / STEP * STEP));
    }
    // rather too long than too short
    long minutes = (seconds + MINUTE - 1) / MINUTE;
    return minutes * MINUTE < HOUR
        ? words.progress("minutes", minutes)
        : words.progress("hours", minutes / MINUTE, minutes % MINUTE);
  }

  private String number(long number) {
    NumberNotation notation =
        words.language() == Language.EN ? NumberNotation.EN : NumberNotation.VI;
    return Notation.of(BigDecimal.valueOf(number), notation);
  }
}
