package vn.cchc.rules.internal.diagnose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Formula.Computed;
import vn.cchc.catalogue.Formula.Operator;
import vn.cchc.catalogue.Formula.Share;
import vn.cchc.catalogue.Strength;
import vn.cchc.catalogue.Table;
import vn.cchc.model.FigureRef;
import vn.cchc.rules.internal.bind.Binder;
import vn.cchc.rules.internal.bind.Bindings;
import vn.cchc.rules.internal.check.BalanceCheck;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.ComputedCheck;
import vn.cchc.rules.internal.check.HistoryCheck;
import vn.cchc.rules.internal.check.ShareCheck;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Tries other values in place of some figures and sees what that does to the relations that speak
 * of them. One trial at a time: put figures, ask, and reset.
 */
final class Trial {

  /** How much less probable a change is for breaking what should hold, or leaving it broken. */
  private static final double BREAKS_SHOULD = 0.05;

  /** How much less for breaking what the numbers of a form tell to be an identity. */
  private static final double BREAKS_IDENTITY = 0.005;

  /** How much less probable a change is for a percentage that is rounded in an unusual way. */
  private static final double UNUSUAL = 0.01;

  private static final Result IMPOSSIBLE = new Result(false, 0, List.of());

  private final Binder binder;
  private final Form form;
  private final Bindings printed;
  private final Cells tried;
  private final BitSet changed = new BitSet();
  private final BitSet open = new BitSet();
  private final Map<Value, Result> singles = new HashMap<>();

  /** Creates a trial on a report as printed. */
  Trial(Binder binder, Bindings printed) {
    this.binder = binder;
    this.form = binder.form();
    this.printed = printed;
    this.tried = printed.cells().copy();
  }

  /**
   * What a change does.
   *
   * @param possible whether all that must hold about the changed figures does
   * @param factor how much less probable it is for what should hold and does not then, or more for
   *     what does only then
   * @param mended the checks that did not hold as printed and hold now
   */
  record Result(boolean possible, double factor, List<Check> mended) {}

  /** Puts a number in place of a figure. */
  void put(int slot, BigDecimal number) {
    tried.set(slot, number);
    changed.set(slot);
  }

  /** Takes a figure as not known: relations that speak of it are passed over. */
  void open(int slot) {
    open.set(slot);
  }

  /** Takes a figure as known again. */
  void close(int slot) {
    open.clear(slot);
  }

  /** Puts back all that is printed. */
  void reset() {
    for (int slot = changed.nextSetBit(0); slot >= 0; slot = changed.nextSetBit(slot + 1)) {
      tried.reset(slot, printed.cells());
    }
    changed.clear();
    open.clear();
  }

  /** Returns whether a relation holds now. */
  boolean holds(int relation) {
    Check check = binder.bind(relation, tried).check();
    return check != null && check.holds();
  }

  /** Returns whether a relation speaks of a figure that is not known. */
  boolean isOpen(int relation) {
    for (int slot : form.slotsOf(relation)) {
      if (open.get(slot)) {
        return true;
      }
    }
    return false;
  }

  /** Changes one figure and resets it. */
  Result single(int slot, BigDecimal number) {
    Value single = new Value(slot, number);
    Result known = singles.get(single);
    if (known == null) {
      put(slot, number);
      known = result();
      reset();
      singles.put(single, known);
    }
    return known;
  }

  /** Returns the relations that must hold, held as printed and do not hold now. */
  List<Integer> broken() {
    BitSet relations = relations();
    List<Integer> broken = new ArrayList<>();
    for (int i = relations.nextSetBit(0); i >= 0; i = relations.nextSetBit(i + 1)) {
      Check before = printed.numeric(i);
      Check after = binder.bind(i, tried).check();
      if (after != null
          && !after.holds()
          && after.strength() == Strength.MUST
          && (before == null || before.holds())) {
        broken.add(i);
      }
    }
    return broken;
  }

  /** Checks every relation that speaks of a changed figure, and of none that is not known. */
  Result result() {
    BitSet relations = relations();
    List<Check> mended = new ArrayList<>();
    double factor = 1;
    for (int i = relations.nextSetBit(0); i >= 0; i = relations.nextSetBit(i + 1)) {
      Check after = isOpen(i) ? null : binder.bind(i, tried).check();
      if (after == null) {
        factor *= isOfNothing(i) ? BREAKS_SHOULD : 1;
        continue;
      }
      Check before = printed.numeric(i);
      boolean held = before == null || before.holds();
      if (after.holds()) {
        boolean odd = isOddlyRounded(after);
        factor *= odd ? UNUSUAL : 1;
        factor /= !odd && held && before != null && isOddlyRounded(before) ? UNUSUAL : 1;
        if (before != null && !held) {
          mended.add(before);
          factor /= isWeighed(before) ? BREAKS_SHOULD : 1;
        }
      } else if (after.strength() == Strength.MUST) {
        return IMPOSSIBLE;
      } else if (held && isWeighed(after)) {
        factor *= isIdentity(after) ? BREAKS_IDENTITY : BREAKS_SHOULD;
      }
    }
    return new Result(true, factor, mended);
  }

  /** A figure unlike its history is doubted first, and one like it is what was probably meant. */
  private static boolean isWeighed(Check check) {
    return check.strength() == Strength.SHOULD || check instanceof HistoryCheck;
  }

  /** Whether some of nothing was changed to a part of nothing, which no rate can be told of. */
  private boolean isOfNothing(int relation) {
    if (!(form.relations().get(relation).formula() instanceof Share share)
        || !share.ratio().numerator().isFigure()
        || !share.ratio().denominator().isFigure()) {
      return false;
    }
    int part = form.slot(share.ratio().numerator().figures().iterator().next());
    Operand before = printed.cells().operand(part);
    Operand whole =
        tried.operand(form.slot(share.ratio().denominator().figures().iterator().next()));
    return changed.get(part)
        && before != null
        && before.number().signum() == 0
        && whole != null
        && whole.number().signum() == 0;
  }

  /** In a form that was guessed sums and shares are taken since its figures keep them. */
  private boolean isIdentity(Check check) {
    boolean told =
        check instanceof BalanceCheck
            || check instanceof ShareCheck
            || check instanceof ComputedCheck;
    return told && check.figures().stream().allMatch(this::isGuessed);
  }

  private boolean isGuessed(FigureRef figure) {
    String table = figure.table();
    return table != null && form.catalogue().table(table).map(Table::isGuessed).orElse(false);
  }

  /** Returns what a rate should be that differs from its quotient; null for other figures. */
  @Nullable BigDecimal quotient(int slot) {
    for (int relation : form.numericRelationsOf(slot)) {
      boolean rate =
          form.relations().get(relation).formula() instanceof Computed computed
              && computed.operator() == Operator.EQUAL
              && computed.divisors().stream().anyMatch(sum -> !sum.figures().isEmpty())
              && form.slot(computed.figure()) == slot;
      if (rate && printed.numeric(relation) instanceof ComputedCheck check && !check.holds()) {
        return check.expected();
      }
    }
    return null;
  }

  private static boolean isOddlyRounded(Check check) {
    return check instanceof ShareCheck && check.isNoteworthy();
  }

  private BitSet relations() {
    BitSet relations = new BitSet();
    for (int slot = changed.nextSetBit(0); slot >= 0; slot = changed.nextSetBit(slot + 1)) {
      for (int relation : form.numericRelationsOf(slot)) {
        relations.set(relation);
      }
    }
    return relations;
  }
}
