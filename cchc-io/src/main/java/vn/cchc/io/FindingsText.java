package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.io.internal.answer.FindingsView;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.io.internal.answer.FindingsView.Row;
import vn.cchc.io.internal.answer.FindingsView.Task;
import vn.cchc.io.internal.answer.Quote;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Severity;
import vn.cchc.model.ValidationResult;

/**
 * Writes findings for people: the verdict and what to mend first, then errors, doubts and notes by
 * section of the form, each with the rows it speaks of as printed. Nothing submitted can steer the
 * terminal it is shown on. Immutable and thread-safe.
 */
public final class FindingsText {

  private static final String INDENT = "      ";

  /** A value wider than this is no figure, and does not move the others. */
  private static final int WIDEST = 20;

  /** Of a longer text people see the end first, on a terminal. */
  private static final int SCREEN = 30;

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
    requireNonNull(locale, "locale");
    return new FindingsText(locale, colours);
  }

  /**
   * Returns the findings of a report.
   *
   * @param catalogue the one it was validated against
   * @param name what to call the report, such as its file
   */
  public String text(Report report, ValidationResult result, Catalogue catalogue, String name) {
    requireNonNull(result, "result");
    requireNonNull(name, "name");
    requireNonNull(catalogue, "catalogue");
    FindingsView view = FindingsView.of(report, result, catalogue, name, locale);
    StringBuilder text = new StringBuilder();
    head(text, view.head());
    text.append('\n').append(verdict(view)).append('\n');
    text.append('\n').append(bold(view.todo())).append('\n');
    int tasks = 0;
    for (Task task : view.tasks()) {
      append(text, ++tasks, task);
    }
    for (FindingsView.Part part : view.parts()) {
      text.append('\n').append(severity(part.severity(), part.heading())).append('\n');
      for (FindingsView.Section section : part.sections()) {
        text.append("  ").append(bold(section.heading())).append('\n');
        section.entries().forEach(entry -> append(text, entry));
      }
    }
    if (!view.reading().isEmpty()) {
      text.append('\n').append(bold(messages.text("text.reading"))).append('\n');
      view.reading().forEach(remark -> text.append("  ").append(remark).append('\n'));
    }
    text.append('\n').append(view.checked()).append('\n');
    if (!view.notChecked().isEmpty()) {
      String reasons = String.join("; ", view.notChecked());
      text.append(faint(messages.text("text.not-checked", reasons))).append('\n');
    }
    if (text.chars().filter(c -> c == '\n').count() > SCREEN) {
      text.append(verdict(view)).append('\n');
    }
    return text.toString();
  }

  private void head(StringBuilder text, FindingsView.Head head) {
    text.append(bold(head.name())).append('\n');
    List<String> whose =
        Stream.of(head.agency(), head.period(), head.document())
            .filter(part -> !part.isEmpty())
            .toList();
    if (!whose.isEmpty()) {
      text.append(String.join(" · ", whose)).append('\n');
    }
    String form = head.form().isBlank() ? head.catalogue() : head.form() + " · " + head.catalogue();
    text.append(faint(form)).append('\n');
  }

  private void append(StringBuilder text, int of, Task task) {
    String number = "  " + of + ". ";
    String indent = " ".repeat(number.length());
    String before = number;
    for (FindingsView.Change change : task.changes()) {
      text.append(before).append(change.sentence()).append('\n');
      before = indent;
    }
    for (String line : List.of(task.look(), task.more(), task.others())) {
      if (!line.isEmpty()) {
        text.append(before).append(line).append('\n');
        before = indent;
      }
    }
    for (String why : task.why()) {
      text.append(before).append(before.equals(indent) ? faint(why) : why).append('\n');
      before = indent;
    }
  }

  private void append(StringBuilder text, Entry entry) {
    text.append("    ").append(mark(entry.severity())).append(entry.message()).append('\n');
    rows(text, entry.rows().shown());
    if (!entry.rows().more().isEmpty()) {
      text.append(faint(INDENT + "│ " + entry.rows().more())).append('\n');
    }
    if (!entry.because().isEmpty()) {
      line(text, entry.because());
    }
    quote(text, entry);
    entry.advice().forEach(advice -> line(text, advice));
    if (!entry.folded().isEmpty()) {
      line(text, entry.folded());
    }
    for (Entry following : entry.following()) {
      line(text, "- " + following.label() + "  " + following.message());
      quote(text, following);
      following.advice().forEach(advice -> line(text, "  " + advice));
    }
  }

  /** Writes rows under each other: identifier, value, name. */
  private void rows(StringBuilder text, List<Row> rows) {
    int figures = rows.stream().mapToInt(row -> row.figure().length()).max().orElse(0);
    int values =
        rows.stream()
            .mapToInt(row -> row.value().length())
            .filter(width -> width <= WIDEST)
            .max()
            .orElse(0);
    for (Row row : rows) {
      StringBuilder line = new StringBuilder(INDENT).append("│ ").append(row.figure());
      line.append(" ".repeat(figures - row.figure().length()));
      if (values > 0) {
        line.append("  ").append(" ".repeat(Math.max(0, values - row.value().length())));
      } else if (!row.value().isEmpty()) {
        line.append("  ");
      }
      line.append(row.value());
      if (!row.name().isEmpty()) {
        line.append("  ").append(row.name());
      }
      if (!row.beside().isEmpty()) {
        line.append(" (").append(row.beside()).append(')');
      }
      if (!row.advice().isEmpty()) {
        line.append(". ").append(row.advice());
      }
      text.append(faint(line.toString())).append('\n');
    }
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
    return coloured("1;" + code, view.counts());
  }

  private String mark(Severity severity) {
    return severity(severity, "•") + " ";
  }

  private String severity(Severity severity, String text) {
    return switch (severity) {
      case ERROR -> coloured("1;31", text);
      case WARNING -> coloured("33", text);
      case INFO -> coloured("36", text);
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
