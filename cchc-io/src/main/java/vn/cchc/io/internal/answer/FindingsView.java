package vn.cchc.io.internal.answer;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Coverage;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

/**
 * What people are shown of a result, in words, before it is laid out: verdict and what to do first,
 * then errors, doubts and notes.
 *
 * @param counts the verdict in words, and how much was found
 * @param todo how much there is to mend, or what to do instead
 * @param tasks what to mend, one for each entry that is an error, by the same numbers
 * @param parts the entries by severity, the worst first; empty where nothing was found
 * @param nothing says that nothing was found; empty where something was
 * @param reading what the reader of the document remarked
 * @param checked how much was checked, and how much not
 * @param notChecked why not, one item a reason
 */
public record FindingsView(
    Head head,
    Verdict verdict,
    String counts,
    String todo,
    List<Task> tasks,
    List<Part> parts,
    String nothing,
    List<String> reading,
    String checked,
    List<String> notChecked) {

  public FindingsView {
    tasks = List.copyOf(tasks);
    parts = List.copyOf(parts);
    reading = List.copyOf(reading);
    notChecked = List.copyOf(notChecked);
  }

  /**
   * Which report it is; what is not known is empty.
   *
   * @param name what it is called, such as its file
   * @param period in words, such as {@code Quý III năm 2021}
   * @param document its number and date
   * @param form the name of the form
   * @param catalogue the identifier and version of what it was checked against
   * @param library its version
   */
  public record Head(
      String name,
      String agency,
      String period,
      String document,
      String form,
      String catalogue,
      String library) {}

  /**
   * Something to mend.
   *
   * @param number of its entry; of the first, where several want other values in one cell
   * @param changes what to write, where that is likely
   * @param others what could be written instead; empty if there is nothing
   * @param look which figures to look at, where nothing is likely
   * @param more how many more cells there are alike; empty if none
   * @param why the sentences of its entries
   */
  public record Task(
      int number, List<Change> changes, String others, String look, String more, List<String> why) {
    public Task {
      changes = List.copyOf(changes);
      why = List.copyOf(why);
    }
  }

  /**
   * A cell and what should stand there.
   *
   * @param ref the figure
   * @param figure its identifier
   * @param place where it stands; empty if that is not known
   * @param name as the form has it
   * @param printed what stands there, in words if nothing does
   * @param shouldBe what should stand there; empty if that is not known
   * @param sentence all of it in one
   */
  public record Change(
      FigureRef ref,
      String figure,
      String place,
      String name,
      String printed,
      String shouldBe,
      String sentence) {

    /** Returns the name of its cell within a page. */
    public String anchor() {
      return Anchors.cell(figure);
    }
  }

  /**
   * All of one severity, or all that is waived, by section of the form.
   *
   * @param word of the severity, or that it is waived
   */
  public record Part(String word, Severity severity, String heading, List<Section> sections) {
    public Part {
      sections = List.copyOf(sections);
    }
  }

  /** What was found in one section of the form. */
  public record Section(String number, String heading, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A finding, or several that say the same of different rows.
   *
   * @param number from 1 over all parts; 0 for one that is folded under another
   * @param finding the first of those it tells
   * @param marked the figures to mark in the table: those to change, or to look at
   * @param rows what it speaks of
   * @param because the reason of its relation; empty if it has none
   * @param quote the sentence it is about; null if it is about the table
   * @param advice what probably happened and what to do
   * @param folded what else follows from the same cause, in one line; empty if nothing does
   */
  public record Entry(
      int number,
      Finding finding,
      Severity severity,
      String label,
      String message,
      List<FigureRef> marked,
      Rows rows,
      String because,
      @Nullable Quote quote,
      List<String> advice,
      String folded,
      List<Entry> following) {
    public Entry {
      marked = List.copyOf(marked);
      advice = List.copyOf(advice);
      following = List.copyOf(following);
    }

    /** Returns this entry as one that marks other figures. */
    Entry marking(List<FigureRef> others) {
      return new Entry(
          number, finding, severity, label, message, others, rows, because, quote, advice, folded,
          following);
    }

    /** Returns how it is laid out: by its severity, as a note if it is waived. */
    public Severity weight() {
      return finding.waived() == null ? severity : Severity.INFO;
    }

    /** Returns the word of that. */
    public String word() {
      return weight().word();
    }
  }

  /**
   * Rows as printed.
   *
   * @param shown those to look at first
   * @param more the others in one line, by their numbers; empty if there are none
   * @param folded the others, row by row
   */
  public record Rows(List<Row> shown, String more, List<Row> folded) {

    /** No row. */
    static final Rows NONE = new Rows(List.of(), "", List.of());

    public Rows {
      shown = List.copyOf(shown);
      folded = List.copyOf(folded);
    }
  }

  /**
   * A row as printed; what is not known is empty.
   *
   * @param figure its identifier
   * @param value what its cell says
   * @param name as the form has it
   * @param beside where it stands and what else is to say of it, in brackets
   * @param advice what to write there
   */
  public record Row(String figure, String value, String name, String beside, String advice) {

    /** Returns the name of its cell within a page. */
    public String anchor() {
      return Anchors.cell(figure);
    }
  }

  /** Returns why too little was checked for a verdict. */
  public static String coverage(Coverage coverage, Messages messages) {
    return coverage.checkable() == 0
        ? messages.text("text.summary.coverage.none")
        : messages.text(
            "text.summary.coverage",
            String.valueOf(coverage.checked()),
            String.valueOf(coverage.checkable()));
  }

  /** Returns how many findings of a severity decide the verdict. */
  static int count(ValidationResult result, Severity severity) {
    return (int)
        result.deciding().stream().filter(finding -> finding.severity() == severity).count();
  }

  /** Returns all entries, in their order. */
  public List<Entry> entries() {
    return parts.stream()
        .flatMap(part -> part.sections().stream())
        .flatMap(section -> section.entries().stream())
        .toList();
  }

  /** Returns the view of a result in a language. */
  public static FindingsView of(
      Report report, ValidationResult result, Catalogue catalogue, String name, Locale locale) {
    return new FindingsViewMaker(report, result, catalogue, locale).view(name);
  }
}
