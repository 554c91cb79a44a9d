package vn.cchc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.DraftedForm;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Agencies;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.ReportValidator;

/** Validates reports. */
@Command(name = "validate", mixinStandardHelpOptions = true)
final class ValidateCommand implements Callable<Integer> {

  /** How findings are written. */
  enum Format {
    TEXT,
    JSON,
    HTML,
    CSV,
    SARIF,
    ESS,
    XLSX,
    DOCX;

    /** Returns whether it is the file that was asked about, with what was found. */
    boolean isAnnotation() {
      return this == XLSX || this == DOCX;
    }

    /** Returns the word it is asked for by. */
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Main.Streams streams;

  @Parameters(arity = "0..*", paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private List<String> files = new ArrayList<>();

  @Option(names = "--lines")
  private boolean lines;

  @Option(names = "--format", paramLabel = "text|json|html|xlsx|docx|csv|sarif|ess")
  private @Nullable Format format;

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable String out;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--catalogue", paramLabel = "${bundle:label.form}")
  private @Nullable String catalogue;

  @Option(names = "--form", paramLabel = "auto")
  private @Nullable String form;

  @Option(names = "--convention", paramLabel = "vi|en")
  private @Nullable NumberNotation convention;

  @Option(names = "--previous", paramLabel = "${bundle:label.file}")
  private List<String> previous = new ArrayList<>();

  @Option(names = "--children", paramLabel = "${bundle:label.file}")
  private List<String> children = new ArrayList<>();

  @Mixin private ReviewOptions review = new ReviewOptions();

  @Mixin private StoreOptions store = new StoreOptions();

  ValidateCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    refuseWhatDoesNotGoTogether();
    Catalogue chosen = catalogue == null ? null : CatalogueOption.find(catalogue);
    ReportValidator validator = validator(chosen);
    Progress progress = Progress.of(streams, language);
    ReportReader reader = Inputs.reader(chosen, convention, watch(progress));
    String folder = folder();
    if (folder != null) {
      Beside beside =
          Beside.read(previous, children, store.kept(), reader, validator, language, streams.err());
      int status =
          PagesFolder.open(
                  folder,
                  inputs(),
                  streams,
                  reader,
                  validator,
                  beside,
                  review.read(),
                  language,
                  progress)
              .run(files);
      return Status.worse(status, beside.isUnread() ? Status.UNUSABLE : 0);
    }
    try (Output output = Output.of(out, inputs(), streams)) {
      Beside beside =
          Beside.read(previous, children, store.kept(), reader, validator, language, streams.err());
      int unread = beside.isUnread() ? Status.UNUSABLE : 0;
      Afterwards after = review.read();
      if (lines) {
        LinesRunner.Answer answer =
            new ReportLines(validator, reader, beside, after, language, store.remembered());
        int status =
            new LinesRunner(
                    answer,
                    Words.of(language),
                    Progress.ofLines(streams, output.stream(), language))
                .run(Inputs.standard(streams), output.stream());
        after.tellOfOthers(streams.err(), Words.of(language));
        output.finish();
        return Status.worse(status, unread);
      }
      if (format != null && format.isAnnotation()) {
        int status =
            new AnnotationRunner(reader, validator, format, language, beside, after)
                .run(files.get(0), form != null, output.stream(), streams.err());
        if (status != Status.UNUSABLE) {
          output.finish();
        }
        return Status.worse(status, unread);
      }
      boolean colours = streams.colours() && out == null;
      FilesRunner runner =
          new FilesRunner(
              reader,
              validator,
              format == null ? Format.TEXT : format,
              language,
              colours,
              form != null,
              beside,
              after,
              Gathering.of(format == null ? Format.TEXT : format, language, review.rulesAt()),
              progress,
              streams.err());
      int status = runner.run(files, output.stream());
      if (runner.hasAnswered()) {
        output.finish();
      }
      return Status.worse(status, unread);
    }
  }

  /** Of several files each is told when it is done, of one what is within it. */
  private ReportReader.Watch watch(Progress progress) {
    return files.size() > 1 ? (done, of) -> {} : progress::files;
  }

  private ReportValidator validator(@Nullable Catalogue chosen) {
    ReportValidator.Builder builder = ReportValidator.builder();
    if (chosen != null) {
      builder.catalogue(chosen);
    }
    Agencies agencies = store.agencies();
    return (agencies == null ? builder : builder.agencies(agencies)).build();
  }

  private void refuseWhatDoesNotGoTogether() {
    if (lines == !files.isEmpty()) {
      throw new UsageException(lines ? "lines.files" : "validate.nothing");
    }
    if (form != null && !form.equals(DraftedForm.AUTO)) {
      throw new UsageException("form.auto", Shown.name(form));
    }
    if (form != null && (catalogue != null || lines)) {
      throw new UsageException(catalogue != null ? "form.catalogue" : "form.lines");
    }
    if (form != null && !(previous.isEmpty() && children.isEmpty())) {
      throw new UsageException("form.beside");
    }
    store.refuseWhatDoesNotGoTogether(lines, form != null);
    if (lines && format != null && format != Format.JSON) {
      throw new UsageException("lines.format");
    }
    if (format == Format.HTML && files.size() != 1 && folder() == null) {
      throw new UsageException("html.one");
    }
    if (format != null && format.isAnnotation()) {
      AnnotationRunner.refuse(format, files.size(), out);
    }
  }

  /** Returns the folder that many pages go to; null for every other result. */
  private @Nullable String folder() {
    String named = out;
    boolean pages = format == Format.HTML && form == null;
    return pages && named != null && PagesFolder.isMeant(named) ? named : null;
  }

  /** What is read, and must not be written. */
  private List<Path> inputs() {
    List<String> names = new ArrayList<>(files);
    if (catalogue != null) {
      names.add(catalogue);
    }
    names.addAll(previous);
    names.addAll(children);
    names.addAll(review.files());
    names.addAll(store.files());
    List<Path> inputs = new ArrayList<>();
    for (String name : names) {
      try {
        inputs.add(Inputs.path(name));
      } catch (UsageException e) {
        // there is no such file to be lost
      }
    }
    if (lines) {
      inputs.add(Descriptor.INPUT.link());
    }
    return inputs;
  }
}
