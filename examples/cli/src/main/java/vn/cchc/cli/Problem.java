package vn.cchc.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.model.Explained;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.rules.UnknownCatalogueException;

/** What went wrong, in one line for people; a line each for the faults of a catalogue. */
final class Problem {

  private Problem() {}

  /** Returns what went wrong with nothing in particular. */
  static String of(Words words, Throwable e) {
    return of(words, "", e);
  }

  /**
   * Returns what went wrong.
   *
   * @param name what it went wrong with, fit to be shown; empty if the error says it
   */
  static String of(Words words, String name, Throwable e) {
    if (e instanceof UnreadableException unreadable) {
      return unreadable.in(words);
    }
    if (e instanceof CatalogueException catalogue) {
      return catalogue.faults().stream()
          .map(fault -> Shown.line(placed(fault, name).in(messages(words))))
          .collect(joining("\n"));
    }
    String told = told(words, e);
    if (told != null) {
      return Shown.line(told);
    }
    if (e instanceof FileSystemException file) {
      String shown = name.isEmpty() ? Shown.name(String.valueOf(file.getFile())) : name;
      return shown + ": " + reason(words, file);
    }
    String problem =
        e instanceof UnknownCatalogueException unknown
            ? words.text("unknown-catalogue", messages(words).of(unknown.explanation()))
            : e instanceof IOException io
                ? words.text("unreadable", reason(words, io))
                : ours(words, e);
    return Shown.line(name.isEmpty() ? problem : name + ": " + problem);
  }

  /** What is wrong with a catalogue names its file; which of several is meant, no file does. */
  private static Fault placed(Fault fault, String name) {
    return fault.key().startsWith("choice.") ? fault.at(name) : fault;
  }

  /** Returns what an error says that names what it is about; null if it does not. */
  private static @Nullable String told(Words words, Throwable e) {
    if (e instanceof Explained explained) {
      return explained.message(words.language().locale());
    }
    if (e instanceof UsageException usage) {
      return usage.in(words);
    }
    return e instanceof WriteException unwritten ? unwritten.in(words) : null;
  }

  private static Messages messages(Words words) {
    return Messages.of(words.language().locale());
  }

  /** Returns why a file could not be read or written, without its name. */
  static String reason(Words words, IOException e) {
    if (e instanceof NoSuchFileException missing) {
      boolean decoded = String.valueOf(missing.getFile()).indexOf('\uFFFD') < 0;
      return words.text(decoded ? "no-file" : "no-file.name");
    }
    if (e instanceof AccessDeniedException) {
      return words.text("denied");
    }
    @Nullable String reason =
        e instanceof FileSystemException file ? file.getReason() : e.getMessage();
    if (reason == null) {
      return words.text("system", e.getClass().getSimpleName());
    }
    // the system's words, which may be in any language
    return reason.toLowerCase(Locale.ROOT).contains("no space left")
        ? words.text("no-space")
        : words.text("system", Shown.line(reason));
  }

  private static String ours(Words words, Throwable e) {
    if (e instanceof OutOfMemoryError) {
      return words.text("memory", String.valueOf(Runtime.getRuntime().maxMemory() >> 20));
    }
    if (e instanceof StackOverflowError) {
      return words.text("nested");
    }
    String message = e.getMessage();
    if (e instanceof IllegalArgumentException
        && !(e instanceof NumberFormatException)
        && message != null) {
      return words.text("argument", message);
    }
    return words.text(
        "program", e.getClass().getSimpleName() + (message == null ? "" : ": " + message));
  }
}
