package vn.cchc.cli;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import vn.cchc.io.ReportFormatException;

/** The files a command is given by name. */
final class Inputs {

  private static final String MENDED =
      File.separatorChar == '/'
          ? "Start it with LC_ALL=C.UTF-8"
          : "Rename it, or let Windows use UTF-8 (settings of the region)";

  private Inputs() {}

  /**
   * Returns the file of a name.
   *
   * @throws UsageException if no file can have it
   */
  static Path path(String name) {
    if (name.isBlank()) {
      throw new UsageException("'" + Shown.name(name) + "': an empty name. Name a file");
    }
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      boolean undecodable = name.chars().anyMatch(c -> c > 0x7F || c == '?');
      throw new UsageException(
          Shown.name(name)
              + (undecodable
                  ? ": a name that Java cannot use in the character set "
                      + System.getProperty("sun.jnu.encoding")
                      + ". "
                      + MENDED
                  : ": no name of a file: " + e.getReason()));
    }
  }

  /**
   * Opens a file to be read once, to its end or a limit: it may be a pipe or a device.
   *
   * @throws ReportFormatException if it is a folder
   */
  static InputStream open(String name) throws IOException {
    Path file = path(name);
    if (Files.isDirectory(file)) {
      throw new ReportFormatException(Shown.name(name) + ": a folder. Expected a file");
    }
    return Files.newInputStream(file);
  }

  /**
   * Returns standard input.
   *
   * @throws UsageException if the process was started without it
   */
  static InputStream standard(Main.Streams streams) {
    if (Descriptor.INPUT.isClosed()) {
      throw new UsageException("standard input: it is closed. Expected JSON Lines");
    }
    return streams.in();
  }
}
