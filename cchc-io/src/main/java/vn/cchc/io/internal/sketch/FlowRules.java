package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.flow.Differences;
import vn.cchc.io.internal.sketch.flow.Means;
import vn.cchc.io.internal.sketch.flow.RowStocks;
import vn.cchc.io.internal.sketch.flow.Said;
import vn.cchc.io.internal.sketch.flow.Stocks;
import vn.cchc.io.internal.sketch.heads.HeadTree.Node;
import vn.cchc.io.internal.sketch.shape.ColumnKind;
import vn.cchc.io.internal.sketch.trial.Evaluator;
import vn.cchc.io.internal.sketch.trial.Figures;
import vn.cchc.io.internal.sketch.trial.Formulas;

/** The relations that words say of stocks and flows, of differences and of means. */
final class FlowRules {

  private final Figures figures;
  private final Formulas formulas;
  private final Accepted accepted;

  FlowRules(Figures figures, Formulas formulas, Accepted accepted) {
    this.figures = figures;
    this.formulas = formulas;
    this.accepted = accepted;
  }

  void propose(Node root) {
    List<Integer> tops = new ArrayList<>();
    for (Node child : root.children()) {
      if (!child.isParts()) {
        tops.addAll(child.columns());
      }
    }
    Stocks.of(figures.columns(), tops).forEach(stock -> propose(stock.said()));
    Differences.of(figures.columns()).forEach(this::propose);
    Means.of(figures.columns(), figures.rows()).forEach(this::propose);
    RowStocks.of(figures.rows()).forEach(stock -> propose(stock.said()));
  }

  private void propose(Said said) {
    List<Draft> ways = new ArrayList<>();
    for (String way : said.ways()) {
      Formula formula = formulas.parse(said.each(), way);
      if (formula != null) {
        Draft draft = Draft.implied(way, formula, said.each(), origin(said));
        boolean rows = said.kind() == Said.Kind.MEAN && said.each() == Each.COLUMN;
        ways.add(rows ? draft.forOnly(averaged(formula)) : draft);
      }
    }
    if (ways.isEmpty()) {
      return;
    }
    if (!figures.isBlank()) {
      accepted.offerSaid(ways, said.sure());
    } else if (said.sure() && ways.size() == 1 && said.kind() != Said.Kind.MEAN) {
      // of what a mean is, or which way a difference is taken, only numbers can tell
      accepted.propose(ways.get(0));
    }
  }

  /** The columns of which a row may be the mean: of rates, those that keep it, or are means too. */
  private List<Integer> averaged(Formula formula) {
    Evaluator evaluator = new Evaluator(figures);
    List<Integer> columns = new ArrayList<>();
    for (int c = 0; c < figures.columns().size(); c++) {
      int at = c;
      ColumnKind kind = figures.columns().get(c).kind();
      boolean keeps =
          kind.isFigures() && evaluator.tally(formula, Each.COLUMN, p -> p == at).fails() == 0;
      boolean mean = accepted.isMean(figures.columns().get(c).id());
      if (kind.isAdditive() || keeps || mean) {
        columns.add(c);
      }
    }
    return columns;
  }

  /** What words hardly say, only numbers do. */
  private static RuleOrigin origin(Said said) {
    if (!said.sure()) {
      return RuleOrigin.NUMBERS;
    }
    return switch (said.kind()) {
      case STOCK -> RuleOrigin.STOCK;
      case DIFFERENCE -> RuleOrigin.DIFFERENCE;
      case MEAN -> RuleOrigin.MEAN;
    };
  }
}
