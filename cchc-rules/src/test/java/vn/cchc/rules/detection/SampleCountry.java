package vn.cchc.rules.detection;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agencies.Listed;
import vn.cchc.model.Agency;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Submission;
import vn.cchc.model.Submission.Entry;
import vn.cchc.rules.testkit.country.Country;
import vn.cchc.rules.testkit.country.Country.Sent;
import vn.cchc.rules.testkit.country.Insight;

/** The reports of a country, kept: by province and period, and what came before each. */
final class SampleCountry {

  /** The reports of a province and all below it for one period. */
  record Batch(List<Report> reports, List<Report> before) {}

  private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

  private final List<Batch> batches = new ArrayList<>();
  private final Map<String, List<Report>> byAgency = new LinkedHashMap<>();
  private final Map<ReportRef, Insight> insights = new HashMap<>();
  private final Map<ReportRef, Batch> batchOf = new HashMap<>();
  private final Map<String, Catalogue> forms = new HashMap<>();

  SampleCountry(Country country) {
    Country.catalogues().forEach(form -> forms.put(form.id(), form));
    Map<String, List<Report>> last = new HashMap<>();
    country.make(sent -> add(sent, last));
  }

  private void add(List<Sent> sent, Map<String, List<Report>> last) {
    List<Report> reports = sent.stream().map(Sent::report).toList();
    Report province = reports.get(reports.size() - 1);
    Batch batch = new Batch(reports, last.getOrDefault(agency(province), List.of()));
    batches.add(batch);
    last.put(agency(province), reports);
    for (Sent some : sent) {
      ReportRef ref = ReportRef.of(some.report());
      byAgency.computeIfAbsent(ref.agency(), of -> new ArrayList<>()).add(some.report());
      insights.put(ref, some.insight());
      batchOf.put(ref, batch);
    }
  }

  private static String agency(Report report) {
    return ReportRef.of(report).agency();
  }

  /** The report of the same form that ends where one begins. */
  Optional<Report> previous(Report report) {
    ReportRef ref = ReportRef.of(report);
    boolean third = ref.kind().equals("Q3");
    // the first windows after the merger begin on another day
    boolean cut = report.period() != null && report.period().from() != null;
    for (Report other : byAgency.getOrDefault(ref.agency(), List.of())) {
      ReportRef of = ReportRef.of(other);
      boolean before =
          third
              ? of.kind().equals("6M") && of.year() == ref.year()
              : of.kind().equals("YEAR") && of.year() == ref.year() - 1;
      if (before && !cut && other.catalogue().equals(report.catalogue())) {
        return Optional.of(other);
      }
    }
    return Optional.empty();
  }

  /** Which agencies there are, until the merger and since. */
  Agencies agencies() {
    Map<String, Set<String>> known = new LinkedHashMap<>();
    Map<String, Agency> agencies = new LinkedHashMap<>();
    for (Report report : reports()) {
      Agency agency = report.agency();
      if (agency != null && agency.code() != null) {
        agencies.put(agency.code(), agency);
        known.computeIfAbsent(agency.code(), of -> new HashSet<>()).add(report.catalogue());
      }
    }
    String before = Country.catalogues().get(0).id();
    String since = Country.catalogues().get(1).id();
    List<Listed> listed = new ArrayList<>();
    agencies.forEach(
        (code, agency) -> {
          Set<String> forms = known.getOrDefault(code, Set.of());
          listed.add(
              new Listed(
                  code,
                  agency.name(),
                  agency.level(),
                  null,
                  forms.contains(before) ? null : MERGER,
                  forms.contains(since) ? null : MERGER.minusDays(1)));
        });
    return Agencies.of(listed);
  }

  List<Batch> batches() {
    return batches;
  }

  List<Report> reports() {
    return byAgency.values().stream().flatMap(List::stream).toList();
  }

  Catalogue form(Report report) {
    Catalogue form = forms.get(report.catalogue());
    if (form == null) {
      throw new IllegalArgumentException("No catalogue " + report.catalogue());
    }
    return form;
  }

  Insight insight(Report report) {
    return insights.get(ReportRef.of(report));
  }

  Batch batch(Report report) {
    return batchOf.get(ReportRef.of(report));
  }

  /** Returns the reports of an agency that came before one. */
  List<Report> earlier(Report report) {
    List<Report> earlier = new ArrayList<>();
    for (Report other : byAgency.getOrDefault(agency(report), List.of())) {
      if (ReportRef.of(other).equals(ReportRef.of(report))) {
        break;
      }
      earlier.add(other);
    }
    return earlier;
  }

  /**
   * Returns reports as they are sent together, each with what came before it; and those of the
   * period before, which tell who has to report.
   */
  Submission submission(List<Report> reports, List<Report> before) {
    List<Entry> entries = new ArrayList<>();
    for (Report report : before) {
      if (report.catalogue().equals(reports.get(0).catalogue())) {
        entries.add(new Entry(ReportRef.of(report).toString(), report, List.of()));
      }
    }
    for (Report report : reports) {
      String source = ReportRef.of(report).toString();
      entries.add(new Entry(source, report, List.of(), earlier(report), List.of()));
    }
    return new Submission(entries, List.of());
  }
}
