package vn.cchc.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.cchc.model.Agencies;
import vn.cchc.model.Agency;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.rules.ReportStore;

/**
 * The last reports of a stream, no more than a number of them. Of two of one agency for one period
 * the later is remembered. Used by one thread.
 */
final class Remembered implements ReportStore {

  private final int most;
  private final Deque<Report> arrived = new ArrayDeque<>();
  private final Map<String, Map<ReportRef, Report>> byAgency = new HashMap<>();
  private final TreeMap<String, Integer> codes = new TreeMap<>();

  Remembered(int most) {
    this.most = most;
  }

  /** Remembers a report, and forgets the one that came first if there are too many. */
  void add(Report report) {
    Agency agency = report.agency();
    if (agency == null || report.period() == null) {
      return;
    }
    arrived.add(report);
    Map<ReportRef, Report> known =
        byAgency.computeIfAbsent(agency.key(), key -> new LinkedHashMap<>());
    if (known.put(ReportRef.of(report), report) == null && agency.code() != null) {
      codes.merge(agency.code(), 1, Integer::sum);
    }
    while (arrived.size() > most) {
      forget(arrived.remove());
    }
  }

  private void forget(Report report) {
    Agency agency = report.agency();
    Map<ReportRef, Report> known = agency == null ? null : byAgency.get(agency.key());
    // one that took its place is still to be forgotten
    if (agency == null || known == null || !known.remove(ReportRef.of(report), report)) {
      return;
    }
    if (known.isEmpty()) {
      byAgency.remove(agency.key());
    }
    if (agency.code() != null) {
      codes.merge(agency.code(), -1, (some, less) -> some + less == 0 ? null : some + less);
    }
  }

  @Override
  public List<Report> earlier(Report report) {
    Agency agency = report.agency();
    return agency == null
        ? List.of()
        : List.copyOf(byAgency.getOrDefault(agency.key(), Map.of()).values());
  }

  @Override
  public List<Report> children(Report report) {
    Agency agency = report.agency();
    List<Report> children = new ArrayList<>();
    if (agency != null && agency.code() != null) {
      ReportRef ref = ReportRef.of(report);
      for (String below : Agencies.below(agency.code(), codes.navigableKeySet())) {
        Report child =
            byAgency
                .getOrDefault(below, Map.of())
                .get(new ReportRef(below, ref.kind(), ref.year()));
        if (child != null) {
          children.add(child);
        }
      }
    }
    return children;
  }
}
