package vn.cchc.national;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.FlatMapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Cause;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;
import vn.cchc.national.Library.Setup;
import vn.cchc.rules.Context;

/**
 * The reports of one agency, each beside the others. Of an agency that has none below it that is
 * the answer; of others the answer takes the reports below, to which its history goes along. No
 * group is larger than what one agency has sent in all the years.
 */
final class History implements FlatMapGroupsFunction<String, Row, Row> {

  private static final long serialVersionUID = 1L;

  private final Setup setup;
  private final Broadcast<Tree> tree;

  History(Setup setup, Broadcast<Tree> tree) {
    this.setup = setup;
    this.tree = tree;
  }

  /**
   * Which agencies there are.
   *
   * @param above the agency of the same form directly above each that has one
   * @param heads those that have some below them
   */
  record Tree(Map<String, String> above, Set<String> heads) implements java.io.Serializable {}

  /** A report and where it stands among the lines. */
  private record Placed(
      String at, @Nullable String node, String period, String json, Report report) {}

  @Override
  public Iterator<Row> call(String agency, Iterator<Row> rows) {
    Library library = Library.of(setup);
    List<Placed> placed = new ArrayList<>();
    while (rows.hasNext()) {
      Row row = rows.next();
      String json = row.getAs("json");
      placed.add(
          new Placed(
              row.getAs("at"), row.getAs("node"), row.getAs("period"), json, library.read(json)));
    }
    placed.sort(Comparator.comparing(Placed::at));
    List<Report> all = placed.stream().map(Placed::report).toList();
    List<String> texts = placed.stream().map(Placed::json).toList();
    Context earlier = Context.builder().earlier(Library.latest(all)).build();
    List<Row> steps = new ArrayList<>();
    for (Placed some : placed) {
      String node = some.node();
      boolean head = node != null && tree.value().heads().contains(node);
      @Nullable String above = node == null ? null : tree.value().above().get(node);
      ValidationResult result =
          head && above == null ? null : library.validator.validate(some.report(), earlier);
      if (head) {
        steps.add(step(node, some, true, texts, null));
      }
      Row answer =
          head || result == null ? null : Answers.of(library, some.at(), some.report(), result);
      boolean again =
          result != null
              && result.findings().stream().anyMatch(f -> f.cause() == Cause.COPIED_FROM_PREVIOUS);
      if (answer != null || above != null) {
        steps.add(step(above, some, false, again ? texts : List.of(), answer));
      }
    }
    return steps.iterator();
  }

  private static Row step(
      @Nullable String family,
      Placed placed,
      boolean head,
      List<String> earlier,
      @Nullable Row answer) {
    return RowFactory.create(
        family,
        placed.period(),
        head,
        placed.at(),
        placed.json(),
        earlier.toArray(String[]::new),
        answer);
  }
}
