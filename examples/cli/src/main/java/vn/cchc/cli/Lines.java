package vn.cchc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, none longer than a limit. Used by one thread. */
final class Lines {

  /** The longest line, in bytes; of a longer one only so much is kept. */
  static final int MAX_BYTES = 16 << 20;

  private final InputStream in;
  private final byte[] buffer = new byte[1 << 16];
  private int next;
  private int end;
  private long number;

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

  /** Returns the next line that is not blank; null at the end. */
  @Nullable Line next() throws IOException {
    Line line = read();
    while (line != null && line.isBlank()) {
      line = read();
    }
    return line;
  }

  private @Nullable Line read() throws IOException {
    if (next == end && !fill()) {
      return null;
    }
    number++;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 14);
    boolean tooLong = false;
    do {
      int stop = next;
      while (stop < end && buffer[stop] != '\n') {
        stop++;
      }
      tooLong |= bytes.size() + (stop - next) > MAX_BYTES;
      if (!tooLong) {
        bytes.write(buffer, next, stop - next);
      }
      next = stop;
    } while (next == end && fill());
    next = Math.min(end, next + 1);
    return new Line(number, tooLong ? null : bytes.toByteArray());
  }

  private boolean fill() throws IOException {
    next = 0;
    end = Math.max(0, in.read(buffer));
    return end > 0;
  }
}
