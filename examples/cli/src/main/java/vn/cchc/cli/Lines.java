package vn.cchc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none longer than a limit. Used by one thread. */
final class Lines {

  /** The longest line, in bytes; of a longer one only its number is kept. */
  static final int MAX_BYTES = 16 << 20;

  private static final int BATCH = 64;
  private static final int BATCH_BYTES = 4 << 20;

  /** What has no end of a line within so many bytes is no stream of lines. */
  private static final long MAX_PASSED = 1L << 30;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private final ByteArrayOutputStream begun = new ByteArrayOutputStream(1 << 14);
  private int next;
  private int end;
  private boolean ended;
  private long number = 1;
  private long passed;
  private long filled;

  Lines(InputStream in) {
    this.in = in;
  }

  /**
   * A line.
   *
   * @param number from 1
   * @param bytes without its end; null if it is too long
   */
  record Line(long number, byte @Nullable [] bytes) {

    boolean isBlank() {
      byte[] content = bytes;
      if (content == null) {
        return false;
      }
      for (byte b : content) {
        if (b != ' ' && b != '\t' && b != '\r') {
          return false;
        }
      }
      return true;
    }
  }

  /**
   * Returns the next lines that are not blank, as many as are there but not more than a few; none
   * at the end. It waits for the first, and never for another: somebody may wait for the answers to
   * these before more is sent.
   */
  List<Line> next() throws IOException {
    List<Line> lines = new ArrayList<>(BATCH);
    int bytes = 0;
    while (lines.size() < BATCH && bytes < BATCH_BYTES) {
      Line line = read();
      if (line != null) {
        byte[] content = line.bytes();
        bytes += content == null ? 0 : content.length;
        if (!line.isBlank()) {
          lines.add(line);
        }
      } else if (ended || !lines.isEmpty() && in.available() <= 0) {
        return lines;
      } else {
        fill();
      }
    }
    return lines;
  }

  /** Returns how many bytes there were before what comes next. */
  long bytes() {
    return filled - (end - next);
  }

  /** Returns the next line if its end is there, or if it is too long already. */
  private @Nullable Line read() {
    while (next < end) {
      int from = next;
      int stop = from;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      boolean whole = stop < end;
      next = whole ? stop + 1 : stop;
      Line line = add(from, stop - from, whole);
      if (line != null) {
        return line;
      }
    }
    return ended && passed > 0 ? add(0, 0, true) : null;
  }

  private @Nullable Line add(int from, int length, boolean whole) {
    boolean told = passed > MAX_BYTES;
    passed += length;
    boolean tooLong = passed > MAX_BYTES;
    if (!tooLong) {
      begun.write(buffer, from, length);
    }
    boolean tells = !told && (whole || tooLong);
    Line line = tells ? new Line(number, tooLong ? null : begun.toByteArray()) : null;
    if (whole || tooLong) {
      begun.reset();
    }
    if (whole) {
      passed = 0;
      number++;
    }
    return line;
  }

  private void fill() throws IOException {
    if (passed > MAX_PASSED) {
      throw new UsageException("lines.endless", number, MAX_PASSED >> 30);
    }
    next = 0;
    end = Math.max(0, in.read(buffer));
    filled += end;
    ended = end == 0;
  }
}
