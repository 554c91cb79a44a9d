package vn.cchc.cli;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.ReportReader;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Submission;

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

  /** Returns the reader of a form, or of all, by a notation, or by what a document's cells tell. */
  static ReportReader reader(@Nullable Catalogue form, @Nullable NumberNotation notation) {
    return reader(form, notation, (files, of) -> {});
  }

  /**
   * Returns the reader of a form, or of all.
   *
   * @param watch is told how far a folder or a zip is read
   */
  static ReportReader reader(
      @Nullable Catalogue form, @Nullable NumberNotation notation, ReportReader.Watch watch) {
    ReportReader.Builder builder = ReportReader.builder().watch(watch);
    if (notation != null) {
      builder.notation(notation);
    }
    return form == null ? builder.build() : builder.catalogue(form).build();
  }

  /**
   * Reads all reports of a file or a folder.
   *
   * @throws UsageException if it is neither
   * @throws UnreadableException if it cannot be read, whatever the reason
   */
  static Submission submission(String name, ReportReader reader) {
    Path file = path(name);
    if (!Files.isDirectory(file)) {
      return Inputs.<Submission>read(name, reader::readAll);
    }
    try {
      return reader.readAll(file);
    } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
      throw new UnreadableException(Shown.name(name), e);
    }
  }

  /** Returns how many bytes a stream still has, if it is one of a file; 0 if nobody knows. */
  static long size(InputStream stream) {
    if (stream instanceof FileInputStream file) {
      try {
        FileChannel channel = file.getChannel();
        long size = channel.size();
        // a pipe has no place in it
        return size == 0 ? 0 : Math.max(0, size - channel.position());
      } catch (IOException e) {
        return 0;
      }
    }
    return 0;
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
