package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.answer.IndexPage;
import vn.cchc.io.internal.answer.PageTemplate;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/**
 * Writes an HTML page that leads to those of many reports: verdicts, counts, and which relations
 * break where. It loads nothing, and what was submitted is escaped. Keeps of each report what it
 * shows, not the report. Needs {@code com.samskivert:jmustache}, which is optional. Not
 * thread-safe.
 */
public final class FindingsIndex {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final boolean english;
  private final IndexPage vietnamese = new IndexPage(VIETNAMESE);
  private final IndexPage inEnglish = new IndexPage(Locale.ENGLISH);

  private FindingsIndex(boolean english) {
    this.english = english;
  }

  /** Returns an index of nothing, in English for an English locale, else in Vietnamese. */
  public static FindingsIndex of(Locale locale) {
    return new FindingsIndex(requireNonNull(locale, "locale").getLanguage().equals("en"));
  }

  /**
   * Adds a report.
   *
   * @param link where its page lies, relative to this one and encoded as links are
   * @param name what to call it where it does not say whose it is
   * @param catalogue the one it was validated against
   */
  public void add(
      String link, String name, Report report, ValidationResult result, Catalogue catalogue) {
    requireNonNull(name, "name");
    requireNonNull(result, "result");
    requireNonNull(catalogue, "catalogue");
    vietnamese.add(requireNonNull(link, "link"), name, report, result, catalogue);
    inEnglish.add(link, name, report, result, catalogue);
  }

  /** Adds a file that could not be read, with what was wrong in words. */
  public void addFailure(String problem) {
    vietnamese.addFailure(requireNonNull(problem, "problem"));
    inEnglish.addFailure(problem);
  }

  /** Returns the page of what was added. */
  public String page() {
    String title = english ? inEnglish.title() : vietnamese.title();
    return Shared.PAGE.page(english, title, vietnamese.values(), inEnglish.values());
  }

  // read when the first page is written
  private static final class Shared {
    static final PageTemplate PAGE = PageTemplate.of("index");
  }
}
