package vn.cchc.io.internal.format.rtf;

import com.rtfparserkit.parser.RtfStreamSource;
import com.rtfparserkit.parser.raw.RawRtfParser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.internal.page.Adapter;
import vn.cchc.io.internal.page.Document;
import vn.cchc.model.Fault;
import vn.cchc.model.internal.Texts;

/** Documents in Rich Text Format. */
public final class RtfAdapter implements Adapter {

  private static final Pattern BINARY = Pattern.compile("\\\\bin(-?\\d+)");

  @Override
  public Document read(Source source) {
    requireBinariesToFit(source);
    try {
      RtfReader reader = new RtfReader(source.budget());
      // the parser above this one takes time in the square of a text's length
      new RawRtfParser()
          .parse(new RtfStreamSource(new ByteArrayInputStream(source.bytes())), reader);
      return reader.document();
    } catch (NoClassDefFoundError e) {
      throw new ReportFormatException(
          Fault.of("word.missing", "RTF", "com.github.joniles:rtfparserkit").at(source.name()), e);
    } catch (ReportFormatException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw damaged(source, e);
    }
  }

  /** The parser makes room for binary data before it looks whether there is any. */
  private static void requireBinariesToFit(Source source) {
    String text = new String(source.bytes(), StandardCharsets.ISO_8859_1);
    Matcher binary = BINARY.matcher(text);
    while (binary.find()) {
      String length = binary.group(1);
      if (length.startsWith("-")
          || length.length() > 9
          || Integer.parseInt(length) > text.length() - binary.end()) {
        throw damaged(source, new IOException("\\bin"));
      }
    }
  }

  private static ReportFormatException damaged(Source source, Exception e) {
    String message = Texts.shortened(String.valueOf(e.getMessage()));
    return new ReportFormatException(
        Fault.of("office.damaged", "RTF").saying(message).at(source.name()), e);
  }
}
