package vn.cchc.io.internal.sketch;

import java.util.ArrayList;
import java.util.List;
import vn.cchc.catalogue.Formula;
import vn.cchc.io.internal.sketch.flow.Differences;
import vn.cchc.io.internal.sketch.flow.RowStocks;
import vn.cchc.io.internal.sketch.flow.Said;
import vn.cchc.io.internal.sketch.flow.Stocks;
import vn.cchc.io.internal.sketch.heads.HeadTree.Node;
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
    RowStocks.of(figures.rows()).forEach(stock -> propose(stock.said()));
  }

  private void propose(Said said) {
    List<Draft> ways = new ArrayList<>();
    for (String way : said.ways()) {
      Formula formula = formulas.parse(said.each(), way);
      if (formula != null) {
        ways.add(Draft.implied(way, formula, said.each(), origin(said)));
      }
    }
    if (ways.isEmpty()) {
      return;
    }
    if (!figures.isBlank()) {
      accepted.offerSaid(ways, said.sure());
    } else if (said.sure()) {
      accepted.propose(ways.get(0));
    }
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
