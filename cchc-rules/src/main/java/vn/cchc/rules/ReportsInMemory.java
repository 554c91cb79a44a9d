package vn.cchc.rules;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Agency;
import vn.cchc.model.Report;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.Texts;
import vn.cchc.rules.internal.form.AgencyTree;

/** Reports by their agencies. Immutable. */
final class ReportsInMemory implements ReportStore {

  private final Map<String, List<Report>> byAgency = new LinkedHashMap<>();
  private final AgencyTree tree;

  ReportsInMemory(Collection<Report> reports) {
    for (Report report : requireNonNull(reports, "reports")) {
      byAgency.computeIfAbsent(key(report.agency()), key -> new ArrayList<>()).add(report);
    }
    tree = AgencyTree.of(byAgency.keySet());
  }

  private static String key(@Nullable Agency agency) {
    if (agency == null) {
      return "";
    }
    String code = agency.code();
    return code == null ? " " + Texts.folded(agency.name()) : code;
  }

  @Override
  public List<Report> earlier(Report report) {
    requireNonNull(report, "report");
    return List.copyOf(byAgency.getOrDefault(key(report.agency()), List.of()));
  }

  @Override
  public List<Report> children(Report report) {
    requireNonNull(report, "report");
    Agency agency = report.agency();
    String code = agency == null ? null : agency.code();
    List<Report> children = new ArrayList<>();
    for (String below : code == null ? List.<String>of() : tree.below(code)) {
      for (Report child : byAgency.getOrDefault(below, List.of())) {
        if (period(child).equals(period(report))) {
          children.add(child);
        }
      }
    }
    return children;
  }

  private static String period(Report report) {
    ReportingPeriod period = report.period();
    return period == null ? "" : period.key();
  }
}
