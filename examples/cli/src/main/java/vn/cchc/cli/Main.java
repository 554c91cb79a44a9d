package vn.cchc.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.io.ReportFormatException;
import vn.cchc.rules.ReportValidator;

/**
 * The command line. Exit status 0: accepted; 1: at least one report rejected; 2: unreadable input
 * or wrong use, with one line a problem on standard error.
 */
@Command(
    name = "cchc",
    description = "Tells whether the figures of an administrative reform report can be true.",
    mixinStandardHelpOptions = true,
    version = "cchc 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** Unreadable input or wrong use. */
  static final int UNUSABLE = 2;

  private Main() {}

  /** Runs the command line and ends the process. */
  public static void main(String[] arguments) {
    if (List.of(arguments).contains("validate")) {
      // the rules start while the command line is parsed and the first file is read
      Thread starting = new Thread(() -> ReportValidator.standard().warmUp(), "cchc-rules");
      starting.setDaemon(true);
      starting.start();
    }
    Streams streams = Streams.ofProcess();
    int status = run(arguments, streams);
    streams.flush();
    System.exit(status);
  }

  /** Runs the command line on given streams. */
  static int run(String[] arguments, Streams streams) {
    CommandLine line = new CommandLine(new Main());
    line.addSubcommand(new ValidateCommand(streams));
    line.addSubcommand(new CheckFiguresCommand(streams));
    line.addSubcommand(new CheckTextCommand(streams));
    line.addSubcommand(new CatalogueCommand(streams));
    line.addSubcommand(new LintCatalogueCommand(streams));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    line.setParameterExceptionHandler((e, given) -> wrongUse(e, streams.err()));
    line.setExecutionExceptionHandler((e, command, given) -> failed(e, streams.err()));
    if (arguments.length == 0) {
      line.usage(streams.err());
      return UNUSABLE;
    }
    return line.execute(arguments);
  }

  private static int wrongUse(ParameterException e, PrintStream err) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    err.println(oneLine(e.getMessage()) + ". See: " + command + " --help");
    return UNUSABLE;
  }

  private static int failed(Exception e, PrintStream err) {
    if (e instanceof ReportFormatException
        || e instanceof CatalogueException
        || e instanceof UsageException) {
      err.println(oneLine(e.getMessage()));
    } else if (e instanceof java.nio.file.NoSuchFileException) {
      err.println(oneLine(e.getMessage()) + ": no such file");
    } else {
      err.println(e.getClass().getSimpleName() + ": " + oneLine(e.getMessage()));
    }
    return UNUSABLE;
  }

  static String oneLine(@org.jspecify.annotations.Nullable String message) {
    return String.valueOf(message).replaceAll("[\\p{Cntrl}]+", " ");
  }

  /** Where a command reads and writes; always UTF-8, whatever the machine's character set. */
  record Streams(
      InputStream in, PrintStream out, PrintStream err, boolean colours, boolean progress) {

    static Streams ofProcess() {
      return new Streams(
          new java.io.FileInputStream(java.io.FileDescriptor.in),
          utf8(java.io.FileDescriptor.out),
          utf8(java.io.FileDescriptor.err),
          Terminal.shows(1) && System.getenv("NO_COLOR") == null,
          Terminal.shows(2));
    }

    private static PrintStream utf8(java.io.FileDescriptor descriptor) {
      return new PrintStream(
          new java.io.BufferedOutputStream(new java.io.FileOutputStream(descriptor), 1 << 16),
          false,
          StandardCharsets.UTF_8);
    }

    void flush() {
      out.flush();
      err.flush();
    }
  }
}
