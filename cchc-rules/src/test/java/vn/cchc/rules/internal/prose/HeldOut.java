package vn.cchc.rules.internal.prose;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import vn.cchc.rules.internal.prose.Corpus.Document;
import vn.cchc.rules.internal.prose.Evaluation.Tally;
import vn.cchc.rules.internal.prose.Evaluation.Trial;
import vn.cchc.rules.internal.prose.choice.Weights;

/**
 * Counts how well the documents that are learnt from are read by what the others teach: each corpus
 * by weights that the other ones gave, for each is by another hand, and whoever is read has mostly
 * taught nothing. For whoever changes how prose is read.
 */
public final class HeldOut {

  private HeldOut() {}

  /** Takes the corpora. */
  public static void main(String[] arguments) throws IOException {
    List<List<Document>> corpora = new ArrayList<>();
    List<List<Example>> examples = new ArrayList<>();
    for (String file : arguments) {
      List<Document> documents = Corpus.read(Path.of(file));
      corpora.add(documents);
      examples.add(documents.parallelStream().flatMap(some -> Example.of(some).stream()).toList());
    }
    List<Example> sound = Training.sound();
    Evaluation counts = new Evaluation();
    for (int own = 0; own < corpora.size(); own++) {
      List<Example> learnt = new ArrayList<>();
      for (int other = 0; other < corpora.size(); other++) {
        learnt.addAll(other == own ? List.of() : examples.get(other));
      }
      List<Trial> read = corpora.get(own).parallelStream().map(Trial::of).toList();
      counts.add(read, Weights.of(Training.weights(learnt, sound).lines().toList()));
    }
    counts.bySort.forEach(HeldOut::print);
    print("all", counts.all());
    print("traps fallen into: %d of %d", counts.trapped, counts.traps);
    print("sound claims called wrong: %d of %d", counts.alarms, counts.all().claims);
    print("called wrong: %d, of which are: %d", counts.broken, counts.rightlyBroken);
  }

  private static void print(String sort, Tally tally) {
    print(
        "%-14s understood %4d of %4d; slips found %4d of %4d; right figure first %4d",
        sort, tally.understood, tally.claims, tally.found, tally.slips, tally.first);
  }

  @SuppressWarnings("SystemOut") // it is a program
  private static void print(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
