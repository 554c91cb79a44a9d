import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Outcome;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/**
 * {@code fill FORM REPORT OUT}: types the figures of a report into the workbook of its form. {@code
 * compare FILLED REPORT}: whether a spreadsheet's states of the checks are the library's; exit
 * status 1 if not.
 */
final class FormStates {

  private static final Pattern TYPED =
      Pattern.compile("<c r=\"([DE])(\\d+)\" s=\"([5-8])\"/>");
  private static final Pattern CODE =
      Pattern.compile("<c r=\"A(\\d+)\"[^>]*><is><t[^>]*>([^<]+)</t></is></c>");

  /** The style of cells that take numbers as texts. */
  private static final int TEXT = 6;

  public static void main(String[] files) throws Exception {
    Report report = ReportReader.standard().read(Path.of(files[2]));
    if (files[0].equals("fill")) {
      Files.write(Path.of(files[3]), filled(Path.of(files[1]), report));
    } else {
      System.exit(compare(Path.of(files[1]), report) ? 0 : 1);
    }
  }

  private static Map<String, byte[]> parts(Path file) throws Exception {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        parts.put(entry.getName(), zip.readAllBytes());
      }
    }
    return parts;
  }

  private static byte[] filled(Path form, Report report) throws Exception {
    Map<String, byte[]> parts = parts(form);
    String part = "xl/worksheets/sheet1.xml";
    String sheet = new String(parts.get(part), StandardCharsets.UTF_8);
    Map<String, String> codes = new LinkedHashMap<>();
    CODE.matcher(sheet).results().forEach(m -> codes.put(m.group(1), m.group(2)));
    String typed =
        TYPED
            .matcher(sheet)
            .replaceAll(
                m -> {
                  Figure figure =
                      report.figures().stream()
                          .filter(f -> f.indicator().value().equals(codes.get(m.group(2))))
                          .findFirst()
                          .orElseThrow();
                  boolean value = m.group(1).equals("D");
                  String text = value ? figure.text() : figure.note();
                  boolean number =
                      value
                          && Integer.parseInt(m.group(3)) != TEXT
                          && figure.value() instanceof FigureValue.Quantity;
                  String content =
                      text == null
                          ? m.group()
                          : number
                              ? "<c r=\"%s%s\" s=\"%s\"><v>%s</v></c>"
                                  .formatted(
                                      m.group(1),
                                      m.group(2),
                                      m.group(3),
                                      ((FigureValue.Quantity) figure.value())
                                          .number()
                                          .toPlainString())
                              : "<c r=\"%s%s\" s=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>"
                                  .formatted(
                                      m.group(1),
                                      m.group(2),
                                      m.group(3),
                                      text.replace("&", "&amp;").replace("<", "&lt;"));
                  return Matcher.quoteReplacement(content);
                });
    parts.put(part, typed.getBytes(StandardCharsets.UTF_8));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> one : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(one.getKey()));
        zip.write(one.getValue());
      }
    }
    return out.toByteArray();
  }

  private static boolean compare(Path filled, Report report) throws Exception {
    Map<String, byte[]> parts = parts(filled);
    List<String> texts = new ArrayList<>();
    for (Element text : children(parts.get("xl/sharedStrings.xml"), "si")) {
      texts.add(text.getTextContent());
    }
    ValidationResult result = ReportValidator.standard().validate(report);
    int said = 0;
    int broken = 0;
    List<String> differences = new ArrayList<>();
    // the sheet behind the form lists what it checks
    for (Element row : children(parts.get("xl/worksheets/sheet2.xml"), "row")) {
      Map<String, String> cells = new LinkedHashMap<>();
      NodeList some = row.getElementsByTagName("c");
      for (int i = 0; i < some.getLength(); i++) {
        Element cell = (Element) some.item(i);
        NodeList value = cell.getElementsByTagName("v");
        if (value.getLength() > 0) {
          String text = value.item(0).getTextContent();
          boolean shared = cell.getAttribute("t").equals("s");
          cells.put(
              cell.getAttribute("r").substring(0, 1),
              shared ? texts.get(Integer.parseInt(text)) : text);
        }
      }
      Outcome outcome = result.outcome(cells.getOrDefault("A", "")).orElse(null);
      if (outcome != null) {
        said++;
        String state =
            switch (outcome.state()) {
              case HELD -> "Khớp";
              case BROKEN -> "Không khớp";
              default -> "Chưa đủ số liệu";
            };
        broken += outcome.state() == Outcome.State.BROKEN ? 1 : 0;
        if (!state.equals(cells.get("E"))) {
          differences.add(cells.get("A") + ": " + cells.get("E") + ", the library: " + state);
        }
      }
    }
    System.out.println(
        filled.getFileName() + ": " + said + " checks, " + broken + " broken, differ: " + differences);
    return said > 100 && broken > 0 && differences.isEmpty();
  }

  private static List<Element> children(byte[] part, String name) throws Exception {
    Document document =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse((InputStream) new ByteArrayInputStream(part));
    List<Element> elements = new ArrayList<>();
    NodeList all = document.getElementsByTagName(name);
    for (int i = 0; i < all.getLength(); i++) {
      elements.add((Element) all.item(i));
    }
    return elements;
  }
}
