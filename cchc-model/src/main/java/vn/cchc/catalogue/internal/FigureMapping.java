package vn.cchc.catalogue.internal;

import java.util.List;
import java.util.function.UnaryOperator;
import vn.cchc.catalogue.Condition;
import vn.cchc.catalogue.Formula;
import vn.cchc.catalogue.Formula.All;
import vn.cchc.catalogue.Formula.Attainable;
import vn.cchc.catalogue.Formula.Between;
import vn.cchc.catalogue.Formula.CellReadable;
import vn.cchc.catalogue.Formula.Comparison;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Formula.Conditional;
import vn.cchc.catalogue.Formula.DatedInWindow;
import vn.cchc.catalogue.Formula.Extreme;
import vn.cchc.catalogue.Formula.Given;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.InCodes;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Formula.LikeEarlier;
import vn.cchc.catalogue.Formula.LikePeers;
import vn.cchc.catalogue.Formula.Linear;
import vn.cchc.catalogue.Formula.Logical;
import vn.cchc.catalogue.Formula.NoteShare;
import vn.cchc.catalogue.Formula.Order;
import vn.cchc.catalogue.Formula.Ratio;
import vn.cchc.catalogue.Formula.RatioComparison;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Formula.Term;
import vn.cchc.model.FigureRef;

/** A formula that is stated once, said of other figures: of the cells of a row, or of a column. */
public final class FigureMapping {

  private final UnaryOperator<FigureRef> figures;

  private FigureMapping(UnaryOperator<FigureRef> figures) {
    this.figures = figures;
  }

  /** Returns the formula with every figure replaced. */
  public static Formula of(Formula formula, UnaryOperator<FigureRef> figures) {
    return new FigureMapping(figures).formula(formula);
  }

  private Formula formula(Formula formula) {
    if (formula instanceof Comparison some) {
      return comparison(some);
    }
    if (formula instanceof Order some) {
      return new Order(figure(some.one()), some.operator(), figure(some.other()));
    }
    if (formula instanceof Share some) {
      return new Share(figure(some.percentage()), ratio(some.ratio()));
    }
    if (formula instanceof Computed some) {
      return new Computed(
          figure(some.figure()),
          some.operator(),
          some.factor(),
          sums(some.factors()),
          sums(some.divisors()),
          some.tolerance());
    }
    if (formula instanceof Extreme some) {
      return new Extreme(
          figure(some.figure()),
          some.operator(),
          some.greatest(),
          sums(some.of()),
          some.tolerance());
    }
    if (formula instanceof All some) {
      return new All(some.parts().stream().map(this::formula).toList());
    }
    if (formula instanceof Conditional some) {
      return new Conditional(condition(some.when()), formula(some.then()));
    }
    if (formula instanceof Logical some) {
      return new Logical(condition(some.condition()));
    }
    return ofFew(formula);
  }

  private Formula ofFew(Formula formula) {
    if (formula instanceof NoteShare some) {
      return new NoteShare(figure(some.percentage()));
    }
    if (formula instanceof Attainable some) {
      return new Attainable(figure(some.percentage()), sums(some.wholes()));
    }
    if (formula instanceof Between some) {
      return new Between(figure(some.whole()), some.parts().stream().map(this::figure).toList());
    }
    if (formula instanceof RatioComparison some) {
      return new RatioComparison(ratio(some.ratio()), some.operator(), figure(some.percentage()));
    }
    if (formula instanceof GivenIff some) {
      return new GivenIff(figure(some.figure()), comparison(some.condition()));
    }
    if (formula instanceof InRange some) {
      return new InRange(figure(some.figure()), some.whole(), some.low(), some.high());
    }
    if (formula instanceof InCodes some) {
      return new InCodes(figure(some.figure()));
    }
    if (formula instanceof CellReadable some) {
      return new CellReadable(figure(some.figure()));
    }
    if (formula instanceof Given some) {
      return new Given(figure(some.figure()));
    }
    if (formula instanceof DatedInWindow some) {
      return new DatedInWindow(figure(some.figure()));
    }
    if (formula instanceof LikeEarlier some) {
      return new LikeEarlier(figure(some.figure()), some.least(), some.within());
    }
    if (formula instanceof LikePeers some) {
      return new LikePeers(figure(some.figure()), some.least(), some.within());
    }
    return formula;
  }

  private Condition condition(Condition condition) {
    if (condition instanceof Condition.Holds some) {
      return new Condition.Holds(formula(some.formula()));
    }
    if (condition instanceof Condition.And some) {
      return new Condition.And(some.parts().stream().map(this::condition).toList());
    }
    if (condition instanceof Condition.Or some) {
      return new Condition.Or(some.parts().stream().map(this::condition).toList());
    }
    return condition instanceof Condition.Not some
        ? new Condition.Not(condition(some.part()))
        : condition;
  }

  private Comparison comparison(Comparison some) {
    return new Comparison(sum(some.left()), some.operator(), sum(some.right()), some.tolerance());
  }

  private Ratio ratio(Ratio some) {
    return new Ratio(some.factor(), sum(some.numerator()), sum(some.denominator()));
  }

  private List<Linear> sums(List<Linear> some) {
    return some.stream().map(this::sum).toList();
  }

  private Linear sum(Linear some) {
    return new Linear(
        some.terms().stream()
            .map(
                term -> {
                  FigureRef figure = term.figure();
                  return figure == null ? term : new Term(term.coefficient(), figure(figure));
                })
            .toList());
  }

  private FigureRef figure(FigureRef figure) {
    return figures.apply(figure);
  }
}
