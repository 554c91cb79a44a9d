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
 * Counts how well the documents that are learnt from are read by what the others teach: in three
 * parts, each read by weights that the other two gave. For whoever changes how prose is read.
 */
public final class HeldOut {

  private static final int PARTS = 3;

  private HeldOut() {}

  /** Takes the corpora. */
  public static void main(String[] arguments) throws IOException {
    List<Document> documents = new ArrayList<>();
    for (String file : arguments) {
      documents.addAll(Corpus.read(Path.of(file)));
    }
    List<List<Example>> examples = documents.parallelStream().map(Example::of).toList();
    List<Trial> trials = documents.parallelStream().map(Trial::of).toList();
    List<Example> sound = Training.sound();
    Evaluation counts = new Evaluation();
    for (int part = 0; part < PARTS; part++) {
      List<Example> learnt = new ArrayList<>();
      List<Trial> read = new ArrayList<>();
      for (int i = 0; i < documents.size(); i++) {
        if (i % PARTS == part) {
          read.add(trials.get(i));
        } else {
          learnt.addAll(examples.get(i));
        }
      }
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
