package vn.cchc.io.internal.format.kind;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.cchc.io.ReportFormatException;
import vn.cchc.model.Fault;

/** What a text is: JSON, XML of an office program, a web page, or plain text. */
final class MarkupKind {

  private static final Pattern ROOT = Pattern.compile("<([a-zA-Z][\\w.-]*:)?([a-zA-Z][\\w.-]*)");
  private static final Pattern MIMETYPE =
      Pattern.compile(
          "office:mimetype\\s*=\\s*[\"']application/vnd\\.oasis\\.opendocument\\.([\\w-]+)");
  private static final Pattern PAGE =
      Pattern.compile(
          "<(!doctype\\s+html|(html|head|meta|title|style|script|body|table|thead|tbody|tr|td|div"
              + "|span|p|center|form|font|h[1-6]|b|i|u|br|hr|ul|ol|img|link|base|a|section|main)"
              + "\\b)");

  // [1] and [1,2 open many a footnote; they are JSON where nothing else follows
  private static final Pattern JSON =
      Pattern.compile("\\{|\\[\\s*([{\"\\[]|]\\s*$|$|-?\\d[\\s\\d.,eE+\\-\\[\\]]*$)");

  private static final Pattern MAIL =
      Pattern.compile("(^|[\\r\\n])mime-version\\s*:\\s*1\\.0", Pattern.CASE_INSENSITIVE);
  private static final Pattern HEADER = Pattern.compile("[A-Za-z][A-Za-z-]*:[ \\t].*");
  private static final int CELLS_OF_A_PAGE = 4;

  private MarkupKind() {}

  static FileKind of(String head, byte[] bytes, String name) {
    if (JSON.matcher(head).lookingAt()) {
      return FileKind.JSON;
    }
    if (MAIL.matcher(head).find() && HEADER.matcher(head).lookingAt()) {
      return FileKind.MHTML;
    }
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.startsWith("<?xml")) {
      return ofXml(head, lower, name);
    }
    if (lower.startsWith("<")) {
      String start = withoutComments(lower);
      if (PAGE.matcher(start).lookingAt()) {
        return FileKind.HTML;
      }
      if (start.contains(" xmlns:") || start.contains(" xmlns=")) {
        return ofXml(head, lower, name);
      }
    }
    return holdsTable(bytes) ? FileKind.HTML : FileKind.TEXT;
  }

  private static FileKind ofXml(String head, String lower, String name) {
    Matcher root = ROOT.matcher(withoutComments(head));
    String element = root.find() ? root.group(2) : "";
    if (lower.contains("urn:schemas-microsoft-com:office:spreadsheet")
        && element.equals("Workbook")) {
      return FileKind.XML_SPREADSHEET;
    }
    Matcher mimetype = MIMETYPE.matcher(head);
    if (mimetype.find()) {
      return ZipKind.openDocument(mimetype.group(1), name);
    }
    if (element.equalsIgnoreCase("html")) {
      return FileKind.HTML;
    }
    boolean word = element.equals("wordDocument") || element.equals("package");
    throw new ReportFormatException(Fault.of(word ? "kind.word-xml" : "kind.xml").at(name));
  }

  private static String withoutComments(String markup) {
    int at = 0;
    while (at < markup.length()) {
      int end;
      if (markup.startsWith("<!--", at)) {
        end = markup.indexOf("-->", at);
      } else if (markup.startsWith("<?", at)) {
        end = markup.indexOf("?>", at);
      } else {
        break;
      }
      if (end < 0) {
        return "";
      }
      at = markup.indexOf('<', end + 2);
      if (at < 0) {
        return "";
      }
    }
    return markup.substring(at);
  }

  /** Whether cells of a web page stand in a text that does not begin as one. */
  private static boolean holdsTable(byte[] bytes) {
    int cells = 0;
    for (int i = 0; i + 3 < bytes.length && cells < CELLS_OF_A_PAGE; i++) {
      if (bytes[i] == '<'
          && (bytes[i + 1] | ' ') == 't'
          && (bytes[i + 2] | ' ') == 'd'
          && (bytes[i + 3] == '>' || bytes[i + 3] == ' ')) {
        cells++;
      }
    }
    return cells == CELLS_OF_A_PAGE;
  }
}
