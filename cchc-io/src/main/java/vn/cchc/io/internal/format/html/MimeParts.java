package vn.cchc.io.internal.format.html;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.internal.page.Budget;
import vn.cchc.io.internal.page.Limits;

/** The parts of a MIME message, such as a web archive. */
final class MimeParts {

  private static final Pattern TYPE =
      Pattern.compile("(?im)^content-type\\s*:\\s*([\\w.+-]+/[\\w.+-]+)");
  private static final Pattern BOUNDARY =
      Pattern.compile("(?i)\\bboundary\\s*=\\s*(?:\"([^\"\\r\\n]{1,200})\"|([^\\s;]{1,200}))");
  private static final Pattern ENCODING =
      Pattern.compile("(?im)^content-transfer-encoding\\s*:\\s*([\\w-]+)");
  private static final Pattern ATTACHED =
      Pattern.compile("(?im)^content-disposition\\s*:\\s*(attachment\\b|.*\\bfilename)");
  private static final Pattern BLANK_LINE = Pattern.compile("\\r?\\n\\r?\\n");

  private final List<Part> parts = new ArrayList<>();
  private final Budget budget;

  private MimeParts(Budget budget) {
    this.budget = budget;
  }

  /**
   * A part that is no message of parts itself.
   *
   * @param type in lower case, such as {@code text/html}
   * @param attached whether it is a file of its own that somebody sends with a message
   */
  record Part(String type, byte[] content, boolean attached) {}

  static List<Part> of(byte[] message, Budget budget) {
    MimeParts found = new MimeParts(budget);
    found.add(new String(message, StandardCharsets.ISO_8859_1), 0);
    return found.parts;
  }

  private void add(String entity, int depth) {
    budget.nesting(depth * 10);
    if (parts.size() > Limits.FILES) {
      budget.rows(Limits.ROWS + 1);
    }
    Matcher blank = BLANK_LINE.matcher(entity);
    int end = blank.find() ? blank.start() : entity.length();
    String header = entity.substring(0, end).replaceAll("\\r?\\n[ \\t]+", " ");
    String body = end == entity.length() ? "" : entity.substring(blank.end());
    Matcher type = TYPE.matcher(header);
    String said = type.find() ? type.group(1).toLowerCase(Locale.ROOT) : "text/plain";
    Matcher boundary = BOUNDARY.matcher(header);
    if (said.startsWith("multipart/") && boundary.find()) {
      String mark = boundary.group(1) == null ? boundary.group(2) : boundary.group(1);
      String[] pieces = ("\n" + body).split("\\r?\\n--" + Pattern.quote(mark), -1);
      // before the first stands nothing that is shown; behind the last, two strokes
      for (int i = 1; i < pieces.length; i++) {
        if (!pieces[i].startsWith("--")) {
          add(pieces[i].replaceFirst("^[ \\t]*\\r?\\n", ""), depth + 1);
        }
      }
      return;
    }
    // pictures belong to the message, and web pages are read
    boolean seen = said.startsWith("image/") || said.equals("text/html");
    boolean attached = !seen && ATTACHED.matcher(header).find();
    parts.add(new Part(said, decoded(body, header), attached));
  }

  private static byte[] decoded(String body, String header) {
    Matcher encoding = ENCODING.matcher(header);
    String said = encoding.find() ? encoding.group(1).toLowerCase(Locale.ROOT) : "";
    return switch (said) {
      case "base64" -> base64(body);
      case "quoted-printable" -> quotedPrintable(body);
      default -> body.getBytes(StandardCharsets.ISO_8859_1);
    };
  }

  private static byte[] base64(String body) {
    String letters = body.replaceAll("[^A-Za-z0-9+/]", "");
    int whole = letters.length() % 4 == 1 ? letters.length() - 1 : letters.length();
    return Base64.getDecoder().decode(letters.substring(0, whole));
  }

  private static byte[] quotedPrintable(String body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(body.length());
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      if (c != '=') {
        out.write(c);
      } else if (body.startsWith("\r\n", i + 1)) {
        i += 2;
      } else if (body.startsWith("\n", i + 1)) {
        i++;
      } else {
        int high = i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
        int low = i + 2 < body.length() ? Character.digit(body.charAt(i + 2), 16) : -1;
        if (high >= 0 && low >= 0) {
          out.write(high * 16 + low);
          i += 2;
        } else {
          out.write(c);
        }
      }
    }
    return out.toByteArray();
  }
}
