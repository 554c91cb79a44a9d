package vn.cchc.rules.detection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.Severity;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.SuspectGroup;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.Wording;
import vn.cchc.rules.Context;
import vn.cchc.rules.ReportValidator;
import vn.cchc.rules.detection.SampleCountry.Batch;
import vn.cchc.rules.testkit.Errors;
import vn.cchc.rules.testkit.Errors.Wrong;
import vn.cchc.rules.testkit.country.Country;
import vn.cchc.rules.testkit.country.Insight;
import vn.cchc.rules.testkit.country.Mistake;
import vn.cchc.rules.testkit.country.Mistake.Kind;
import vn.cchc.rules.testkit.country.Mistakes;
import vn.cchc.rules.testkit.country.Mistakes.Made;

/** Puts errors into a generated country and counts what the library makes of them. */
final class CountryDetection {

  /** So many sound reports may have a finding. */
  static final double FALSE_ALARMS = 1 / 200.0;

  private static final int TRIES = 200;

  private final SampleCountry country;
  private final ReportValidator validator;

  CountryDetection(Country country, List<Catalogue> catalogues) {
    this.country = new SampleCountry(country);
    ReportValidator.Builder builder = ReportValidator.builder();
    catalogues.forEach(builder::catalogue);
    validator = builder.agencies(this.country.agencies()).build();
  }

  List<Report> reports() {
    return country.reports();
  }

  /**
   * What became of errors that several reports tell.
   *
   * @param seen errors that an equality across reports sees
   * @param detected of these, those of which some new finding is told
   * @param warned of these, those of which it is more than a note
   * @param report of these, those whose report is named first
   * @param figure of these, those whose figure is named first as well
   * @param best of these, those whose figure the best reader names; none where nobody asked him
   */
  record Across(int errors, int seen, int detected, int warned, int report, int figure, int best) {}

  Across across(Kind kind, int wanted, long seed) {
    Random random = new Random(seed);
    int[] counts = new int[7];
    for (int tries = 0; counts[0] < wanted && tries < TRIES * wanted; tries++) {
      Batch batch = any(country.batches(), random);
      Optional<Made> made = Mistakes.make(kind, batch.reports(), batch.before(), random);
      if (made.isPresent()) {
        count(made.get(), batch, counts);
      }
    }
    return new Across(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5], counts[6]);
  }

  private void count(Made made, Batch batch, int[] counts) {
    counts[0]++;
    Catalogue form = country.form(batch.reports().get(0));
    boolean seen = AcrossReports.differ(form, made.reports(), country::previous);
    // what is exchanged, and what is sent again where all stays as it was, leaves sums as they are
    if (!seen && made.mistake().kind() != Kind.SWAPPED_CHILDREN) {
      return;
    }
    counts[1]++;
    List<Finding> findings = fresh(made.reports(), batch);
    counts[2] += findings.isEmpty() ? 0 : 1;
    counts[3] += findings.stream().anyMatch(f -> f.severity() != Severity.INFO) ? 1 : 0;
    if (findings.isEmpty()) {
      return;
    }
    Mistake mistake = made.mistake();
    counts[6] += new SumReader(country, made.reports(), batch.reports()).names(mistake) ? 1 : 0;
    Finding first = findings.get(0);
    boolean report = isNamed(mistake, first);
    counts[4] += report ? 1 : 0;
    counts[5] += report && isFigure(mistake, first) ? 1 : 0;
  }

  /** The findings that are new: of the whole first, then of its reports, the worst first. */
  private List<Finding> fresh(List<Report> reports, Batch batch) {
    Set<String> before = new HashSet<>();
    all(validator.validate(country.submission(batch.reports(), batch.before())))
        .forEach(finding -> before.add(finding.toString()));
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : all(validator.validate(country.submission(reports, batch.before())))) {
      if (!before.contains(finding.toString())) {
        findings.add(finding);
      }
    }
    return findings;
  }

  private static List<Finding> all(SubmissionResult result) {
    List<Finding> findings = new ArrayList<>(result.findings());
    List<Finding> ofReports = new ArrayList<>();
    result.parts().forEach(part -> ofReports.addAll(part.result().findings()));
    ofReports.sort((one, other) -> one.severity().compareTo(other.severity()));
    findings.addAll(ofReports);
    return findings;
  }

  /** Whether the agency named first is the one that is wrong, or the one the error is about. */
  private static boolean isNamed(Mistake mistake, Finding finding) {
    Set<String> wrong = Set.of(mistake.report().agency());
    Set<String> about = new HashSet<>(wrong);
    about.add(mistake.other().agency());
    if (finding.suspects().isEmpty()) {
      return finding.explanation().arguments().stream()
          .map(Wording::toString)
          .anyMatch(about::contains);
    }
    ReportRef named = finding.suspects().get(0).report();
    return named == null || about.contains(named.agency());
  }

  private static boolean isFigure(Mistake mistake, Finding finding) {
    return mistake.figures().isEmpty()
        || !finding.suspects().isEmpty()
            && mistake.figures().contains(finding.suspects().get(0).here());
  }

  /** What became of slips that only bounds can see within a report. */
  static final class Alone {
    int errors;
    int alone;
    int history;
    int rollUp;
    int oracleAlone;
    int oracleHistory;
    int oracleRollUp;
    int first;
    int firstHistory;
    int firstRollUp;
    double fellegiHolt;
  }

  Alone bounded(int wanted, long seed, Oracle alone, Oracle withHistory) {
    Random random = new Random(seed);
    Alone score = new Alone();
    List<Report> reports = country.reports();
    while (score.errors < wanted) {
      Report sound = any(reports, random);
      List<FigureRef> bounded = candidates(sound);
      if (!bounded.isEmpty()) {
        FigureRef figure = any(bounded, random);
        Wrong wrong = Errors.in(country.form(sound)).slip(sound, figure, random);
        count(wrong, sound, bounded, alone, withHistory, score);
      }
    }
    return score;
  }

  private List<FigureRef> candidates(Report report) {
    return Errors.in(country.form(report)).bounded(report).stream()
        .filter(figure -> Insight.rows().contains(figure.indicator().value()))
        .toList();
  }

  private void count(
      Wrong wrong,
      Report sound,
      List<FigureRef> candidates,
      Oracle alone,
      Oracle withHistory,
      Alone score) {
    score.errors++;
    FigureRef figure = wrong.figures().get(0);
    Insight insight = country.insight(sound);
    score.oracleAlone += alone.sees(wrong.report(), insight, candidates) ? 1 : 0;
    boolean seen = withHistory.sees(wrong.report(), insight, candidates);
    score.oracleHistory += seen ? 1 : 0;
    ValidationResult result = validator.validate(wrong.report());
    List<Finding> findings = fresh(validator.validate(sound), result);
    score.alone += findings.isEmpty() ? 0 : 1;
    score.first += isFirst(findings, figure) ? 1 : 0;
    score.fellegiHolt += fellegiHolt(result, figure);
    Context earlier = Context.builder().earlier(country.earlier(sound)).build();
    List<Finding> history =
        fresh(validator.validate(sound, earlier), validator.validate(wrong.report(), earlier));
    score.history += history.isEmpty() ? 0 : 1;
    score.firstHistory += isFirst(history, figure) ? 1 : 0;
    List<Report> together = new ArrayList<>(country.batch(sound).reports());
    together.replaceAll(report -> report == sound ? wrong.report() : report);
    boolean summed = AcrossReports.differ(country.form(sound), together, country::previous);
    score.oracleRollUp += seen || summed ? 1 : 0;
    List<Finding> all = fresh(together, country.batch(sound));
    score.rollUp += all.isEmpty() ? 0 : 1;
    ReportRef ref = ReportRef.of(sound);
    Mistake mistake = new Mistake(Kind.SLIP, ref, wrong.figures(), wrong.originals(), ref);
    score.firstRollUp +=
        !all.isEmpty() && isNamed(mistake, all.get(0)) && isFigure(mistake, all.get(0)) ? 1 : 0;
  }

  private static List<Finding> fresh(ValidationResult before, ValidationResult after) {
    Set<String> known = new HashSet<>();
    before.findings().forEach(finding -> known.add(finding.toString()));
    return after.findings().stream()
        .filter(finding -> !known.contains(finding.toString()))
        .sorted((one, other) -> one.severity().compareTo(other.severity()))
        .toList();
  }

  private static boolean isFirst(List<Finding> findings, FigureRef figure) {
    return !findings.isEmpty()
        && !findings.get(0).suspects().isEmpty()
        && findings.get(0).suspects().get(0).equals(figure);
  }

  /** How often whoever takes one of the smallest sets at random takes the wrong figure. */
  private static double fellegiHolt(ValidationResult result, FigureRef figure) {
    double hit = 0;
    for (SuspectGroup group : result.minimalSets().groups()) {
      long with = group.alternatives().stream().filter(set -> set.contains(figure)).count();
      hit =
          Math.max(
              hit,
              group.alternatives().isEmpty() ? 0 : with / (double) group.alternatives().size());
    }
    return hit;
  }

  /** Returns the reader who knows the generator, as often wrong about sound reports as allowed. */
  Oracle oracle(boolean history) {
    List<Double> sound = new ArrayList<>();
    for (Report report : country.reports()) {
      List<FigureRef> candidates = candidates(report);
      if (!candidates.isEmpty()) {
        sound.add(Oracle.ratio(report, country.insight(report), candidates, history).ratio());
      }
    }
    return Oracle.of(history, sound, FALSE_ALARMS);
  }

  /**
   * What is told of reports in which nothing is wrong.
   *
   * @param findings but for the window that is known to be another in the year of the merger
   * @param reports those that have one
   */
  record Silence(int all, int findings, int warnings, int reports) {}

  Silence silence() {
    int findings = 0;
    int warnings = 0;
    int reports = 0;
    int all = 0;
    for (Batch batch : country.batches()) {
      SubmissionResult result =
          validator.validate(country.submission(batch.reports(), batch.before()));
      all += batch.reports().size();
      findings += result.findings().size();
      warnings += result.findings().size();
      for (SubmissionResult.Part part : result.parts()) {
        List<Finding> some =
            part.result().findings().stream()
                .filter(finding -> !finding.relation().equals("period-window"))
                .toList();
        findings += some.size();
        warnings += (int) some.stream().filter(f -> f.severity() != Severity.INFO).count();
        reports += some.isEmpty() ? 0 : 1;
      }
    }
    return new Silence(all, findings, warnings, reports);
  }

  private static <T> T any(List<T> list, Random random) {
    return list.get(random.nextInt(list.size()));
  }
}
