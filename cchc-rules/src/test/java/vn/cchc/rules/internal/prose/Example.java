package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import vn.cchc.model.NumberNotation;
import vn.cchc.rules.internal.prose.Corpus.Document;
import vn.cchc.rules.internal.prose.Corpus.Label;
import vn.cchc.rules.internal.prose.Corpus.Reading;
import vn.cchc.rules.internal.prose.SlipMaker.Slip;
import vn.cchc.rules.internal.prose.mention.Lexicon;
import vn.cchc.rules.internal.prose.mention.ProseText;
import vn.cchc.rules.internal.prose.structure.Candidate;
import vn.cchc.rules.internal.prose.structure.Structure;

/**
 * Labelled prose as it is, or with a slip put into it, and everything that could be meant by it.
 *
 * @param slipped whether one of its figures is wrong
 * @param meant of what a slip touched, or of all where there is none, whether it is meant
 * @param open what cannot be said to be meant or not
 */
record Example(
    boolean slipped,
    List<Candidate> candidates,
    Map<Structure, Boolean> meant,
    Set<Structure> open) {

  private static final long SEED = 20211001;

  /** So many slips are put into each claim; together they count as one. */
  static final int SLIPS = 3;

  /** Returns a document as it is, and with some slips in each of its claims. */
  static List<Example> of(Document document) {
    ProseText text = document.text();
    Reading reading = new Reading(text);
    Set<String> meant = new TreeSet<>();
    document.labels().forEach(label -> meant.add(reading.key(label)));
    List<Example> examples = new ArrayList<>();
    examples.add(of(reading, meant, Set.of(), -1, text));
    slipped(document, reading, meant, held(reading, text), examples);
    // of what else such a copy says the labels are not its own
    Document small = document.small(new Random(SEED + document.id().hashCode()));
    Reading fewer = new Reading(small.text());
    Set<String> few = new TreeSet<>();
    small.labels().forEach(label -> few.add(fewer.key(label)));
    slipped(small, fewer, few, held(fewer, small.text()), examples);
    return examples;
  }

  /** What comes right where nothing is slipped: it is wrong where something is, meant or not. */
  private static Set<String> held(Reading reading, ProseText text) {
    Set<String> held = new TreeSet<>();
    for (Candidate candidate : Candidate.of(text)) {
      if (candidate.fit().holds()) {
        held.add(reading.key(candidate.structure()));
      }
    }
    return held;
  }

  private static void slipped(
      Document document,
      Reading reading,
      Set<String> meant,
      Set<String> held,
      List<Example> examples) {
    SlipMaker slips = new SlipMaker(SEED + document.id().hashCode());
    for (Label label : document.labels()) {
      for (int i = 0; i < SLIPS; i++) {
        Slip slip = slips.slip(label);
        ProseText slipped = document.with(slip.figure(), slip.text()).text();
        if (slipped.mentions().size() == reading.size()) {
          examples.add(of(reading, meant, held, Training.place(slipped, slip.figure()), slipped));
        }
      }
    }
  }

  /** Returns a paragraph in which whatever does not come right is not meant. */
  static Example sound(Sample sample) {
    ProseText text = ProseText.of(List.of(sample.text()), NumberNotation.VI, Lexicon.standard());
    return of(new Reading(text), Set.of(), Set.of(), -1, text);
  }

  private static Example of(
      Reading reading, Set<String> meant, Set<String> held, int slipped, ProseText text) {
    List<Candidate> candidates = Candidate.of(text);
    Map<Structure, Boolean> is = new IdentityHashMap<>();
    Set<Structure> open = Collections.newSetFromMap(new IdentityHashMap<>());
    for (Candidate candidate : candidates) {
      // what a slip did not touch is learnt from the document as it is
      boolean touched =
          slipped < 0
              || candidate.structure().figures().stream().anyMatch(f -> f.index() == slipped);
      String key = reading.key(candidate.structure());
      boolean isWrong = !candidate.fit().holds() && held.contains(key) && !meant.contains(key);
      if (isWrong || Training.isImplied(candidate, reading, meant)) {
        open.add(candidate.structure());
      }
      if (touched && !open.contains(candidate.structure())) {
        is.put(candidate.structure(), meant.contains(key));
      }
    }
    return new Example(slipped >= 0, candidates, is, open);
  }

  /** Returns what could be meant, for a look that adds to its evidence. */
  List<Candidate> fresh() {
    return fresh(candidates);
  }

  static List<Candidate> fresh(List<Candidate> candidates) {
    return candidates.stream()
        .map(some -> new Candidate(some.structure(), some.fit(), EnumSet.copyOf(some.features())))
        .toList();
  }
}
