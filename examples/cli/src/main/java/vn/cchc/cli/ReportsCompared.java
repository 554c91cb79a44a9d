package vn.cchc.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueComparison;
import vn.cchc.catalogue.CatalogueComparison.Difference;
import vn.cchc.catalogue.ReportMover;
import vn.cchc.catalogue.ReportMover.Left;
import vn.cchc.catalogue.ReportMover.Moved;
import vn.cchc.cli.ComparedReport.Became;
import vn.cchc.cli.ComparedReport.Change;
import vn.cchc.io.ComparisonText;
import vn.cchc.io.ReportReader;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Messages;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;
import vn.cchc.model.ValidationResult;
import vn.cchc.rules.ReportValidator;

/** Which verdicts and findings of an archive of reports change from one catalogue to another. */
final class ReportsCompared {

  private static final JsonFactory JSON = new JsonFactory();

  private final Catalogue before;
  private final Catalogue after;
  private final CatalogueComparison comparison;
  private final Words words;
  private final PrintStream errors;
  private final Messages messages;
  private final ComparisonText differences;
  private final ReportReader oldReader;
  private final ReportReader newReader;
  private final ReportValidator oldValidator;
  private final ReportValidator newValidator;
  private final List<ComparedReport> reports = new ArrayList<>();
  private int unreadable;

  ReportsCompared(
      Catalogue before,
      Catalogue after,
      CatalogueComparison comparison,
      Words words,
      PrintStream errors) {
    this.before = before;
    this.after = after;
    this.comparison = comparison;
    this.words = words;
    this.errors = errors;
    messages = Messages.of(words.language().locale());
    differences = ComparisonText.of(words.language().locale());
    oldReader = Inputs.reader(before, null);
    newReader = Inputs.reader(after, null);
    oldValidator = ReportValidator.of(before);
    newValidator = ReportValidator.of(after);
  }

  /** Compares every report of every file; what cannot be read is told, and the rest goes on. */
  void read(List<String> files) {
    for (String file : files) {
      try {
        read(file);
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        failed(file, e);
      }
    }
  }

  private void failed(String name, Throwable e) {
    unreadable++;
    errors.println(Problem.of(words, Shown.name(name), e));
  }

  /** A document is read by the form of each catalogue; a report that names one of them is moved. */
  private void read(String file) {
    List<Submission.Entry> old = Inputs.submission(file, oldReader).entries();
    List<Submission.Entry> now = Inputs.submission(file, newReader).entries();
    for (int i = 0; i < old.size(); i++) {
      Submission.Entry entry = old.get(i);
      try {
        Report read = now.size() == old.size() ? now.get(i).report() : entry.report();
        List<Left> left = new ArrayList<>();
        ValidationResult one =
            oldValidator.validate(
                as(before, after, entry.report(), entry.source(), new ArrayList<>()));
        ValidationResult other =
            newValidator.validate(as(after, before, read, entry.source(), left));
        boolean moved = !isOf(before, entry.report()) || !isOf(after, read);
        reports.add(ComparedReport.of(entry.source(), one, other, moved, left, comparison));
      } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
        failed(entry.source(), e);
      }
    }
  }

  private static boolean isOf(Catalogue catalogue, Report report) {
    return report.catalogue().equals(catalogue.id());
  }

  private static Report as(
      Catalogue wanted, Catalogue other, Report report, String source, List<Left> left) {
    if (isOf(wanted, report)) {
      return report;
    }
    boolean isOfOther =
        isOf(other, report) || !other.form().isEmpty() && report.catalogue().equals(other.form());
    if (!isOfOther) {
      throw new UsageException(
          "compare.form",
          Shown.name(source),
          Shown.name(report.catalogue()),
          other.id(),
          wanted.id());
    }
    // it may name its form by the form's number
    Report named = report.toBuilder().catalogue(other.id()).build();
    Moved moved = ReportMover.between(other, wanted).move(other.named(named));
    left.addAll(moved.left());
    return moved.report();
  }

  int status() {
    return unreadable > 0 ? Status.UNUSABLE : Status.ACCEPTED;
  }

  /** Returns what changes, for people. */
  String text() {
    StringBuilder text = new StringBuilder("\n" + messages.text("compare.reports") + "\n");
    for (ComparedReport report : reports) {
      if (!report.isSame()) {
        append(text, report);
      }
    }
    long verdicts =
        reports.stream().filter(r -> r.before().verdict() != r.after().verdict()).count();
    long same = reports.stream().filter(ComparedReport::isSame).count();
    return text.append('\n')
        .append(
            messages.text(
                "compare.reports.summary",
                Integer.toString(reports.size()),
                Long.toString(verdicts),
                Long.toString(reports.size() - same),
                Long.toString(same)))
        .append('\n')
        .toString();
  }

  private void append(StringBuilder text, ComparedReport report) {
    text.append("  ")
        .append(
            messages.text(
                "compare.verdict",
                report.source(),
                messages.text("verdict." + report.before().verdict().word()),
                messages.text("verdict." + report.after().verdict().word())))
        .append('\n');
    for (Left left : report.left()) {
      FigureRef figure = left.figure().ref();
      text.append("      ")
          .append(messages.text("compare.left." + left.why().word(), figure.toString()))
          .append('\n');
    }
    for (Change change : report.changes()) {
      String key = "compare.finding." + change.became().word();
      text.append("    ")
          .append(
              messages.text(
                  key,
                  change.finding().relation(),
                  messages.text("severity." + change.finding().severity().word()),
                  messages.of(change.finding()),
                  change.became() == Became.WEIGHED && change.severity() != null
                      ? messages.text("severity." + change.severity().word())
                      : ""))
          .append('\n');
      change.why().ifPresent(why -> text.append(differences.text(why).indent(8)));
    }
  }

  /**
   * Writes what the catalogues say differently, and what that changes, as one object.
   *
   * @param catalogues the object of the catalogues alone
   */
  void write(byte[] catalogues, OutputStream out) throws IOException {
    try (JsonParser parser = JSON.createParser(catalogues);
        JsonGenerator json = JSON.createGenerator(out)) {
      parser.nextToken();
      json.writeStartObject();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        json.copyCurrentStructure(parser);
      }
      json.writeArrayFieldStart("reports");
      for (ComparedReport report : reports) {
        write(report, json);
      }
      json.writeEndArray();
      json.writeNumberField("unreadable", unreadable);
      json.writeEndObject();
    }
  }

  private void write(ComparedReport report, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", report.source());
    json.writeStringField("agency", report.before().report().agency());
    json.writeStringField("period", report.before().report().period());
    json.writeStringField("before", report.before().verdict().word());
    json.writeStringField("after", report.after().verdict().word());
    json.writeArrayFieldStart("left");
    for (Left left : report.left()) {
      json.writeStartObject();
      json.writeStringField("indicator", left.figure().ref().toString());
      json.writeStringField("why", left.why().word());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("findings");
    for (Change change : report.changes()) {
      write(change, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void write(Change change, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("change", change.became().word());
    json.writeStringField("relation", change.finding().relation());
    json.writeStringField("severity", change.finding().severity().word());
    if (change.became() == Became.WEIGHED && change.severity() != null) {
      json.writeStringField("severityBefore", change.severity().word());
    }
    json.writeArrayFieldStart("figures");
    for (FigureRef figure : change.finding().figures()) {
      json.writeString(figure.toString());
    }
    json.writeEndArray();
    json.writeStringField("message", messages.of(change.finding()));
    if (change.why().isPresent()) {
      Difference why = change.why().get();
      json.writeObjectFieldStart("because");
      json.writeStringField("part", why.part().word());
      json.writeStringField("kind", why.kind().word());
      json.writeStringField("id", why.id());
      json.writeEndObject();
    }
    json.writeEndObject();
  }
}
