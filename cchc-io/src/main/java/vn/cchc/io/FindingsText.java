package vn.cchc.io;

import java.util.Locale;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.FindingsView;
import vn.cchc.io.internal.FindingsView.Entry;
import vn.cchc.io.internal.Quote;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/**
 * Writes findings for people: by section of the form, each with the rows it speaks of as printed,
 * and a verdict at the end. Nothing submitted can steer the terminal it is shown on. Immutable and
 * thread-safe.
 */
public final class FindingsText {

  private static final String INDENT = "        ";

  private final Locale locale;
  private final Messages messages;
  private final boolean colours;

  private FindingsText(Locale locale, boolean colours) {
    this.locale = locale;
    this.messages = Messages.of(locale);
    this.colours = colours;
  }

  /**
   * Returns the writer of a language.
   *
   * @param colours whether to colour severities, for a terminal
   */
  public static FindingsText of(Locale locale, boolean colours) {
    return new FindingsText(locale, colours);
  }

  /**
   * Returns the findings of a report.
   *
   * @param catalogue the one it was validated against
   * @param name what to call the report, such as its file
   */
  public String text(Report report, ValidationResult result, Catalogue catalogue, String name) {
    FindingsView view = FindingsView.of(report, result, catalogue, name, locale);
    StringBuilder text = new StringBuilder();
    text.append(bold(view.title())).append('\n');
    for (FindingsView.Section section : view.sections()) {
      text.append('\n').append(bold(section.heading())).append('\n');
      section.entries().forEach(entry -> append(text, entry));
    }
    if (view.sections().isEmpty()) {
      text.append('\n').append(messages.text("text.nothing")).append('\n');
    }
    if (!view.reading().isEmpty()) {
      text.append('\n').append(bold(messages.text("text.reading"))).append('\n');
      view.reading().forEach(remark -> text.append("  ").append(remark).append('\n'));
    }
    text.append('\n');
    if (!view.notChecked().isEmpty()) {
      text.append(faint(view.notChecked())).append('\n');
    }
    return text.append(verdict(view)).toString();
  }

  private void append(StringBuilder text, Entry entry) {
    text.append("  ").append(label(entry)).append("  ").append(entry.message()).append('\n');
    entry.rows().shown().forEach(row -> row(text, row));
    if (!entry.rows().more().isEmpty()) {
      row(text, entry.rows().more());
    }
    if (!entry.because().isEmpty()) {
      line(text, entry.because());
    }
    quote(text, entry);
    entry.advice().forEach(advice -> line(text, advice));
    for (Entry following : entry.following()) {
      line(text, messages.text("text.following.item", label(following), following.message()));
      quote(text, following);
      following.advice().forEach(advice -> line(text, advice));
    }
  }

  private void row(StringBuilder text, String row) {
    text.append(faint(INDENT + "│ " + row)).append('\n');
  }

  private void quote(StringBuilder text, Entry entry) {
    Quote quote = entry.quote();
    if (quote != null) {
      String place = colours ? bold(quote.place()) : "»" + quote.place() + "«";
      line(text, messages.text("text.narrative", quote.before() + place + quote.after()));
    }
  }

  private static void line(StringBuilder text, String sentence) {
    text.append(INDENT).append(sentence).append('\n');
  }

  private String verdict(FindingsView view) {
    String code =
        switch (view.verdict()) {
          case ACCEPTED -> "32";
          case ACCEPTED_WITH_WARNINGS -> "33";
          case REJECTED -> "31";
          case INCONCLUSIVE -> "35";
        };
    return coloured("1;" + code, view.summary()) + "\n";
  }

  private String label(Entry entry) {
    Severity severity = entry.severity();
    return switch (severity) {
      case ERROR -> coloured("1;31", entry.label());
      case WARNING -> coloured("33", entry.label());
      case INFO -> coloured("36", entry.label());
    };
  }

  private String bold(String text) {
    return coloured("1", text);
  }

  private String faint(String text) {
    return coloured("2", text);
  }

  private String coloured(String code, String text) {
    return colours ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
