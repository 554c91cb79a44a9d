package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.cchc.io.internal.answer.WaivedWords;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.Remark;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Severity;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.SubmissionResult.Part;
import vn.cchc.model.Verdict;
import vn.cchc.model.internal.Texts;

/**
 * Writes for people what is to be said of reports that were sent together as a whole: what became
 * of each, in the order of the tree of agencies, and whose report explains that figures do not add
 * up. The findings of each report are for {@link FindingsText}. Nothing submitted can steer the
 * terminal it is shown on. Immutable and thread-safe.
 */
public final class SubmissionText {

  private static final String INDENT = "        ";
  private static final int SUSPECTS = 3;

  private final Messages messages;
  private final boolean colours;

  private SubmissionText(Locale locale, boolean colours) {
    this.messages = Messages.of(locale);
    this.colours = colours;
  }

  /**
   * Returns the writer of a language.
   *
   * @param colours whether to colour severities, for a terminal
   */
  public static SubmissionText of(Locale locale, boolean colours) {
    return new SubmissionText(requireNonNull(locale, "locale"), colours);
  }

  /**
   * Returns what is to be said of the whole.
   *
   * @param name what to call it, such as its folder
   */
  public String text(SubmissionResult result, String name) {
    requireNonNull(name, "name");
    List<Part> parts = requireNonNull(result, "result").parts();
    StringBuilder text = new StringBuilder();
    text.append(coloured("1", messages.text("sent.title", Texts.line(name), count(counted(parts)))))
        .append('\n');
    parts.forEach(part -> text.append(line(part)).append('\n'));
    text.append('\n').append(coloured("1", messages.text("sent.whole"))).append('\n');
    if (result.findings().isEmpty()) {
      text.append("  ").append(messages.text("sent.nothing")).append('\n');
    }
    result.findings().forEach(finding -> append(text, finding));
    for (Remark remark : result.remarks()) {
      text.append("  ").append(Texts.line(messages.of(remark))).append('\n');
    }
    return text.append('\n').append(summary(result)).append('\n').toString();
  }

  private static List<Part> counted(List<Part> parts) {
    return parts.stream().filter(part -> !part.replaced()).toList();
  }

  private String line(Part part) {
    ReportRef ref = ReportRef.of(part.entry().report());
    List<String> said = new ArrayList<>();
    said.add(ref.agency().isEmpty() ? Texts.line(part.entry().source()) : Texts.line(ref.agency()));
    if (!ref.kind().isEmpty()) {
      said.add(Texts.line(ref.period()));
    }
    said.add(verdict(part.result().verdict()));
    if (part.replaced()) {
      said.add(messages.text("sent.replaced"));
    }
    return "  ".repeat(part.depth() + 1) + String.join("  ", said);
  }

  private void append(StringBuilder text, Finding finding) {
    text.append("  ")
        .append(label(finding))
        .append("  ")
        .append(Texts.line(messages.of(finding)))
        .append('\n');
    WaivedWords.of(finding, messages)
        .forEach(words -> text.append(INDENT).append(words).append('\n'));
    List<String> suspects =
        finding.suspects().stream().limit(SUSPECTS).map(this::suspect).distinct().toList();
    if (!suspects.isEmpty()) {
      String first = messages.text("text.suspects", String.join(", ", suspects));
      text.append(INDENT).append(Texts.line(first)).append('\n');
    }
  }

  /** Several reports are spoken of, so that each figure says whose it is. */
  private String suspect(FigureRef figure) {
    ReportRef report = figure.report();
    return report == null
        ? figure.toString()
        : messages.text("sent.figure", figure.here().toString(), report.agency());
  }

  private String summary(SubmissionResult result) {
    String verdicts =
        counted(result.parts()).stream()
            .collect(Collectors.groupingBy(part -> part.result().verdict(), Collectors.counting()))
            .entrySet()
            .stream()
            .sorted(Map.Entry.comparingByKey())
            .map(
                of ->
                    messages.text(
                        "text.value",
                        messages.text("verdict." + of.getKey().word()),
                        String.valueOf(of.getValue())))
            .collect(Collectors.joining("; "));
    return messages.text(
        "sent.summary",
        verdict(result.verdict()),
        String.valueOf(result.findings().size()),
        verdicts);
  }

  private String verdict(Verdict verdict) {
    String code =
        switch (verdict) {
          case ACCEPTED -> "32";
          case ACCEPTED_WITH_WARNINGS -> "33";
          case REJECTED -> "31";
          case INCONCLUSIVE -> "35";
        };
    return coloured("1;" + code, messages.text("verdict." + verdict.word()));
  }

  private String label(Finding finding) {
    return finding.waived() == null
        ? label(finding.severity())
        : messages.text("annotate.severity.waived");
  }

  private String label(Severity severity) {
    String label = messages.text("severity." + severity.word());
    return switch (severity) {
      case ERROR -> coloured("1;31", label);
      case WARNING -> coloured("33", label);
      case INFO -> coloured("36", label);
    };
  }

  private String count(List<Part> parts) {
    return messages.number(BigDecimal.valueOf(parts.size()));
  }

  private String coloured(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
