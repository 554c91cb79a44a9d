package vn.cchc.cli;

import java.io.PrintStream;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.ProgressText;
import vn.cchc.io.ResultWriter;
import vn.cchc.io.SubmissionWriter;
import vn.cchc.model.PastResults;
import vn.cchc.model.SubmissionResult;
import vn.cchc.model.ValidationResult;
import vn.cchc.model.ValidationResult.ReportKey;
import vn.cchc.model.Waiver;
import vn.cchc.model.Waivers;

/** Waivers and an earlier result, by which results are looked at. Thread-safe. */
final class Afterwards {

  private static final int SHOWN = 3;

  private final Waivers waivers;
  private final LocalDate today;
  private final @Nullable PastResults earlier;
  private final Set<ReportKey> seen = ConcurrentHashMap.newKeySet();

  Afterwards(Waivers waivers, LocalDate today, @Nullable PastResults earlier) {
    this.waivers = waivers;
    this.today = today;
    this.earlier = earlier;
  }

  /** Returns a result with its waivers. */
  ValidationResult of(ValidationResult result) {
    if (waivers.list().isEmpty()) {
      return result;
    }
    seen.add(result.report());
    return result.waived(waivers, today);
  }

  /** Returns the result of reports sent together with its waivers. */
  SubmissionResult of(SubmissionResult result) {
    if (waivers.list().isEmpty()) {
      return result;
    }
    result.parts().forEach(part -> seen.add(part.result().report()));
    return result.waived(waivers, today);
  }

  /** Returns the writer of JSON, which tells of the earlier result too. */
  ResultWriter writer(Language language) {
    ResultWriter writer = ResultWriter.of(language.locale());
    return earlier == null ? writer : writer.since(earlier);
  }

  /** Returns the writer of JSON of reports sent together, which tells of the earlier results. */
  SubmissionWriter submissionWriter(Language language) {
    SubmissionWriter writer = SubmissionWriter.of(language.locale());
    return earlier == null ? writer : writer.since(earlier);
  }

  /** Returns what people are told behind what is found of reports sent together. */
  String told(SubmissionResult result, Language language) {
    ProgressText text = ProgressText.of(language.locale());
    String told = text.waivers(result) + (earlier == null ? "" : text.since(earlier, result));
    return told.isEmpty() ? "" : "\n" + told;
  }

  /** Returns what people are told behind the findings; empty where there is nothing. */
  String told(ValidationResult result, Language language) {
    ProgressText text = ProgressText.of(language.locale());
    String told = text.waivers(result) + (earlier == null ? "" : text.since(earlier, result));
    return told.isEmpty() ? "" : "\n" + told;
  }

  /** Tells the same in lines of which each says of which report it is. */
  void tell(ValidationResult result, String name, Language language, PrintStream err) {
    told(result, language)
        .lines()
        .filter(line -> !line.isBlank())
        .forEach(line -> err.println(name + ": " + Shown.line(line.strip())));
  }

  /** Tells in one line how many waivers are of reports that were not there. */
  void tellOfOthers(PrintStream err, Words words) {
    Set<Waiver> used = new HashSet<>();
    seen.forEach(key -> used.addAll(waivers.of(key)));
    List<Waiver> others = waivers.list().stream().filter(waiver -> !used.contains(waiver)).toList();
    if (others.isEmpty()) {
      return;
    }
    List<String> some =
        others.stream()
            .map(waiver -> waiver.agency() + " " + waiver.period())
            .distinct()
            .limit(SHOWN)
            .toList();
    String names = String.join(", ", some) + (others.size() > SHOWN ? ", …" : "");
    err.println(Shown.line(words.text("waivers.others", others.size(), names)));
  }
}
