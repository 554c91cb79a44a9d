package vn.cchc.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.FindingsHtml;
import vn.cchc.io.FindingsText;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ResultWriter;
import vn.cchc.model.Convention;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.UnknownCatalogueException;

/** Validates reports. */
@Command(
    name = "validate",
    description = "Reads reports (JSON, text, CSV, XLSX, DOCX) and tells what cannot be true.",
    mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  private final Main.Streams streams;

  @Parameters(arity = "0..*", paramLabel = "FILE", description = "reports to validate")
  private List<Path> files = new ArrayList<>();

  @Option(names = "--lines", description = "read JSON Lines from standard input, answer each line")
  private boolean lines;

  @Option(
      names = "--format",
      defaultValue = "text",
      description = "text (default), json, or html for one file")
  private Format format = Format.TEXT;

  @Option(names = "--out", paramLabel = "FILE", description = "write there, not to standard output")
  private @Nullable Path out;

  @Option(names = "--lang", defaultValue = "vi", description = "vi (default) or en")
  private Language language = Language.VI;

  @Option(
      names = "--catalogue",
      paramLabel = "ID-or-file",
      description = "the form to check against")
  private @Nullable String catalogue;

  @Option(
      names = "--convention",
      defaultValue = "vi",
      description = "vi: 1.859,5 (default); en: 1,859.5")
  private Convention convention = Convention.VI;

  ValidateCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (lines == !files.isEmpty()) {
      throw new UsageException(
          lines
              ? "--lines reads standard input. Leave out the files"
              : "Nothing to validate. Name a file, or --lines for standard input");
    }
    if (format == Format.HTML && files.size() != 1) {
      throw new UsageException("--format html writes the page of one file. Name one");
    }
    Catalogue chosen = catalogue == null ? null : CatalogueOption.find(catalogue);
    ReportValidator validator =
        chosen == null ? ReportValidator.standard() : ReportValidator.of(chosen);
    ReportReader reader = reader(chosen);
    return lines ? validateLines(validator, reader) : validateFiles(validator, reader, chosen);
  }

  private ReportReader reader(@Nullable Catalogue chosen) {
    ReportReader.Builder builder = ReportReader.builder().convention(convention);
    return chosen == null ? builder.build() : builder.catalogue(chosen).build();
  }

  private int validateLines(ReportValidator validator, ReportReader reader) throws IOException {
    ResultWriter writer = ResultWriter.of(language.locale());
    LinesRunner.Answer answer =
        (line, bytes) -> {
          Report report = reader.read(line, "report");
          ValidationResult result = validator.validate(report);
          writer.writeLine(result, bytes);
          return result.isAcceptable() ? 0 : 1;
        };
    return new LinesRunner(answer, streams).run(streams.in());
  }

  private int validateFiles(
      ReportValidator validator, ReportReader reader, @Nullable Catalogue chosen)
      throws IOException {
    Path target = out;
    if (target == null) {
      return write(validator, reader, chosen, streams.out());
    }
    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(target))) {
      return write(validator, reader, chosen, file);
    }
  }

  private int write(
      ReportValidator validator,
      ReportReader reader,
      @Nullable Catalogue chosen,
      OutputStream target)
      throws IOException {
    int status = 0;
    boolean list = format == Format.JSON && files.size() > 1;
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Path file : files) {
      try {
        Report report = reader.read(file);
        ValidationResult result = validator.validate(report);
        separate(text, list);
        write(file, report, result, chosen, text);
        status = Math.max(status, result.isAcceptable() ? 0 : 1);
      } catch (ReportFormatException | UnknownCatalogueException e) {
        streams.err().println(Main.oneLine(e.getMessage()));
        status = Main.UNUSABLE;
      } catch (IOException e) {
        streams.err().println(file + ": " + reason(e));
        status = Main.UNUSABLE;
      }
    }
    if (list) {
      separate(text, text.size() == 0);
      text.write(']');
      text.write('\n');
    }
    text.writeTo(target);
    return status;
  }

  private static void separate(ByteArrayOutputStream text, boolean list) {
    if (list) {
      text.writeBytes((text.size() == 0 ? "[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
    } else if (text.size() > 0) {
      text.write('\n');
    }
  }

  private static String reason(IOException e) {
    return e instanceof java.nio.file.NoSuchFileException
        ? "no such file"
        : Main.oneLine(e.getMessage());
  }

  private void write(
      Path file,
      Report report,
      ValidationResult result,
      @Nullable Catalogue chosen,
      ByteArrayOutputStream text)
      throws IOException {
    if (format == Format.JSON) {
      ResultWriter.of(language.locale()).write(result, text);
      if (files.size() == 1) {
        text.write('\n');
      }
      return;
    }
    Catalogue form =
        chosen != null && chosen.id().equals(report.catalogue())
            ? chosen
            : Catalogues.find(report.catalogue()).orElseThrow();
    String name = String.valueOf(file.getFileName());
    if (format == Format.HTML) {
      String page = FindingsHtml.of(language.locale()).page(report, result, form, name);
      text.writeBytes(page.getBytes(StandardCharsets.UTF_8));
      return;
    }
    boolean colours = streams.colours() && out == null;
    text.writeBytes(
        FindingsText.of(language.locale(), colours)
            .text(report, result, form, name)
            .getBytes(StandardCharsets.UTF_8));
  }
}
