package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.answer.FindingsPage;
import vn.cchc.io.internal.answer.PageTemplate;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/**
 * Writes findings as one HTML page that loads nothing: what to mend first, then all that was found,
 * the form's table and the prose with marks. It holds both languages. Its only script, known to the
 * browser by its hash, switches, filters and copies; the page is read without it as well. What was
 * submitted is escaped. Needs {@code com.samskivert:jmustache}, which is optional. Immutable and
 * thread-safe.
 */
public final class FindingsHtml {

  private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

  private final boolean english;
  private final List<Report> earlier;
  private final @Nullable ZonedDateTime checkedAt;

  private FindingsHtml(boolean english, List<Report> earlier, @Nullable ZonedDateTime checkedAt) {
    this.english = english;
    this.earlier = earlier;
    this.checkedAt = checkedAt;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static FindingsHtml of(Locale locale) {
    requireNonNull(locale, "locale");
    return new FindingsHtml(locale.getLanguage().equals("en"), List.of(), null);
  }

  /** Returns a writer that says when the report was checked. */
  public FindingsHtml checkedAt(ZonedDateTime moment) {
    return new FindingsHtml(english, earlier, requireNonNull(moment, "moment"));
  }

  /**
   * Returns a writer that draws what each figure was before.
   *
   * @param reports of the same agency, in any order
   */
  public FindingsHtml beside(Collection<Report> reports) {
    return new FindingsHtml(english, List.copyOf(requireNonNull(reports, "reports")), checkedAt);
  }

  /**
   * Returns the findings of a report as a page.
   *
   * @param catalogue the one it was validated against
   * @param name what to call the report, such as its file
   */
  public String page(Report report, ValidationResult result, Catalogue catalogue, String name) {
    requireNonNull(result, "result");
    requireNonNull(name, "name");
    requireNonNull(catalogue, "catalogue");
    FindingsPage vietnamese = page(report, result, catalogue, name, VIETNAMESE);
    FindingsPage inEnglish = page(report, result, catalogue, name, Locale.ENGLISH);
    String title = english ? inEnglish.title() : vietnamese.title();
    return Shared.PAGE.page(english, title, vietnamese.values(), inEnglish.values());
  }

  private FindingsPage page(
      Report report, ValidationResult result, Catalogue catalogue, String name, Locale locale) {
    return new FindingsPage(report, result, catalogue, name, earlier, checkedAt, locale);
  }

  // read when the first page is written
  private static final class Shared {
    static final PageTemplate PAGE = PageTemplate.of("findings");
  }
}
