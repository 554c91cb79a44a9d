package vn.cchc.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import vn.cchc.rules.ReportValidator;

/**
 * The command line. Exit status 0: accepted; 1: at least one report rejected; 2: unreadable input
 * or wrong use, a result that could not be written, or an error of this program, with one line a
 * problem on standard error; 3: none rejected, but at least one could not be checked enough; 141,
 * without a word: whoever read the result has gone.
 */
@Command(
    name = "cchc",
    mixinStandardHelpOptions = true,
    version = "cchc 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Main {

  /** Unreadable input or wrong use; also whatever goes wrong in this program: never a verdict. */
  static final int UNUSABLE = Status.UNUSABLE;

  /** What shells show of a program that ended because nobody read what it wrote. */
  static final int READER_GONE = 141;

  private static final int HELP_WIDTH = 100;

  private Main() {}

  /** Runs the command line and ends the process. */
  public static void main(String[] arguments) {
    int status = UNUSABLE;
    try {
      if (List.of(arguments).contains("validate")) {
        warmUp();
      }
      Streams streams = Streams.ofProcess();
      status = run(arguments, streams);
      streams.err().flush();
    } finally {
      // also when there is no memory left to say anything
      System.exit(status);
    }
  }

  /** Starts the rules while the command line is parsed and the first file is read. */
  private static void warmUp() {
    Thread starting =
        new Thread(() -> ReportValidator.builder().screening().build().warmUp(), "cchc-rules");
    // what keeps them from starting is told by whoever needs them
    starting.setUncaughtExceptionHandler((thread, e) -> {});
    starting.setDaemon(true);
    starting.start();
  }

  /** Runs the command line on given streams. */
  static int run(String[] arguments, Streams streams) {
    Words words = Words.of(Language.asked(arguments));
    int status;
    try {
      status = execute(arguments, streams, words);
    } catch (Throwable e) {
      status = failed(e, streams, words);
    }
    try {
      streams.out().flush();
    } catch (WriteException e) {
      status = unwritten(e, streams.err(), words);
    }
    return status;
  }

  private static int execute(String[] arguments, Streams streams, Words words) {
    CommandLine line = commandLine(streams, words);
    if (arguments.length == 0) {
      line.usage(streams.err());
      return UNUSABLE;
    }
    return line.execute(arguments);
  }

  /** Returns the commands, which tell of themselves in a language. */
  static CommandLine commandLine(Streams streams, Words words) {
    CommandLine line = new CommandLine(new Main());
    // looked for in all arguments, whatever else is wrong with them; here it is taken and explained
    line.getCommandSpec()
        .addOption(OptionSpec.builder("--lang").paramLabel("vi|en").type(Language.class).build());
    line.addSubcommand(new ValidateCommand(streams));
    line.addSubcommand(new ReadCommand(streams));
    line.addSubcommand(new CheckFiguresCommand(streams));
    line.addSubcommand(new CheckTextCommand(streams));
    line.addSubcommand(new CatalogueCommand(streams));
    line.addSubcommand(new DraftCatalogueCommand(streams));
    line.addSubcommand(new LintCatalogueCommand(streams));
    line.addSubcommand(new CompareCataloguesCommand(streams));
    line.addSubcommand(new CountRelationsCommand(streams));
    line.addSubcommand(new DraftWaiversCommand(streams));
    line.addSubcommand(new FormWorkbookCommand(streams));
    line.setCaseInsensitiveEnumValuesAllowed(true);
    // a name that begins with @ is a name, not a file of arguments
    line.setExpandAtFiles(false);
    line.setOut(new PrintWriter(streams.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(streams.err(), true, StandardCharsets.UTF_8));
    line.setResourceBundle(words.help());
    line.getCommandSpec().usageMessage().synopsisSubcommandLabel(words.label("command"));
    line.setUsageHelpWidth(HELP_WIDTH);
    line.setDefaultValueProvider(
        arg ->
            arg instanceof OptionSpec option && option.longestName().equals("--lang")
                ? words.language().name()
                : null);
    line.setParameterExceptionHandler((e, given) -> wrongUse(e, streams.err(), words));
    line.setExecutionExceptionHandler((e, command, given) -> failed(e, streams, words));
    return line;
  }

  private static int wrongUse(ParameterException e, PrintStream err, Words words) {
    err.println(WrongUse.of(words, e));
    return UNUSABLE;
  }

  private static int failed(Throwable e, Streams streams, Words words) {
    if (e == streams.out().failure()) {
      // told when everything else is
      return UNUSABLE;
    }
    if (e instanceof WriteException unwritten) {
      return unwritten(unwritten, streams.err(), words);
    }
    streams.err().println(Problem.of(words, e));
    return UNUSABLE;
  }

  private static int unwritten(WriteException e, PrintStream err, Words words) {
    if (e.isReaderGone()) {
      return READER_GONE;
    }
    err.println(Problem.of(words, e));
    return UNUSABLE;
  }

  /** Where a command reads and writes; always UTF-8, whatever the machine's character set. */
  record Streams(
      InputStream in, ResultStream out, PrintStream err, boolean colours, boolean progress) {

    /** Returns streams whose output is watched for errors. */
    static Streams of(
        InputStream in, OutputStream out, PrintStream err, boolean colours, boolean progress) {
      ResultStream watched = new ResultStream("", out, () -> false);
      return new Streams(in, watched, err, colours, progress);
    }

    static Streams ofProcess() {
      OutputStream out = new FileOutputStream(FileDescriptor.out);
      OutputStream err = new FileOutputStream(FileDescriptor.err);
      return new Streams(
          new FileInputStream(FileDescriptor.in),
          new ResultStream("", new BufferedOutputStream(out, 1 << 16), Descriptor.OUTPUT::isPipe),
          new PrintStream(new BufferedOutputStream(err, 1 << 13), true, StandardCharsets.UTF_8),
          Descriptor.OUTPUT.isTerminal() && System.getenv("NO_COLOR") == null,
          Descriptor.ERROR.isTerminal());
    }

    /** Writes text to standard output. */
    void print(String text) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
