package vn.cchc.io.internal.annotate;

import java.util.List;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.Verdict;

/**
 * What is to be shown of a result in the file it is about.
 *
 * @param report which it is
 * @param title whose report it is
 * @param verdict in words, with what was counted
 * @param outcome by which the verdict is coloured
 * @param first what to mend first, one thing a line; empty where nothing is
 * @param all the worst first, each followed by what comes from the same cause
 */
public record Marks(
    ReportKey report,
    String title,
    String verdict,
    Verdict outcome,
    List<String> first,
    List<Mark> all,
    Messages messages) {

  public Marks {
    first = List.copyOf(first);
    all = List.copyOf(all);
  }

  /** Returns the marks of a result in a language. */
  public static Marks of(
      Report report, ValidationResult result, Catalogue catalogue, Locale locale) {
    return new MarksMaker(report, result, catalogue, locale).marks();
  }
}
