package vn.cchc.rules.detection;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.model.Report;
import vn.cchc.rules.testkit.ConsistentReports;

/** Prints what is detected. */
final class DetectionReport {

  private DetectionReport() {}

  static List<Report> sound(Detection detection, int count, long seed) {
    ConsistentReports reports = ConsistentReports.of(detection.catalogue());
    Random random = new Random(seed);
    List<Report> sound = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      sound.add(reports.next(random));
    }
    return sound;
  }

  public static void main(String[] arguments) {
    Detection d = new Detection(Catalogues.find("cchc-2021-province").orElseThrow());
    List<Report> sound = sound(d, 300, 1);
    Detection.Score s =
        d.score(
            Integer.parseInt(arguments[0]),
            2,
            true,
            (report, random) -> {
              var tied = d.errors().tied(report);
              return java.util.Optional.of(
                  d.errors().slip(report, tied.get(random.nextInt(tied.size())), random));
            },
            sound);
    System.out.printf(
        "n %d unseen %d detected %s first %s suggested %s best %s %s%n",
        s.errors,
        s.unseen,
        s.percent(s.detected),
        s.percent(s.first),
        s.percent(s.suggested),
        s.percent(s.bestFirst),
        s.percent(s.bestSuggested));
    s.missed.stream().limit(30).forEach(System.out::println);
  }
}
