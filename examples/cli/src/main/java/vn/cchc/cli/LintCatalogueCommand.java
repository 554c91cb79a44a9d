package vn.cchc.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.catalogue.CatalogueReview.Coverage;
import vn.cchc.catalogue.CatalogueReview.Fixed;
import vn.cchc.catalogue.CatalogueReview.Implied;
import vn.cchc.catalogue.CatalogueReview.NeverChecked;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Messages;
import vn.cchc.rules.CatalogueReviewer;

/** Reviews a catalogue; exit status 1 if its relations contradict or some can never be checked. */
@Command(name = "lint-catalogue", mixinStandardHelpOptions = true)
final class LintCatalogueCommand implements Callable<Integer> {

  private final Main.Streams streams;

  @Parameters(paramLabel = "${bundle:label.form}", descriptionKey = "form")
  private String catalogue = "";

  @Option(names = "--format", paramLabel = "markdown|sarif", defaultValue = "MARKDOWN")
  private Format format = Format.MARKDOWN;

  @Option(names = "--lang", paramLabel = "vi|en")
  private Language language = Language.VI;

  enum Format {
    MARKDOWN,
    SARIF
  }

  LintCatalogueCommand(Main.Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Output.standard(List.of(Inputs.path(catalogue)), streams);
    if (format == Format.SARIF) {
      return LintSarif.write(catalogue, language, streams);
    }
    Catalogue reviewed = CatalogueOption.find(catalogue);
    CatalogueReview review = CatalogueReviewer.review(reviewed);
    streams.print(new Page(reviewed, Messages.of(language.locale())).of(review));
    return review.isSound() ? 0 : 1;
  }

  private final class Page {
    private final StringBuilder text = new StringBuilder();
    private final Catalogue reviewed;
    private final Messages messages;

    Page(Catalogue reviewed, Messages messages) {
      this.reviewed = reviewed;
      this.messages = messages;
    }

    String of(CatalogueReview review) {
      long blind = review.coverage().stream().filter(c -> !c.isTied()).count();
      line("# " + messages.text("lint.title", reviewed.id()));
      line("");
      line(
          messages.text(
              "lint.summary",
              String.valueOf(reviewed.relations().size()),
              String.valueOf(review.coverage().size()),
              String.valueOf(review.contradictions().size()),
              String.valueOf(review.implied().size()),
              String.valueOf(review.fixed().size()),
              String.valueOf(review.neverChecked().size()),
              String.valueOf(blind)));
      list("contradictions", review.contradictions().stream().map(this::formulas).toList());
      if (!review.toDrop().isEmpty()) {
        line("");
        line(messages.text("lint.drop", formulas(review.toDrop())));
      }
      list("implied", review.implied().stream().map(this::implied).toList());
      list("fixed", review.fixed().stream().map(this::fixed).toList());
      list("never-checked", review.neverChecked().stream().map(this::neverChecked).toList());
      list("undecided", review.undecided());
      coverage(review.coverage());
      return Shown.lines(text.toString());
    }

    private void list(String title, List<String> items) {
      if (!items.isEmpty()) {
        line("");
        line("## " + messages.text("lint." + title));
        line("");
        items.forEach(item -> line("- " + item));
      }
    }

    private String implied(Implied implied) {
      return implied.by().isEmpty()
          ? messages.text("lint.implied.by-ranges", formula(implied.relation()))
          : messages.text("lint.implied.by", formula(implied.relation()), formulas(implied.by()));
    }

    private String fixed(Fixed fixed) {
      return row(fixed.figure()) + " = " + messages.number(fixed.value());
    }

    private String neverChecked(NeverChecked never) {
      return messages.text(
          "lint.never." + never.why().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'),
          formula(never.relation()),
          row(never.figure()));
    }

    private void coverage(List<Coverage> coverage) {
      line("");
      line("## " + messages.text("lint.coverage"));
      line("");
      String titles =
          List.of("figure", "exactly", "by-limit", "alone").stream()
              .map(title -> messages.text("lint.coverage." + title))
              .collect(joining(" | "));
      line("| " + titles + " |");
      line("| --- | --- | --- | --- |");
      for (Coverage row : coverage) {
        String exactly = String.join(", ", row.exactly());
        line(
            "| "
                + row(row.figure()).replace("|", "\\|")
                + " | "
                + (row.isTied() ? exactly : messages.text("lint.coverage.nothing"))
                + " | "
                + String.join(", ", row.byLimit())
                + " | "
                + String.join(", ", row.alone())
                + " |");
      }
    }

    private String formulas(List<String> ids) {
      return ids.stream().map(this::formula).collect(joining("; "));
    }

    private String formula(String id) {
      return Stream.concat(reviewed.relations().stream(), reviewed.overTime().stream())
          .filter(relation -> relation.id().equals(id.replaceAll(" \\(\\d+\\)$", "")))
          .map(Relation::formulaText)
          .findFirst()
          .map(holds -> "`" + id + "` (" + holds + ")")
          .orElse(id);
    }

    private String row(FigureRef figure) {
      return reviewed
          .indicator(figure.indicator())
          .or(
              () ->
                  reviewed.tables().stream()
                      .flatMap(table -> table.column(figure.indicator()).stream())
                      .findFirst())
          .map(Indicator::name)
          .map(name -> figure + " " + name.in(language.locale()))
          .orElse(figure.toString());
    }

    private void line(String line) {
      text.append(line).append('\n');
    }
  }
}
