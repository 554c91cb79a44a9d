package vn.cchc.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A stream of results. That it cannot be written is told apart from a file that cannot be read, and
 * is remembered: a library that passes over the exception does not make it unsaid.
 */
final class ResultStream extends OutputStream {

  private final String name;
  private final OutputStream target;
  private final BooleanSupplier pipe;
  private @Nullable WriteException failure;

  /**
   * Creates a stream.
   *
   * @param name what messages call it; empty for standard output
   * @param pipe whether the target is read by another program
   */
  ResultStream(String name, OutputStream target, BooleanSupplier pipe) {
    this.name = name;
    this.target = target;
    this.pipe = pipe;
  }

  private interface Writing {
    void run() throws IOException;
  }

  private void attempt(Writing writing) throws WriteException {
    if (failure != null) {
      throw failure;
    }
    try {
      writing.run();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      // the system's words may be in another language
      failure = new WriteException(name, e, reason.contains("pipe") || pipe.getAsBoolean());
      throw failure;
    }
  }

  /** Returns why nothing can be written any more; null if nothing is known against it. */
  @Nullable WriteException failure() {
    return failure;
  }

  @Override
  public void write(int b) throws WriteException {
    attempt(() -> target.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws WriteException {
    attempt(() -> target.write(bytes, offset, length));
  }

  @Override
  public void flush() throws WriteException {
    attempt(target::flush);
  }

  @Override
  public void close() throws IOException {
    target.close();
  }
}
