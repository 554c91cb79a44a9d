package vn.cchc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.io.ClaimsText;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Claim;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Outcome.State;
import vn.cchc.rules.Narratives;

/** Reads the prose of a document alone; exit status 1 if a sentence contradicts itself. */
@Command(name = "check-text", mixinStandardHelpOptions = true)
final class CheckTextCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private String file = "";

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--convention", paramLabel = "vi|en", defaultValue = "VI")
  private NumberNotation convention = NumberNotation.VI;

  @Option(names = "--explain")
  private boolean explain;

  enum Format {
    TEXT,
    JSON
  }

  CheckTextCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Output.standard(List.of(Inputs.path(file)), streams);
    List<String> paragraphs = paragraphs();
    List<Claim> claims = Narratives.claims(paragraphs, convention);
    ClaimsText text = ClaimsText.of(language.locale(), streams.colours());
    if (format == Format.JSON) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      text.write(claims, json);
      streams.print(Shown.json(json.toString(StandardCharsets.UTF_8)) + "\n");
    } else {
      if (explain) {
        List<Claim> others = Narratives.otherReadings(paragraphs, convention);
        streams.print(text.explained(paragraphs, claims, others) + "\n");
      }
      streams.print(text.text(paragraphs, claims));
    }
    return claims.stream().anyMatch(claim -> claim.verdict() == State.BROKEN) ? 1 : 0;
  }

  private List<String> paragraphs() {
    ReportReader reader = ReportReader.builder().notation(convention).build();
    return Inputs.read(file, reader::readNarrative);
  }
}
