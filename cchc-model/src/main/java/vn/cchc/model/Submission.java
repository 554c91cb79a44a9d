package vn.cchc.model;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.util.List;

/**
 * Reports sent together, with where each comes from: the reports of a workbook, or of a folder.
 * What could not be read is kept beside them. Immutable.
 *
 * @param entries in the order of the source
 * @param failures what could not be read, each with its place
 */
public record Submission(List<Entry> entries, List<Fault> failures) implements Serializable {

  public Submission {
    entries = List.copyOf(requireNonNull(entries, "entries"));
    failures = List.copyOf(requireNonNull(failures, "failures"));
  }

  /** Returns how many reports and failures it has. */
  public int size() {
    return entries.size() + failures.size();
  }

  /** Returns the reports, in order. */
  public List<Report> reports() {
    return entries.stream().map(Entry::report).toList();
  }

  /**
   * A report and where it comes from.
   *
   * @param source the file, and within it the document or the sheet where it holds several reports,
   *     such as {@code quy3.zip: so-y-te.xlsx: Phụ lục}
   * @param report as read
   * @param choices why it was read so: the table, the columns
   * @param previous earlier reports of the same agency that came inside it
   * @param children reports of the agencies below that came inside it
   */
  public record Entry(
      String source,
      Report report,
      List<Remark> choices,
      List<Report> previous,
      List<Report> children)
      implements Serializable {
    public Entry {
      requireNonNull(source, "source");
      requireNonNull(report, "report");
      choices = List.copyOf(requireNonNull(choices, "choices"));
      previous = List.copyOf(requireNonNull(previous, "previous"));
      children = List.copyOf(requireNonNull(children, "children"));
    }

    /** Creates the entry of a report that came alone. */
    public Entry(String source, Report report, List<Remark> choices) {
      this(source, report, choices, List.of(), List.of());
    }
  }
}
