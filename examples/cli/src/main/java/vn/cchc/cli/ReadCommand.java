package vn.cchc.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReadingText;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ReportWriter;
import vn.cchc.model.Fault;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;
import vn.cchc.model.Submission;

/** Tells what is read of a document, cell by cell, and why. */
@Command(name = "read", mixinStandardHelpOptions = true)
final class ReadCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private String file = "";

  @Option(names = "--format", paramLabel = "text|json", defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--catalogue", paramLabel = "${bundle:label.form}")
  private @Nullable String catalogue;

  @Option(names = "--form", paramLabel = "auto")
  private @Nullable String form;

  @Option(names = "--convention", paramLabel = "vi|en")
  private @Nullable NumberNotation convention;

  enum Format {
    TEXT,
    JSON
  }

  ReadCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Output.standard(List.of(Inputs.path(file)), streams);
    if (form != null) {
      return readForm(form);
    }
    Catalogue chosen = catalogue == null ? null : CatalogueOption.find(catalogue);
    ReportReader reader = Inputs.reader(chosen, convention);
    Submission submission = Inputs.submission(file, reader);
    for (Fault failure : submission.failures()) {
      streams.err().println(Shown.line(failure.in(Messages.of(language.locale()))));
    }
    streams.print(
        format == Format.JSON ? Shown.json(json(submission.entries())) : text(submission));
    return submission.failures().isEmpty() ? 0 : Status.UNUSABLE;
  }

  /** Reads a form that has no catalogue, as it is checked by itself. */
  private int readForm(String as) throws IOException {
    if (!as.equals(DraftedForm.AUTO)) {
      throw new UsageException("form.auto", Shown.name(as));
    }
    if (catalogue != null) {
      throw new UsageException("form.catalogue");
    }
    DraftedForm read = Inputs.read(file, Inputs.reader(null, convention)::readForm);
    if (format == Format.JSON) {
      ByteArrayOutputStream json = new ByteArrayOutputStream();
      ReportWriter.write(read.report(), json);
      streams.print(Shown.json(json.toString(StandardCharsets.UTF_8) + "\n"));
    } else {
      streams.print(Shown.lines(ReadingText.of(language.locale()).text(read, Shown.name(file))));
    }
    return 0;
  }

  private String text(Submission submission) {
    ReadingText text = ReadingText.of(language.locale());
    StringBuilder all = new StringBuilder();
    for (Submission.Entry entry : submission.entries()) {
      all.append(all.isEmpty() ? "" : "\n").append(text.text(entry));
    }
    return Shown.lines(all.toString());
  }

  private static String json(List<Submission.Entry> entries) throws IOException {
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    String before = entries.size() == 1 ? "" : "[\n";
    for (Submission.Entry entry : entries) {
      json.write(before.getBytes(StandardCharsets.UTF_8));
      ReportWriter.write(entry.report(), json);
      before = ",\n";
    }
    json.write((entries.size() == 1 ? "\n" : "\n]\n").getBytes(StandardCharsets.UTF_8));
    return json.toString(StandardCharsets.UTF_8);
  }
}
