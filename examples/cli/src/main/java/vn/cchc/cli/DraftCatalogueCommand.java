package vn.cchc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.io.CatalogueYaml;
import vn.cchc.io.DraftedForm;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.NumberNotation;

/** Writes a first catalogue of a form, blank or filled in. */
@Command(name = "draft-catalogue", mixinStandardHelpOptions = true)
final class DraftCatalogueCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(paramLabel = "${bundle:label.file}", descriptionKey = "file")
  private String file = "";

  @Option(names = "--id", paramLabel = "${bundle:label.id}")
  private String id = "form";

  @Option(names = "--out", paramLabel = "${bundle:label.file}")
  private @Nullable String out;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  @Option(names = "--convention", paramLabel = "vi|en")
  private @Nullable NumberNotation convention;

  DraftCatalogueCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    if (!id.matches("[a-z0-9][a-z0-9.-]{0,63}")) {
      throw new UsageException("draft.id", Shown.name(id));
    }
    DraftedForm form = Inputs.read(file, Inputs.reader(null, convention)::readForm);
    try (Output output = Output.of(out, List.of(Inputs.path(file)), streams)) {
      Catalogue catalogue = form.draft().withId(id);
      String yaml = CatalogueYaml.write(catalogue, remarks(form));
      output.stream().write(Shown.lines(yaml).getBytes(StandardCharsets.UTF_8));
      output.finish();
    }
    return 0;
  }

  /** What a person should decide stands where whoever goes on sees it first. */
  private List<String> remarks(DraftedForm form) {
    Words words = Words.of(language);
    List<String> remarks = new ArrayList<>();
    remarks.add(words.text("draft.drafted", Shown.name(file)));
    for (LocalizedText question : form.questions()) {
      remarks.add("? " + question.in(language.locale()));
    }
    Messages messages = Messages.of(language.locale());
    for (Finding fault : form.faults()) {
      remarks.add("! " + messages.of(fault));
    }
    return remarks;
  }
}
