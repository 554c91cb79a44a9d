package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.model.Finding;
import vn.cchc.model.Messages;
import vn.cchc.model.PastResult;
import vn.cchc.model.PastResult.PastFinding;
import vn.cchc.model.PastResults;
import vn.cchc.model.ResultComparison;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.WaiverUse;
import vn.cchc.model.internal.Texts;

/**
 * Tells people what became of an earlier check's findings, and of the waivers of a report.
 * Immutable and thread-safe.
 */
public final class ProgressText {

  private final Messages messages;

  private ProgressText(Messages messages) {
    this.messages = messages;
  }

  /** Returns the writer of a language: English for an English locale, else Vietnamese. */
  public static ProgressText of(Locale locale) {
    requireNonNull(locale, "locale");
    return new ProgressText(Messages.of(locale));
  }

  /** Returns what became of each waiver of a report, on lines; empty where it has none. */
  public String waivers(ValidationResult result) {
    return waivers(requireNonNull(result, "result").waivers());
  }

  /** Returns what became of each waiver of the whole of reports sent together, on lines. */
  public String waivers(SubmissionResult result) {
    return waivers(requireNonNull(result, "result").waivers());
  }

  private String waivers(List<WaiverUse> uses) {
    StringBuilder text = new StringBuilder();
    for (WaiverUse use : uses) {
      text.append("  ").append(Texts.line(messages.of(use.told()))).append('\n');
    }
    return text.toString();
  }

  /** Returns what is mended since an earlier result, what still stands, what is new. */
  public String since(PastResults earlier, ValidationResult result) {
    requireNonNull(result, "result");
    PastResult past = requireNonNull(earlier, "earlier").of(result.report()).orElse(null);
    if (past == null) {
      return messages.text("since.none") + "\n";
    }
    return since(ResultComparison.between(past, result));
  }

  /** Returns what became of what was found before of the whole of reports sent together. */
  public String since(PastResults earlier, SubmissionResult result) {
    requireNonNull(result, "result");
    return since(ResultComparison.between(requireNonNull(earlier, "earlier"), result));
  }

  private String since(ResultComparison since) {
    StringBuilder text = new StringBuilder();
    text.append(
            messages.text(
                "since.title",
                count(since.mended()),
                count(since.standing()),
                count(since.added()),
                count(since.unchecked())))
        .append('\n');
    list(text, "since.mended", past(since.mended()));
    list(text, "since.unchecked", past(since.unchecked()));
    list(text, "since.standing", now(since.standing()));
    list(text, "since.added", now(since.added()));
    return text.toString();
  }

  private static String count(List<?> some) {
    return String.valueOf(some.size());
  }

  private static List<String> past(List<PastFinding> findings) {
    return findings.stream().map(PastFinding::message).toList();
  }

  private List<String> now(List<Finding> findings) {
    List<String> sentences = new ArrayList<>();
    findings.forEach(finding -> sentences.add(messages.of(finding)));
    return sentences;
  }

  private void list(StringBuilder text, String title, List<String> sentences) {
    if (!sentences.isEmpty()) {
      text.append("  ").append(messages.text(title)).append('\n');
      sentences.forEach(line -> text.append("    - ").append(Texts.line(line)).append('\n'));
    }
  }
}
