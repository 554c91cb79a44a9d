package vn.cchc.national;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import vn.cchc.io.ReportWriter;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.model.SubmissionResult;
import vn.cchc.national.Library.Setup;
import vn.cchc.rules.testkit.country.Country;

/** Reports of a generated country, as files and as one machine answers them. */
final class Reports {

  static final Setup SETUP = new Setup(List.of(text("2022"), text("2025")), "vi");

  private Reports() {}

  private static String text(String year) {
    String name = "cchc-country-" + year + ".yaml";
    try (InputStream in = Country.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Report> of(Country country) {
    List<Report> reports = new ArrayList<>();
    country.forEach(sent -> reports.add(sent.report()));
    return reports;
  }

  static String line(Report report) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ReportWriter.writeLine(report, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  static void write(List<Report> reports, Path file) throws IOException {
    Files.write(file, reports.stream().map(Reports::line).toList());
  }

  /**
   * Returns what one machine answers that is given all reports of a form at once, those of other
   * forms as what came before; sorted.
   */
  static List<String> ofOneMachine(List<Report> reports) {
    Library library = Library.of(SETUP);
    Map<String, List<Entry>> forms = new LinkedHashMap<>();
    for (Report report : reports) {
      List<Report> others =
          reports.stream()
              .filter(other -> !other.catalogue().equals(report.catalogue()))
              .filter(other -> Library.key(other).equals(Library.key(report)))
              .toList();
      forms
          .computeIfAbsent(report.catalogue(), form -> new ArrayList<>())
          .add(new Entry("", report, List.of(), others, List.of()));
    }
    List<String> answers = new ArrayList<>();
    Map<String, List<String>> wholes = new LinkedHashMap<>();
    for (List<Entry> entries : forms.values()) {
      SubmissionResult result = library.validator.validate(new Submission(entries, List.of()));
      result.parts().forEach(part -> answers.add(library.line(part.result())));
      for (Finding finding : result.findings()) {
        wholes
            .computeIfAbsent(whole(finding), key -> new ArrayList<>())
            .add(library.messages.of(finding));
      }
    }
    wholes.forEach((key, messages) -> answers.add(key + " " + messages));
    return answers.stream().sorted().toList();
  }

  private static String whole(Finding finding) {
    ReportRef of = finding.figures().get(0).report();
    return of == null ? "" : of.agency() + " " + of.period();
  }

  /** Returns the answers of a cluster, likewise. */
  static List<String> ofRows(List<Row> rows) {
    List<String> answers = new ArrayList<>();
    for (Row row : rows) {
      if (row.<String>getAs("of").equals(Answers.WHOLE)) {
        List<String> messages = new ArrayList<>();
        row.<Row>getList(row.fieldIndex("findings"))
            .forEach(finding -> messages.add(finding.getAs("message")));
        answers.add(row.getAs("agency") + " " + row.getAs("period") + " " + messages);
      } else {
        answers.add(row.getAs("result"));
      }
    }
    return answers.stream().sorted().toList();
  }
}
