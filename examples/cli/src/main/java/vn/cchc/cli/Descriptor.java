package vn.cchc.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the open files are that a process is started with. Where the system does not tell, they are
 * nothing in particular.
 */
enum Descriptor {
  INPUT(0),
  OUTPUT(1),
  ERROR(2);

  private final Path link;

  Descriptor(int number) {
    link = Path.of("/proc/self/fd/" + number);
  }

  /** Returns whether it is a terminal: a person is looking. */
  boolean isTerminal() {
    String target = target();
    return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
  }

  /** Returns whether another program is at the other end. */
  boolean isPipe() {
    String target = target();
    return target.startsWith("pipe:") || target.startsWith("socket:");
  }

  /**
   * Returns whether the process was started without it: what has its place is the first file that
   * Java opened, one of its own.
   */
  boolean isClosed() {
    String target = target();
    return target.startsWith(System.getProperty("java.home")) || target.endsWith(".jsa");
  }

  /** Returns whether it is a file that is kept, and the same as another. */
  boolean isFile(Path other) {
    try {
      return Files.isRegularFile(link) && Files.exists(other) && Files.isSameFile(link, other);
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns what stands for it among the files of the system. */
  Path link() {
    return link;
  }

  private String target() {
    try {
      return Files.isSymbolicLink(link) ? Files.readSymbolicLink(link).toString() : "";
    } catch (IOException e) {
      return "";
    }
  }
}
