package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.cchc.rules.internal.prose.Corpus.Document;
import vn.cchc.rules.internal.prose.Corpus.Figure;
import vn.cchc.rules.internal.prose.Corpus.Label;
import vn.cchc.rules.internal.prose.Corpus.Reading;
import vn.cchc.rules.internal.prose.Corpus.Trap;
import vn.cchc.rules.internal.prose.SlipMaker.Slip;
import vn.cchc.rules.internal.prose.choice.Choice;
import vn.cchc.rules.internal.prose.choice.Choice.Chosen;
import vn.cchc.rules.internal.prose.choice.Suspects;
import vn.cchc.rules.internal.prose.choice.Suspects.Suspect;
import vn.cchc.rules.internal.prose.choice.Weights;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.structure.Candidate;

/** Counts how well labelled prose is understood, as it is and with slips put into it. */
final class Evaluation {

  private static final long SEED = 7;

  /** Counts of one sort of claim. */
  static final class Tally {
    int claims;
    int understood;
    int slips;
    int found;
    int first;

    void add(Tally other) {
      claims += other.claims;
      understood += other.understood;
      slips += other.slips;
      found += other.found;
      first += other.first;
    }
  }

  final Map<String, Tally> bySort = new TreeMap<>();
  int documents;
  int traps;
  int trapped;
  int alarms;
  int broken;
  int rightlyBroken;

  private Weights weights = Weights.standard();

  static Evaluation of(List<Document> documents) {
    Evaluation evaluation = new Evaluation();
    evaluation.add(documents.parallelStream().map(Trial::of).toList(), Weights.standard());
    return evaluation;
  }

  /** Counts some documents as they are read by weights. */
  void add(List<Trial> trials, Weights by) {
    weights = by;
    trials.forEach(this::add);
  }

  /** What could be meant by a document, and by its copies with a slip each. */
  record Trial(
      Document document, ProseText text, List<Candidate> candidates, List<Slipped> slipped) {
    static Trial of(Document document) {
      ProseText text = document.text();
      List<Slipped> slipped = new ArrayList<>(slips(document));
      slipped.addAll(slips(document.small(new Random(SEED + document.id().hashCode()))));
      return new Trial(document, text, Candidate.of(text), slipped);
    }
  }

  /**
   * A document with a slip in one figure of a claim.
   *
   * @param sound what comes right where nothing is slipped
   */
  record Slipped(
      Label label, int place, Reading reading, Set<String> sound, List<Candidate> candidates) {}

  Tally all() {
    Tally all = new Tally();
    bySort.values().forEach(all::add);
    return all;
  }

  private List<Chosen> chosen(List<Candidate> candidates) {
    return Choice.of(Example.fresh(candidates), weights);
  }

  private static boolean isBroken(Chosen some) {
    return !some.candidate().fit().holds() && some.isSure();
  }

  private void add(Trial trial) {
    documents++;
    Document document = trial.document();
    Reading reading = new Reading(trial.text());
    List<Candidate> candidates = trial.candidates();
    List<Chosen> chosen = chosen(candidates);
    Set<String> read = new TreeSet<>();
    chosen.forEach(some -> read.add(reading.key(some.structure())));
    for (Label label : document.labels()) {
      Tally tally = bySort.computeIfAbsent(label.sort(), sort -> new Tally());
      String key = reading.key(label);
      tally.claims++;
      tally.understood += read.contains(key) || isSaid(key, read) ? 1 : 0;
    }
    alarms += (int) chosen.stream().filter(Evaluation::isBroken).count();
    traps(document, trial.text(), chosen);
    for (Slipped slipped : trial.slipped()) {
      Tally tally = bySort.computeIfAbsent(slipped.label().sort(), sort -> new Tally());
      slip(tally, chosen(slipped.candidates()), slipped);
    }
  }

  /** Whoever reads a share or a sum has read that the part is below the whole. */
  private static boolean isSaid(String key, Set<String> read) {
    if (!key.startsWith("BOUND")) {
      return false;
    }
    String whole = key.substring(key.indexOf("WHOLE="), key.indexOf(']') + 1);
    String part = key.substring(key.indexOf("PARTS=[") + 7, key.lastIndexOf(']'));
    return read.stream()
        .filter(other -> other.startsWith("SHARE") || other.startsWith("SUM"))
        .filter(other -> other.contains(whole))
        .anyMatch(other -> other.matches(".*[\\[ ]" + part.replace(".", "\\.") + "[,\\]].*"));
  }

  private void traps(Document document, ProseText text, List<Chosen> chosen) {
    for (Trap trap : document.traps()) {
      traps++;
      Set<Integer> places = new TreeSet<>();
      trap.figures().forEach(figure -> places.add(Training.place(text, figure)));
      places.remove(-1);
      int all = trap.figures().size();
      int least = trap.kind().isEmpty() ? Math.min(2, all) : all;
      for (Chosen some : chosen) {
        long met =
            some.structure().figures().stream().filter(f -> places.contains(f.index())).count();
        String kind = some.structure().kind().name();
        if (met >= least && (trap.kind().isEmpty() || trap.kind().equals(kind))) {
          trapped++;
          break;
        }
      }
    }
  }

  private static List<Slipped> slips(Document document) {
    ProseText whole = document.text();
    Reading reading = new Reading(whole);
    // what holds where nothing was slipped is wrong where something was
    Set<String> sound = new TreeSet<>();
    Candidate.of(whole).stream()
        .filter(some -> some.fit().holds())
        .forEach(some -> sound.add(reading.key(some.structure())));
    List<Slipped> slips = new ArrayList<>();
    SlipMaker maker = new SlipMaker(SEED + document.id().hashCode());
    for (Label label : document.labels()) {
      Slip slip = maker.slip(label);
      Figure figure = slip.figure();
      ProseText text = document.with(figure, slip.text()).text();
      int place = Training.place(text, figure);
      if (slip.text().equals(figure.text())
          || text.mentions().size() != reading.size()
          || place < 0) {
        continue;
      }
      List<Candidate> candidates = Candidate.of(text);
      String key = reading.key(label);
      boolean stillHolds =
          candidates.stream()
              .anyMatch(
                  some ->
                      some.fit().holds()
                          && touches(some, place)
                          && reading.key(some.structure()).equals(key));
      if (!stillHolds) {
        slips.add(new Slipped(label, place, reading, sound, candidates));
      }
    }
    return slips;
  }

  private void slip(Tally tally, List<Chosen> chosen, Slipped slipped) {
    tally.slips++;
    int place = slipped.place();
    List<Chosen> told = chosen.stream().filter(Evaluation::isBroken).toList();
    broken += told.size();
    for (Chosen some : told) {
      boolean right =
          touches(some.candidate(), place)
              && slipped.sound().contains(slipped.reading().key(some.structure()));
      rightlyBroken += right ? 1 : 0;
    }
    if (told.stream().anyMatch(some -> touches(some.candidate(), place))) {
      tally.found++;
      boolean first =
          Suspects.of(chosen).stream()
              .max(Comparator.comparingDouble(Suspect::likelihood))
              .map(suspect -> suspect.figure().index() == place)
              .orElse(false);
      tally.first += first ? 1 : 0;
    }
  }

  private static boolean touches(Candidate candidate, int place) {
    return candidate.structure().figures().stream().anyMatch(figure -> figure.index() == place);
  }
}
