package vn.cchc.io.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.PrettyPrinter;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** JSON as people read it: two spaces, the same line ends on every system. */
public final class JsonText {

  private static final JsonFactory JSON = new JsonFactory();

  private JsonText() {}

  /** Writes some JSON. */
  public interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** Returns a printer, which is good for one document. */
  public static PrettyPrinter printer() {
    return new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
  }

  /** Returns a document with a line end behind it. */
  public static String indented(Writing writing) {
    return written(writing, true) + "\n";
  }

  /** Returns a document on one line, without its end. */
  public static String compact(Writing writing) {
    return written(writing, false);
  }

  private static String written(Writing writing, boolean indented) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      if (indented) {
        json.setPrettyPrinter(printer());
      }
      writing.to(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
