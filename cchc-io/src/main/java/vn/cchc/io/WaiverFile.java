package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cchc.io.internal.SmallFile;
import vn.cchc.io.internal.tree.FigurePart;
import vn.cchc.io.internal.tree.JsonTree;
import vn.cchc.io.internal.tree.Part;
import vn.cchc.io.internal.tree.Tree;
import vn.cchc.io.internal.tree.YamlTree;
import vn.cchc.model.Answer;
import vn.cchc.model.Fault;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.PrintedValue;
import vn.cchc.model.ReportRef;
import vn.cchc.model.RowRef;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Waiver;
import vn.cchc.model.Waivers;

/**
 * Files of waivers, YAML or JSON, of at most {@value #MAX_BYTES} bytes:
 *
 * <pre>{@code
 * waivers:
 *   - relation: "2.5-bound"
 *     agency: "H32"
 *     period: "2021-Q3"
 *     values:
 *       - { indicator: "2.5", value: "14" }
 *       - { indicator: "2.4", value: "12" }
 *     by: "Vụ Cải cách hành chính, Bộ Nội vụ"
 *     because: "Hai văn bản kiến nghị từ kỳ trước, công văn 12/SNV-CCHC"
 *     until: "2021-12-31"
 * }</pre>
 *
 * <p>{@link #draft} writes one of the findings of a result, in which who grants it, why and until
 * when are left to a person: until they are filled in, it cannot be read.
 */
public final class WaiverFile {

  /** The largest file, in bytes. */
  public static final int MAX_BYTES = 8 << 20;

  private static final String[] KNOWN = {
    "relation", "agency", "period", "values", "text", "by", "because", "until", "explanation"
  };

  private static final String[] VALUE =
      Stream.concat(FigurePart.NAMES.stream(), Stream.of("value", "note")).toArray(String[]::new);

  private WaiverFile() {}

  /**
   * Reads a file.
   *
   * @throws ReportFormatException if it cannot be used; the message names file, line and path
   * @throws IOException if it cannot be opened
   */
  public static Waivers read(Path file) throws IOException {
    requireNonNull(file, "file");
    try (InputStream stream = Files.newInputStream(file)) {
      return read(stream, String.valueOf(file.getFileName()));
    }
  }

  /**
   * Reads a stream, which is left open.
   *
   * @param name what messages call the file
   * @throws ReportFormatException if it cannot be used; the message names file, line and path
   * @throws IOException if it cannot be read
   */
  public static Waivers read(InputStream stream, String name) throws IOException {
    byte[] bytes =
        SmallFile.bytes(requireNonNull(stream, "stream"), MAX_BYTES, requireNonNull(name, "name"));
    String text = text(bytes, name);
    Part file = Part.of(tree(text, name), name).knowing("waivers");
    List<Waiver> waivers = new ArrayList<>();
    for (Part part : file.at("waivers").items()) {
      waivers.add(waiver(part.knowing(KNOWN)));
    }
    return new Waivers(waivers);
  }

  private static String text(byte[] bytes, String name) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new ReportFormatException(Fault.of("catalogue.encoding").at(name), e);
    }
  }

  private static Tree tree(String text, String name) {
    if (!text.stripLeading().startsWith("{")) {
      return YamlTree.of(text, name);
    }
    List<Tree> values = JsonTree.all(text, name);
    if (values.size() != 1) {
      throw new ReportFormatException(Fault.of("tree.more").at(name));
    }
    return values.get(0);
  }

  private static Waiver waiver(Part part) {
    List<PrintedValue> values = new ArrayList<>();
    for (Part value : part.list("values")) {
      value.knowing(VALUE);
      values.add(new PrintedValue(FigurePart.of(value), value.text("value"), value.text("note")));
    }
    for (String signed : new String[] {"by", "because", "until"}) {
      if (part.text(signed).isBlank()) {
        throw part.wrong(signed, Fault.of("waiver.unsigned"));
      }
    }
    return Waiver.builder(
            part.required("relation"), part.required("agency"), part.required("period"))
        .values(values)
        .passage(part.text("text"))
        .explanation(part.text("explanation"))
        .source(part.place())
        .grant(part.required("by"), part.required("because"), part.date("until"));
  }

  /**
   * Returns a file of waivers that a person may sign: one for each finding of a result that counts
   * and may be waived, with what its figures say and the explanation of who submitted the report.
   *
   * @param explainedOnly whether to leave out what nobody explained
   */
  public static String draft(ValidationResult result, boolean explainedOnly, Locale locale) {
    requireNonNull(locale, "locale");
    requireNonNull(result, "result");
    Messages messages = Messages.of(locale);
    StringBuilder entries = new StringBuilder();
    append(entries, result, explainedOnly, messages);
    return draft(entries, messages);
  }

  /**
   * Returns the same of reports sent together: of what is found of the whole, then of each report
   * that counts.
   *
   * @param explainedOnly whether to leave out what nobody explained
   */
  public static String draft(SubmissionResult result, boolean explainedOnly, Locale locale) {
    requireNonNull(result, "result");
    Messages messages = Messages.of(locale);
    StringBuilder entries = new StringBuilder();
    for (Finding finding : result.findings()) {
      ReportRef about = finding.about();
      if (about != null && isDrafted(finding, explainedOnly)) {
        append(entries, finding, about.agency(), about.period(), messages);
      }
    }
    for (SubmissionResult.Part part : result.parts()) {
      if (!part.replaced()) {
        append(entries, part.result(), explainedOnly, messages);
      }
    }
    return draft(entries, messages);
  }

  private static String draft(StringBuilder entries, Messages messages) {
    String head = "# " + messages.text("waiver.draft") + "\nwaivers:";
    return head + (entries.isEmpty() ? " []\n" : entries);
  }

  private static void append(
      StringBuilder yaml, ValidationResult result, boolean explainedOnly, Messages messages) {
    for (Finding finding : result.findings()) {
      if (isDrafted(finding, explainedOnly)) {
        append(yaml, finding, result.report().agency(), result.report().period(), messages);
      }
    }
  }

  private static boolean isDrafted(Finding finding, boolean explainedOnly) {
    Answer answer = finding.answer();
    boolean explained = answer != null && !answer.explanation().isEmpty();
    return finding.waived() == null && finding.isWaivable() && (explained || !explainedOnly);
  }

  private static void append(
      StringBuilder yaml, Finding finding, String agency, String period, Messages messages) {
    Answer answer = finding.answer();
    yaml.append("\n  # ").append(comment(messages.of(finding))).append('\n');
    yaml.append("  - relation: ").append(quoted(finding.relation())).append('\n');
    line(yaml, "agency", agency);
    line(yaml, "period", period);
    if (!finding.values().isEmpty()) {
      yaml.append("    values:\n");
      finding.values().forEach(value -> append(yaml, value));
    }
    if (!finding.passage().isEmpty()) {
      line(yaml, "text", finding.passage());
    }
    if (answer != null && !answer.explanation().isEmpty()) {
      line(yaml, "explanation", answer.explanation());
    }
    line(yaml, "by", "");
    line(yaml, "because", "");
    line(yaml, "until", "");
  }

  private static void append(StringBuilder yaml, PrintedValue value) {
    FigureRef figure = value.figure();
    yaml.append("      - { indicator: ").append(quoted(figure.indicator().value()));
    RowRef row = figure.row();
    if (row != null) {
      yaml.append(", table: ").append(quoted(String.valueOf(figure.table())));
      yaml.append(", row: [")
          .append(String.join(", ", row.path().stream().map(WaiverFile::quoted).toList()))
          .append(']');
    }
    ReportRef report = figure.report();
    if (report != null) {
      yaml.append(", report: { agency: ").append(quoted(report.agency()));
      yaml.append(", period: ").append(quoted(report.period())).append(" }");
    } else if (figure.standpoint() != null) {
      yaml.append(", from: ").append(quoted(figure.standpoint().toString()));
    }
    yaml.append(", value: ").append(quoted(value.value()));
    yaml.append(value.note().isEmpty() ? "" : ", note: " + quoted(value.note()));
    yaml.append(" }\n");
  }

  private static void line(StringBuilder yaml, String name, String text) {
    yaml.append("    ").append(name).append(": ").append(quoted(text)).append('\n');
  }

  private static String comment(String sentence) {
    return sentence.replaceAll("[\\p{Cntrl}\\p{Cf}\\u2028\\u2029\\u0085]+", " ");
  }

  /** A string of JSON is one of YAML. */
  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    String escaped = new String(JsonStringEncoder.getInstance().quoteAsString(text));
    // what YAML does not take as it is, and what nobody would see
    escaped
        .chars()
        .forEach(
            c -> {
              boolean seen = c >= ' ' && Character.getType(c) != Character.FORMAT && !isOdd(c);
              quoted.append(
                  seen ? String.valueOf((char) c) : String.format(Locale.ROOT, "\\u%04X", c));
            });
    return quoted.append('"').toString();
  }

  private static boolean isOdd(int c) {
    return c >= 0x7F && c <= 0x9F || c == 0x2028 || c == 0x2029 || c >= 0xFFFE;
  }
}
