package vn.cchc.io.internal.answer;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A page in two languages, of which one is shown first. It loads nothing; its script is known to
 * the browser by its hash. Immutable and thread-safe.
 */
public final class PageTemplate {

  private static final String STYLE = read("page.css");
  private static final String SCRIPT = read("page.js");
  private static final String SCRIPT_HASH = hash("\n" + SCRIPT);

  private final Template template;

  private PageTemplate(Template template) {
    this.template = template;
  }

  /** Returns the template of a name, which lies beside this class. */
  public static PageTemplate of(String name) {
    return new PageTemplate(
        Mustache.compiler()
            .escapeHTML(true)
            .emptyStringIsFalse(true)
            .withLoader(partial -> new java.io.StringReader(read(partial + ".mustache")))
            .compile(read(name + ".mustache")));
  }

  /**
   * Returns the page.
   *
   * @param english whether English is shown first
   * @param vietnamese the values of the Vietnamese page
   */
  public String page(
      boolean english,
      String title,
      Map<String, Object> vietnamese,
      Map<String, Object> inEnglish) {
    Map<String, Object> values = new HashMap<>();
    values.put("lang", english ? "en" : "vi");
    values.put("pressedVi", !english);
    values.put("pressedEn", english);
    values.put("title", title);
    Map<String, Object> first = new HashMap<>(english ? inEnglish : vietnamese);
    Map<String, Object> second = new HashMap<>(english ? vietnamese : inEnglish);
    first.put("away", false);
    second.put("away", true);
    values.put("pages", List.of(first, second));
    values.put("style", STYLE);
    values.put("script", SCRIPT);
    values.put("scriptHash", SCRIPT_HASH);
    return template.execute(values);
  }

  /** Returns the hash of a script as a content security policy names it. */
  private static String hash(String script) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static String read(String name) {
    try (InputStream stream = PageTemplate.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("Not in the jar of cchc-io: " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
