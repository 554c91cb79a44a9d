package vn.cchc.io;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.FindingsView;
import vn.cchc.io.internal.FindingsView.Entry;
import vn.cchc.io.internal.Quote;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/**
 * Writes findings as one HTML page that loads nothing and runs no script. What was submitted is
 * escaped. Needs {@code com.samskivert:jmustache}, which is optional. Immutable and thread-safe.
 */
public final class FindingsHtml {

  private final Locale locale;
  private final Messages messages;
  private final Template template;

  private FindingsHtml(Locale locale) {
    this.locale = locale;
    this.messages = Messages.of(locale);
    try (InputStream stream = FindingsHtml.class.getResourceAsStream("findings.mustache")) {
      if (stream == null) {
        throw new IllegalStateException("Not in the jar of cchc-io: findings.mustache");
      }
      template =
          Mustache.compiler()
              .escapeHTML(true)
              .emptyStringIsFalse(true)
              .compile(new InputStreamReader(stream, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static FindingsHtml of(Locale locale) {
    return new FindingsHtml(locale);
  }

  /**
   * Returns the findings of a report as a page.
   *
   * @param catalogue the one it was validated against
   * @param name what to call the report, such as its file
   */
  public String page(Report report, ValidationResult result, Catalogue catalogue, String name) {
    FindingsView view = FindingsView.of(report, result, catalogue, name, locale);
    Map<String, Object> page = new HashMap<>();
    page.put("lang", locale.getLanguage().equals("en") ? "en" : "vi");
    page.put("title", view.title());
    page.put("verdict", view.verdict().word());
    page.put("summary", view.summary());
    page.put("notChecked", view.notChecked());
    page.put("nothing", view.sections().isEmpty() ? messages.text("text.nothing") : "");
    page.put("sections", view.sections().stream().map(this::section).toList());
    page.put("reading", details(messages.text("text.reading"), "remarks", view.reading()));
    return template.execute(page);
  }

  private Map<String, Object> section(FindingsView.Section section) {
    return Map.of(
        "heading",
        section.heading(),
        "entries",
        section.entries().stream().map(this::entry).toList());
  }

  private Map<String, Object> entry(Entry entry) {
    Map<String, Object> values = new HashMap<>();
    values.put("severity", entry.severity().word());
    values.put("label", entry.label());
    values.put("message", entry.message());
    List<String> rows = entry.rows().shown();
    values.put("quoted", rows.isEmpty() ? List.of() : List.of(Map.of("rows", rows)));
    values.put("more", details(entry.rows().more(), "rows", entry.rows().folded()));
    values.put("because", entry.because());
    values.put("advice", entry.advice());
    Quote quote = entry.quote();
    values.put("quote", quote == null ? List.of() : List.of(quote(quote)));
    List<Entry> following = entry.following();
    String count = messages.text("text.following", String.valueOf(following.size()));
    values.put(
        "following", details(count, "entries", following.stream().map(this::entry).toList()));
    return values;
  }

  /** Returns what is folded under a line; nothing where there is nothing to fold. */
  private static List<Map<String, Object>> details(String line, String name, List<?> folded) {
    return folded.isEmpty() ? List.of() : List.of(Map.of("line", line, name, folded));
  }

  private static Map<String, String> quote(Quote quote) {
    return Map.of("before", quote.before(), "place", quote.place(), "after", quote.after());
  }
}
