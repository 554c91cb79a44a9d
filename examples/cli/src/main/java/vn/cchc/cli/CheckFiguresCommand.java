package vn.cchc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.cchc.io.FiguresReader;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.FigureRelations;

/** Checks relations without a form. */
@Command(name = "check-figures", mixinStandardHelpOptions = true)
final class CheckFiguresCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Option(names = "--lines")
  private boolean lines;

  @Option(names = "--convention", paramLabel = "vi|en", defaultValue = "vi")
  private NumberNotation convention = NumberNotation.VI;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  CheckFiguresCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (!lines) {
      throw new UsageException("check-figures.lines");
    }
    ResultWriter writer = ResultWriter.of(language.locale());
    FiguresReader reader = FiguresReader.of(convention);
    return new LinesRunner(
            (line, out) -> answer(reader.read(line), writer, out),
            Words.of(language),
            Progress.ofLines(streams, streams.out(), language))
        .run(Inputs.standard(streams), streams.out());
  }

  private static int answer(
      FiguresReader.Question question, ResultWriter writer, ByteArrayOutputStream out)
      throws IOException {
    ValidationResult answer = FigureRelations.check(question.figures(), question.relations());
    writer.writeAnswer(answer, out);
    return Status.of(answer.verdict());
  }
}
