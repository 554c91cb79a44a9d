package vn.cchc.rules.facts;

import static java.util.Objects.requireNonNull;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Agency;
import vn.cchc.model.Level;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;

/**
 * The report that is checked, and what is known around it; there is one of it.
 *
 * @param catalogue by which it is checked
 * @param earlier reports of the same agency, the earliest first; empty where none were given
 * @param children reports of the agencies below it for the same period; empty where none were given
 * @param partial whether it is still being filled in, so that nothing is missing yet
 */
public record CheckedReport(
    Report report,
    Catalogue catalogue,
    List<Report> earlier,
    List<Report> children,
    boolean partial) {

  public CheckedReport {
    requireNonNull(report, "report");
    requireNonNull(catalogue, "catalogue");
    earlier = List.copyOf(requireNonNull(earlier, "earlier"));
    children = List.copyOf(requireNonNull(children, "children"));
  }

  /** Returns the code of the agency, or its name where it has no code; empty if not stated. */
  public String agency() {
    Agency agency = report.agency();
    return agency == null ? "" : agency.key();
  }

  /** Returns the level of the agency; that of the form where it is not stated. */
  public Level level() {
    Agency agency = report.agency();
    Level level = agency == null ? null : agency.level();
    return level == null ? catalogue.level() : level;
  }

  /** Returns the kind of the period, such as {@code Q3}; empty if not stated. */
  public String periodKind() {
    ReportingPeriod period = report.period();
    return period == null ? "" : period.kind();
  }

  /** Returns the year of the period; 0 if not stated. */
  public int year() {
    ReportingPeriod period = report.period();
    return period == null ? 0 : period.year();
  }

  /**
   * Returns whether the prose has these words, in whatever case; diacritics count, for {@code sáp}
   * and {@code sập} are two words.
   */
  public boolean says(String words) {
    String wanted = plain(requireNonNull(words, "words"));
    return report.narrative().stream().anyMatch(paragraph -> plain(paragraph).contains(wanted));
  }

  private static String plain(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }
}
