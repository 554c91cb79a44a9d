package vn.cchc.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a command writes its result: standard output, or a file that is written beside its name and
 * moved there when it is whole. What stood there before survives a run that fails or is ended. Used
 * by one thread.
 */
final class Output implements AutoCloseable {

  private static final String STANDARD = "";

  private final String name;
  private final ResultStream stream;
  private final @Nullable Replacement replacement;

  private Output(String name, ResultStream stream, @Nullable Replacement replacement) {
    this.name = name;
    this.stream = stream;
    this.replacement = replacement;
  }

  /**
   * Returns a file, or standard output where none is named.
   *
   * @param file its name as it was given
   * @param inputs what the command reads
   * @throws UsageException if it cannot be written, or is read as well
   */
  static Output of(@Nullable String file, List<Path> inputs, Main.Streams streams)
      throws IOException {
    return file == null ? standard(inputs, streams) : file(file, inputs);
  }

  /** Returns standard output, of a command that reads some files. */
  static Output standard(List<Path> inputs, Main.Streams streams) {
    for (Path input : inputs) {
      if (Descriptor.OUTPUT.isFile(input)) {
        throw new UsageException("standard-output.read", Shown.name(input.toString()));
      }
    }
    return new Output(STANDARD, streams.out(), null);
  }

  private static Output file(String given, List<Path> inputs) throws IOException {
    String name = "--out " + Shown.name(given);
    if (given.equals("-")) {
      throw new UsageException("out.dash");
    }
    Path file = Inputs.path(given);
    for (Path input : inputs) {
      if (isSame(file, input)) {
        throw new UsageException("out.read", name);
      }
    }
    if (Files.isDirectory(file)) {
      throw new UsageException("out.folder", name);
    }
    try {
      if (isDevice(file)) {
        OutputStream device = Files.newOutputStream(file, StandardOpenOption.WRITE);
        return new Output(name, stream(name, device), null);
      }
      Replacement replacement = Replacement.of(file, name);
      return new Output(
          name, stream(name, Channels.newOutputStream(replacement.channel())), replacement);
    } catch (FileSystemException e) {
      throw new WriteException(name, e, false);
    }
  }

  private static ResultStream stream(String name, OutputStream target) {
    return new ResultStream(name, new BufferedOutputStream(target, 1 << 16), () -> false);
  }

  private static boolean isSame(Path file, Path input) throws IOException {
    return Files.isRegularFile(file) && Files.exists(input) && Files.isSameFile(file, input);
  }

  /** A device or a pipe is written to; a file must not take its place. */
  private static boolean isDevice(Path file) {
    Path absolute = file.toAbsolutePath();
    return Files.exists(file)
        && (!Files.isRegularFile(file)
            || absolute.startsWith("/dev/")
            || absolute.startsWith("/proc/"));
  }

  OutputStream stream() {
    return stream;
  }

  /** Says that the result is whole: now it stands where it was asked for. */
  void finish() throws IOException {
    stream.flush();
    if (replacement != null) {
      try {
        replacement.move();
      } catch (IOException e) {
        throw new WriteException(name, e, false);
      }
    }
  }

  /** Takes back what is not finished. */
  @Override
  public void close() throws IOException {
    if (replacement != null) {
      replacement.close();
    } else if (!name.equals(STANDARD)) {
      stream.close();
    }
  }

  /** A file that is to take the place of another. */
  private record Replacement(Path target, Beside beside, FileChannel channel) {

    static Replacement of(Path file, String name) throws IOException {
      boolean exists = Files.exists(file);
      if (!exists && Files.isSymbolicLink(file)) {
        throw new UsageException("out.link", name);
      }
      Path target = exists ? file.toRealPath() : file.toAbsolutePath();
      Path folder = target.getParent();
      if (folder == null || !Files.isDirectory(folder)) {
        throw new UsageException("out.no-folder", name, Shown.name(folder + ""));
      }
      if (exists && !Files.isWritable(target)) {
        throw new UsageException("out.denied", name);
      }
      Beside beside = new Beside(folder.resolve(".cchc-" + UUID.randomUUID() + ".tmp"));
      FileChannel channel = beside.open();
      if (exists) {
        keepAttributes(target, beside.file);
      }
      return new Replacement(target, beside, channel);
    }

    /** Whoever may read the file of before may read the new one; as far as this user may say so. */
    private static void keepAttributes(Path from, Path to) {
      PosixFileAttributeView view = Files.getFileAttributeView(to, PosixFileAttributeView.class);
      if (view == null) {
        return;
      }
      try {
        PosixFileAttributes before = Files.readAttributes(from, PosixFileAttributes.class);
        view.setPermissions(before.permissions());
        view.setGroup(before.group());
        view.setOwner(before.owner());
      } catch (IOException e) {
        // a file of somebody else becomes one of this user
      }
    }

    void move() throws IOException {
      channel.force(true);
      channel.close();
      Files.move(beside.file, target, StandardCopyOption.ATOMIC_MOVE);
    }

    void close() throws IOException {
      channel.close();
      beside.close();
    }
  }

  /** The file a result is written to at first; gone when the program ends, however it ends. */
  private static final class Beside {

    private final Path file;
    private final Thread atEnd = new Thread(this::end, "cchc-end");
    private boolean ended;

    Beside(Path file) {
      this.file = file;
    }

    FileChannel open() throws IOException {
      Runtime.getRuntime().addShutdownHook(atEnd);
      return create();
    }

    private synchronized FileChannel create() throws IOException {
      if (ended) {
        throw new IOException("the program is ending");
      }
      return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    }

    private synchronized void end() {
      ended = true;
      // nobody is left to be told that it could not be deleted
      file.toFile().delete();
    }

    void close() throws IOException {
      Files.deleteIfExists(file);
      try {
        Runtime.getRuntime().removeShutdownHook(atEnd);
      } catch (IllegalStateException e) {
        // it is running already
      }
    }
  }
}
