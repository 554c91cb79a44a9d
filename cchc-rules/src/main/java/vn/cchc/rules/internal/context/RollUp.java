package vn.cchc.rules.internal.context;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Cause;
import vn.cchc.model.Explanation;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Finding;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.context.Family.Kin;
import vn.cchc.rules.internal.context.Family.Missing;
import vn.cchc.rules.internal.form.Cells;
import vn.cchc.rules.internal.form.Form;
import vn.cchc.rules.internal.sums.Operand;

/**
 * Why the figures of an agency are not the sums of those below it: a report that is missing, added
 * twice, not added, in another unit, or that of an earlier period; or a slip in one figure of one
 * of them. What may have happened to a whole report and what to single figures stands in one order
 * of likelihood; the first is told, and what it leaves open is explained in turn. Used by one
 * thread.
 */
final class RollUp {

  /** One report in so many has something wrong with it as a whole; so has one figure. */
  private static final double RARE = StrictMath.log(200);

  /** That a gap is just what an explanation says is a chance of one in so many. */
  private static final double EXACT = StrictMath.log(1_000);

  /** A sum that a report sent before would change, and that differs, speaks for it that much. */
  private static final double DIFFERS = StrictMath.log(50);

  /** That a figure is what it was in the period before is a chance of one in two. */
  private static final double SAME = StrictMath.log(2);

  /**
   * That a sum differs the other way, though a report is missing, is a chance of one in so many.
   */
  private static final double OTHER_WAY = StrictMath.log(20);

  /** So many figures are not alike by chance. */
  private static final int SEVERAL = 2;

  /** So many figures that are more than the sums tell of an agency that nobody knows of. */
  private static final int ONE_MORE = 3;

  /** More than that went wrong at once is told figure by figure. */
  private static final int MOST = 3;

  private static final int[] POWERS = {1, -1, 2, -2, 3, -3};

  private final Form form;
  private final Kin parent;
  private final List<Kin> children;
  private final Family family;
  private final SlipsAcross slips;
  private final Expected expected;
  private final List<Finding> findings = new ArrayList<>();
  private boolean saysMissing;

  RollUp(Form form, Family family, Kin parent, List<Kin> children) {
    this.form = form;
    this.parent = parent;
    this.children = children;
    this.family = family;
    this.expected = new Expected(form, children);
    this.slips = new SlipsAcross(form, family, parent, children, expected);
    List<Gap> sums = new ArrayList<>();
    List<Cells> below = children.stream().map(Kin::cells).toList();
    for (Relation relation : form.relations()) {
      Gap gap = Gap.of(relation, parent.cells(), below);
      if (gap != null) {
        sums.add(gap);
      }
    }
    explain(sums);
  }

  /** Returns why sums differ; nothing if none does. */
  List<Finding> findings() {
    return findings;
  }

  /** Returns whether a report that is missing explains it. */
  boolean saysMissing() {
    return saysMissing;
  }

  /**
   * What may have happened to a whole report.
   *
   * @param key of its sentence
   * @param child whose report it is; null where it is missing
   * @param effects by how much each figure of the agency is then more than the sum; null where that
   *     cannot be known
   * @param likelihood how much likelier than as many slips; as a logarithm
   */
  private record Mishap(
      String key,
      @Nullable Kin child,
      @Nullable Cause cause,
      @Nullable List<BigDecimal> effects,
      double likelihood) {}

  private void explain(List<Gap> sums) {
    List<Gap> left = sums;
    for (int i = 0; i < MOST && left.stream().anyMatch(gap -> !gap.isClosed()); i++) {
      Mishap best = best(left);
      if (best == null) {
        break;
      }
      List<BigDecimal> effects = best.effects();
      List<Gap> explained = new ArrayList<>();
      List<Gap> after = new ArrayList<>();
      for (int s = 0; s < left.size(); s++) {
        Gap gap = left.get(s);
        BigDecimal effect = effects == null ? gap.by() : effects.get(s);
        if (!gap.isClosed() && effect.signum() != 0) {
          explained.add(gap);
        }
        after.add(gap.without(effect));
      }
      findings.add(told(best, explained));
      left = after;
    }
    left.stream().filter(gap -> !gap.isClosed()).map(slips::told).forEach(findings::add);
  }

  /** The likeliest of all; null if single slips are likelier, or two are as likely. */
  private @Nullable Mishap best(List<Gap> sums) {
    List<Mishap> all = new ArrayList<>();
    for (Kin child : children) {
      add(all, "roll-up.twice", child, Cause.UNKNOWN, sums, effects(child, sums, BigDecimal.ONE));
      BigDecimal minus = BigDecimal.ONE.negate();
      add(all, "roll-up.left-out", child, Cause.UNKNOWN, sums, effects(child, sums, minus));
      for (int power : POWERS) {
        BigDecimal factor = BigDecimal.ONE.scaleByPowerOfTen(power).subtract(BigDecimal.ONE);
        add(all, "roll-up.factor", child, Cause.SCALE, sums, effects(child, sums, factor));
      }
      for (Report replaced : child.member().replaced()) {
        List<BigDecimal> effects = effects(child, sums, new Cells(form, replaced));
        addReplaced(all, child, sums, effects);
      }
      if (child.member().again()) {
        addSentBefore(all, child, sums);
      }
    }
    // where nobody says which agencies there are, and nothing else explains it, there is one more
    if (!family.missing().isEmpty() || all.isEmpty() && !family.listed()) {
      addMissing(all, sums);
    }
    Mishap best = null;
    boolean tied = false;
    for (Mishap mishap : all) {
      double by = best == null ? 1 : mishap.likelihood() - best.likelihood();
      tied = by == 0 || tied && by < 0;
      best = by > 0 ? mishap : best;
    }
    return tied ? null : best;
  }

  private static List<BigDecimal> effects(Kin child, List<Gap> sums, BigDecimal factor) {
    List<BigDecimal> effects = new ArrayList<>();
    for (Gap sum : sums) {
      Operand part = child.cells().operand(sum.slot());
      effects.add(part == null ? BigDecimal.ZERO : part.number().multiply(factor));
    }
    return effects;
  }

  /** What differs if the report that was replaced was added. */
  private static List<BigDecimal> effects(Kin child, List<Gap> sums, Cells replaced) {
    List<BigDecimal> effects = new ArrayList<>();
    for (Gap sum : sums) {
      Operand part = child.cells().operand(sum.slot());
      Operand before = replaced.operand(sum.slot());
      effects.add(
          part == null || before == null
              ? BigDecimal.ZERO
              : before.number().subtract(part.number()));
    }
    return effects;
  }

  /** What says how large each gap is, and is likelier than that many slips. */
  private static void add(
      List<Mishap> all,
      String key,
      Kin child,
      Cause cause,
      List<Gap> sums,
      List<BigDecimal> effects) {
    double likelihood = likelihood(sums, effects) - RARE;
    if (hits(sums, effects) >= SEVERAL && likelihood > 0) {
      all.add(new Mishap(key, child, cause, effects, likelihood));
    }
  }

  /** That there are two documents is known: one figure that goes with the other is enough. */
  private static void addReplaced(
      List<Mishap> all, Kin child, List<Gap> sums, List<BigDecimal> effects) {
    double likelihood = likelihood(sums, effects);
    if (likelihood > 0) {
      all.add(new Mishap("roll-up.replaced", child, Cause.UNKNOWN, effects, likelihood));
    }
  }

  private static long hits(List<Gap> sums, List<BigDecimal> effects) {
    return IntStream.range(0, sums.size())
        .filter(s -> effects.get(s).signum() != 0)
        .filter(s -> sums.get(s).by().compareTo(effects.get(s)) == 0)
        .count();
  }

  /** How much likelier effects make the gaps than as many slips would; as a logarithm. */
  private static double likelihood(List<Gap> sums, List<BigDecimal> effects) {
    double likelihood = 0;
    for (int s = 0; s < effects.size(); s++) {
      Gap gap = sums.get(s);
      if (effects.get(s).signum() == 0) {
        continue;
      }
      if (gap.by().compareTo(effects.get(s)) == 0) {
        likelihood += EXACT;
      } else {
        // another figure went wrong as well, and if nothing shows, by just that much
        likelihood -= gap.isClosed() ? RARE + EXACT : RARE;
      }
    }
    return likelihood;
  }

  /** What is known to have happened, and does not say by how much a sum differs. */
  private static void addSentBefore(List<Mishap> all, Kin child, List<Gap> sums) {
    double likelihood = 0;
    for (Gap gap : sums) {
      Operand part = child.cells().operand(gap.slot());
      // a figure that was nothing before mostly stays so
      boolean nothing = part == null || part.number().signum() == 0;
      likelihood += !gap.isClosed() ? DIFFERS : nothing ? 0 : -SAME;
    }
    if (likelihood > 0) {
      all.add(
          new Mishap("roll-up.sent-before", child, Cause.COPIED_FROM_PREVIOUS, null, likelihood));
    }
  }

  /** What is missing may be known; that it was added nevertheless says what sums differ by. */
  private void addMissing(List<Mishap> all, List<Gap> sums) {
    boolean known = !family.missing().isEmpty();
    List<@Nullable Cells> last = new ArrayList<>();
    for (Missing some : family.missing()) {
      Report report = some.last();
      last.add(report == null ? null : new Cells(form, report));
    }
    if (!known) {
      last.add(null);
    }
    double likelihood = known ? 0 : -RARE;
    int more = 0;
    for (Gap gap : sums) {
      if (gap.by().signum() < 0) {
        likelihood -= OTHER_WAY;
      } else {
        double sent = StrictMath.log(expected.chance(last, gap.slot(), gap.by()));
        likelihood += gap.isClosed() ? sent : sent - StrictMath.log(slips.chance(gap)) + RARE;
        more += gap.isClosed() ? 0 : 1;
      }
    }
    if (likelihood > 0 && more >= (known ? 1 : ONE_MORE)) {
      String key = known ? "roll-up.missing" : "roll-up.one-more";
      all.add(new Mishap(key, null, null, null, likelihood));
    }
  }

  private Finding told(Mishap mishap, List<Gap> gaps) {
    Cells above = parent.cells();
    Kin child = mishap.child();
    saysMissing |= child == null;
    List<FigureRef> figures = new ArrayList<>();
    List<FigureRef> suspects = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Gap gap : gaps) {
      figures.add(Told.inParent(above, gap.slot()));
      names.add(form.slots().get(gap.slot()).id().toString());
      if (child != null) {
        suspects.add(Told.inChild(child.cells(), gap.slot()));
      }
    }
    return Told.finding(
        gaps.get(0).relation().id(),
        figures,
        suspects,
        mishap.cause(),
        Explanation.of(
            mishap.key(),
            Told.name(above),
            String.valueOf(gaps.size()),
            Told.listed(names),
            child == null
                ? Told.listed(family.missing().stream().map(Missing::code).toList())
                : Told.name(child.cells())));
  }
}
