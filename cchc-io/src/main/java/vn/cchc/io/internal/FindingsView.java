package vn.cchc.io.internal;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Verdict;

/**
 * What people are shown of a result, in words, before it is laid out.
 *
 * @param reading what the reader of the document remarked
 * @param notChecked what could not be checked and why; empty if everything was
 */
public record FindingsView(
    String title,
    List<Section> sections,
    List<String> reading,
    String notChecked,
    Verdict verdict,
    String summary) {

  public FindingsView {
    sections = List.copyOf(sections);
    reading = List.copyOf(reading);
  }

  /** What was found in one section of the form, the worst first. */
  public record Section(String heading, List<Entry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /**
   * A finding, or several that say the same of different rows.
   *
   * @param rows what it speaks of
   * @param because the reason of its relation; empty if it has none
   * @param quote the sentence it is about; null if it is about the table
   * @param advice what probably happened and what to do
   * @param following what else was found of the same cell
   */
  public record Entry(
      Severity severity,
      String label,
      String message,
      Rows rows,
      String because,
      @Nullable Quote quote,
      List<String> advice,
      List<Entry> following) {
    public Entry {
      advice = List.copyOf(advice);
      following = List.copyOf(following);
    }
  }

  /**
   * Rows as printed.
   *
   * @param shown those to look at first
   * @param more the others in one line, by their numbers; empty if there are none
   * @param folded the others, row by row
   */
  public record Rows(List<String> shown, String more, List<String> folded) {

    /** No row. */
    static final Rows NONE = new Rows(List.of(), "", List.of());

    public Rows {
      shown = List.copyOf(shown);
      folded = List.copyOf(folded);
    }
  }

  /** Returns the view of a result in a language. */
  public static FindingsView of(
      Report report, ValidationResult result, Catalogue catalogue, String name, Locale locale) {
    return new FindingsViewMaker(report, result, catalogue, locale).view(name);
  }
}
