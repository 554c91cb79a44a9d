package vn.cchc.rules.testkit.country;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.rules.testkit.country.Country.Receiver;
import vn.cchc.rules.testkit.country.Country.Sent;
import vn.cchc.rules.testkit.country.Mistake.Kind;
import vn.cchc.rules.testkit.country.Mistakes.Made;

/** Puts errors into some of what is handed on. Used by one thread. */
final class Mishaps implements Receiver {

  private static final int TRIES = 20;

  private final long seed;
  private final double share;
  private final Receiver next;
  private final Map<String, List<Report>> before = new HashMap<>();

  Mishaps(long seed, double share, Receiver next) {
    this.seed = seed;
    this.share = share;
    this.next = next;
  }

  @Override
  public void reports(List<Sent> sent) {
    List<Report> reports = sent.stream().map(Sent::report).toList();
    Report province = reports.get(reports.size() - 1);
    String code = Tree.code(province);
    Random random = random(province);
    List<Report> last = before.getOrDefault(code, List.of());
    before.put(code, reports);
    Optional<Made> made = Optional.empty();
    if (random.nextDouble() < share) {
      for (int i = 0; i < TRIES && made.isEmpty(); i++) {
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        made = Mistakes.make(kind, reports, last, random);
      }
    }
    if (made.isEmpty()) {
      next.reports(sent);
      return;
    }
    Map<ReportRef, Sent> known = new HashMap<>();
    sent.forEach(some -> known.put(ReportRef.of(some.report()), some));
    next.reports(
        made.get().reports().stream()
            .map(report -> new Sent(report, known.get(ReportRef.of(report)).insight()))
            .toList());
    next.error(made.get().mistake());
  }

  private Random random(Report province) {
    long mixed = Unit.mixed(~seed);
    for (char c : ReportRef.of(province).toString().toCharArray()) {
      mixed = Unit.mixed(mixed ^ c);
    }
    return new Random(mixed);
  }
}
