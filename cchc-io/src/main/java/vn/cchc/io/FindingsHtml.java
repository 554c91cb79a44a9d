package vn.cchc.io;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.FindingsView;
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
    page.put("sections", view.sections().stream().map(FindingsHtml::section).toList());
    return template.execute(page);
  }

  private static Map<String, Object> section(FindingsView.Section section) {
    List<Map<String, Object>> items = new ArrayList<>();
    for (FindingsView.Item item : section.items()) {
      Map<String, Object> values = new HashMap<>();
      values.put("severity", item.severity().word());
      values.put("label", item.label());
      values.put("message", item.message());
      values.put("rows", item.rows());
      values.put("because", item.because());
      values.put("advice", item.advice());
      Quote quote = item.quote();
      values.put("quote", quote == null ? List.of() : List.of(quote(quote)));
      items.add(values);
    }
    return Map.of("heading", section.heading(), "items", items);
  }

  private static Map<String, String> quote(Quote quote) {
    return Map.of("before", quote.before(), "place", quote.place(), "after", quote.after());
  }
}
