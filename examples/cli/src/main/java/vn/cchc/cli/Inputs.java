package vn.cchc.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** The files a command is given by name. */
final class Inputs {

  private Inputs() {}

  /**
   * Returns the file of a name.
   *
   * @throws UsageException if no file can have it
   */
  static Path path(String name) {
    if (name.isBlank()) {
      throw new UsageException("name.empty", Shown.name(name));
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      boolean undecodable = name.chars().anyMatch(c -> c > 0x7F || c == '?');
      if (undecodable) {
        throw new UsageException(
            File.separatorChar == '/' ? "name.undecodable" : "name.undecodable.windows",
            Shown.name(name),
            System.getProperty("sun.jnu.encoding"));
      }
      throw new UsageException("name.none", Shown.name(name), e.getReason());
    }
  }

  /** Reads a stream. */
  interface Reading<T> {
    T of(InputStream stream, String name) throws IOException;
  }

  /**
   * Reads a file once, to its end or a limit: it may be a pipe or a device.
   *
   * @throws UsageException if it is no file
   * @throws UnreadableException if it cannot be read, whatever the reason
   */
  static <T> T read(String name, Reading<T> reading) {
    String shown = Shown.name(name);
    Path file = path(name);
    if (Files.isDirectory(file)) {
      throw new UsageException("folder", shown);
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return reading.of(stream, shown);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new UnreadableException(shown, e);
    }
  }

  /**
   * Returns standard input.
   *
   * @throws UsageException if the process was started without it
   */
  static InputStream standard(Main.Streams streams) {
    if (Descriptor.INPUT.isClosed()) {
      throw new UsageException("standard-input.closed");
    }
    return streams.in();
  }
}
