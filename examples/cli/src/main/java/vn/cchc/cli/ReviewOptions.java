package vn.cchc.cli;

import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import vn.cchc.io.ResultReader;
import vn.cchc.io.WaiverFile;
import vn.cchc.model.PastResults;
import vn.cchc.model.Waivers;

/** What a result is looked at with once it is there: waivers, and an earlier result. */
final class ReviewOptions {

  @Option(names = "--waivers", paramLabel = "${bundle:label.file}")
  private List<String> waivers = new ArrayList<>();

  @Option(names = "--today", paramLabel = "${bundle:label.date}")
  private @Nullable String today;

  @Option(names = "--since", paramLabel = "${bundle:label.result}")
  private @Nullable String since;

  @Option(names = "--rules-at", paramLabel = "${bundle:label.address}")
  private @Nullable URI rulesAt;

  /** Returns where rules are explained, to which SARIF links; null where it is not given. */
  @Nullable URI rulesAt() {
    return rulesAt;
  }

  /** Returns the files that are read. */
  List<String> files() {
    List<String> files = new ArrayList<>(waivers);
    if (since != null) {
      files.add(since);
    }
    return files;
  }

  /**
   * Reads the files.
   *
   * @throws UsageException if one is no file, or the day is none
   * @throws UnreadableException if one cannot be read
   */
  Afterwards read() {
    Waivers granted = Waivers.NONE;
    for (String file : waivers) {
      granted = granted.and(Inputs.read(file, WaiverFile::read));
    }
    PastResults earlier = since == null ? null : Inputs.read(since, ResultReader::read);
    return new Afterwards(granted, day(), earlier);
  }

  /** The day that is given, or else that of this machine, which every waiver of a result names. */
  private LocalDate day() {
    if (today == null) {
      return LocalDate.now(ZoneId.systemDefault());
    }
    try {
      return LocalDate.parse(today);
    } catch (DateTimeException e) {
      boolean written = today.matches("\\d{4}-\\d{2}-\\d{2}");
      throw new UsageException(written ? "today.none" : "today", Shown.name(today));
    }
  }
}
