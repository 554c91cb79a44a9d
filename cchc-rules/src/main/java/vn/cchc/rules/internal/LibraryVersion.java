package vn.cchc.rules.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The version of this library, which the build writes beside its classes. */
public final class LibraryVersion {

  private static final String FILE = "library-version.txt";

  private LibraryVersion() {}

  /** Returns the version, such as {@code 1.0.0}. */
  public static String get() {
    return Read.VERSION;
  }

  private static String read() {
    try (InputStream stream = LibraryVersion.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("Not in the jar of cchc-rules: " + FILE);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Read when it is first asked for. */
  private static final class Read {
    static final String VERSION = read();
  }
}
