package vn.cchc.cli;

import static java.util.stream.Collectors.joining;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments, in one line and the language that was asked for. */
final class WrongUse {

  private WrongUse() {}

  /** Returns what is wrong, and where the right use is told. */
  static String of(Words words, ParameterException e) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    return Shown.line(words.text("see", Shown.line(what(words, e)), command));
  }

  private static String what(Words words, ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      List<String> arguments = unmatched.getUnmatched();
      String first = arguments.isEmpty() ? "" : arguments.get(0);
      boolean commands = !e.getCommandLine().getSubcommands().isEmpty();
      return words.text(
          unmatched.isUnknownOption() ? "option" : commands ? "command" : "unmatched", first);
    }
    if (e instanceof MissingParameterException missing) {
      String names =
          missing.getMissing().stream()
              .map(arg -> arg.isPositional() ? arg.paramLabel() : name(arg))
              .collect(joining(", "));
      ArgSpec arg = missing.getMissing().isEmpty() ? null : missing.getMissing().get(0);
      boolean value = arg != null && arg.isOption();
      return words.text(value ? "option.value" : "argument.missing", names);
    }
    if (e instanceof OverwrittenOptionException twice) {
      return words.text("option.twice", name(twice.getOverwritten()));
    }
    ArgSpec arg = e.getArgSpec();
    if (arg == null && e.getCommandLine().getParent() == null) {
      return words.text("command.missing");
    }
    if (arg == null) {
      return words.text("use", String.valueOf(e.getMessage()));
    }
    String choices = choices(arg);
    return choices.isEmpty()
        ? words.text("use", String.valueOf(e.getMessage()))
        : words.text("option.choice", name(arg), choices, String.valueOf(e.getValue()));
  }

  private static String name(ArgSpec arg) {
    return arg instanceof OptionSpec option ? option.longestName() : arg.paramLabel();
  }

  private static String choices(ArgSpec arg) {
    @Nullable Iterable<String> candidates = arg.completionCandidates();
    return candidates == null
        ? ""
        : StreamSupport.stream(candidates.spliterator(), false)
            .map(choice -> choice.toLowerCase(Locale.ROOT))
            .collect(joining(", "));
  }
}
