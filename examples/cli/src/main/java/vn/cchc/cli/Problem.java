package vn.cchc.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.FormulaException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Messages;
import vn.cchc.rules.UnknownCatalogueException;

/** What went wrong, in one line for people. */
final class Problem {

  private Problem() {}

  /** Returns what went wrong with nothing in particular. */
  static String of(Throwable e) {
    return of("", e);
  }

  /**
   * Returns what went wrong.
   *
   * @param name what it went wrong with, fit to be shown; empty if the error says it
   */
  static String of(String name, Throwable e) {
    if (e instanceof ReportFormatException
        || e instanceof CatalogueException
        || e instanceof FormulaException
        || e instanceof UsageException
        || e instanceof WriteException) {
      return Shown.line(String.valueOf(e.getMessage()));
    }
    if (e instanceof FileSystemException file) {
      String shown = name.isEmpty() ? Shown.name(String.valueOf(file.getFile())) : name;
      return shown + ": " + reason(file);
    }
    String problem =
        e instanceof UnknownCatalogueException unknown
            ? Messages.english().of(unknown.explanation()) + ". Name its file by --catalogue"
            : e instanceof IOException io ? "cannot be read: " + reason(io) : ours(e);
    return Shown.line(name.isEmpty() ? problem : name + ": " + problem);
  }

  /** Returns why a file could not be read or written, without its name. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return String.valueOf(missing.getFile()).indexOf('\uFFFD') < 0
          ? "no such file"
          : "no such file; some of its name is not UTF-8. Rename it";
    }
    if (e instanceof AccessDeniedException) {
      return "permission denied. Expected a file this user may use";
    }
    @Nullable String reason =
        e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    return reason == null ? e.getClass().getSimpleName() : Shown.line(reason);
  }

  private static String ours(Throwable e) {
    if (e instanceof OutOfMemoryError) {
      long most = Runtime.getRuntime().maxMemory() >> 20;
      return "needs more memory than the "
          + most
          + " MB Java may use. Give it more: JAVA_TOOL_OPTIONS=-Xmx2g";
    }
    if (e instanceof StackOverflowError) {
      return "nested too deeply to be read";
    }
    String message = e.getMessage();
    if (e instanceof IllegalArgumentException
        && !(e instanceof NumberFormatException)
        && message != null) {
      return message;
    }
    return "an error of this program, not of the input: "
        + e.getClass().getSimpleName()
        + (message == null ? "" : ": " + message);
  }
}
