package vn.cchc.rules.internal.prose.structure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.mention.Block;
import vn.cchc.rules.internal.prose.mention.Mention;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.ProseText;

/**
 * Proposes what there was and what came in against what went out, in one way or several, and what
 * is left. In a row they are proposed wherever they come right; out of order, or where they do not,
 * only as far as words say which is which.
 */
final class Balances {

  private static final int SHORTEST = 4;
  private static final int LONGEST = 9;
  private static final int NEAR = 14;
  private static final int NOUNS = 6;

  /** Of smaller numbers some agree by chance. */
  private static final BigDecimal TELLING = BigDecimal.valueOf(30);

  private final ProseText text;
  private final Proposals proposals;

  Balances(ProseText text, Proposals proposals) {
    this.text = text;
    this.proposals = proposals;
  }

  void propose() {
    for (Block block : text.blocks()) {
      List<Mention> figures = figures(block);
      for (List<Mention> chain : chains(figures)) {
        for (int from = 0; from + SHORTEST <= chain.size(); from++) {
          for (int to = from + SHORTEST; to <= Math.min(chain.size(), from + LONGEST); to++) {
            row(chain.subList(from, to));
          }
        }
      }
      List<Mention> near = figures.subList(0, Math.min(NEAR, figures.size()));
      told(near);
      gathered(of(near, figure -> figure.place().depth() == 0));
    }
  }

  /** In any order, where words put each figure that they put anywhere into one role. */
  private void gathered(List<Mention> figures) {
    List<Mention> opening = of(figures, Balances::isOpening);
    List<Mention> pending = of(figures, f -> isPending(f) && !isOpening(f));
    List<Mention> received =
        of(figures, f -> f.is(Remark.INCOMING) && !opening.contains(f) && !pending.contains(f));
    List<Mention> settled =
        of(
            figures,
            f ->
                f.is(Remark.OUTGOING)
                    && !opening.contains(f)
                    && !pending.contains(f)
                    && !received.contains(f));
    int all = 2 + received.size() + settled.size();
    if (opening.size() == 1
        && pending.size() == 1
        && !received.isEmpty()
        && !settled.isEmpty()
        && all <= LONGEST) {
      proposals.add(Structure.balance(opening, received, settled, pending.get(0)));
    }
  }

  /** Counts of a paragraph, of the items it announces, and of the paragraph behind it. */
  private List<Mention> figures(Block block) {
    List<Mention> figures = new ArrayList<>();
    text.mentions(block.index()).stream().filter(Mention::isCount).forEach(figures::add);
    for (Block child : text.children(block.index())) {
      text.mentions(child.index()).stream().filter(Mention::isCount).limit(2).forEach(figures::add);
    }
    int next = block.index() + 1;
    if (next < text.blocks().size() && text.blocks().get(next).level() == block.level()) {
      text.mentions(next).stream().filter(Mention::isCount).limit(4).forEach(figures::add);
    }
    return figures;
  }

  /** What of some figures may be told one after the other. */
  private static Set<List<Mention>> chains(List<Mention> figures) {
    Set<List<Mention>> chains = new LinkedHashSet<>();
    chains.add(figures);
    chains.add(of(figures, figure -> figure.place().depth() == 0));
    chains.add(of(figures, figure -> !figure.is(Remark.DENOMINATOR)));
    chains.add(of(figures, figure -> figure.is(Remark.DENOMINATOR)));
    figures.stream()
        .map(Mention::noun)
        .filter(noun -> !noun.isEmpty())
        .distinct()
        .limit(NOUNS)
        .forEach(noun -> chains.add(of(figures, f -> f.noun().isEmpty() || f.noun().equals(noun))));
    return chains;
  }

  private static List<Mention> of(List<Mention> figures, Predicate<Mention> which) {
    return figures.stream().filter(which).toList();
  }

  private void row(List<Mention> row) {
    row(row, 2);
    Mention third = row.get(2);
    if (row.size() > SHORTEST && isReceived(third) && !isSettled(third)) {
      row(row, 3);
    }
  }

  /** The first came in, the last is left; what was carried over may stand second. */
  private void row(List<Mention> row, int in) {
    int last = row.size() - 1;
    boolean turned = isOpening(row.get(1)) && !isOpening(row.get(0));
    Mention opening = row.get(turned ? 1 : 0);
    List<Mention> received = turned ? List.of(row.get(0)) : row.subList(1, in);
    List<Mention> settled = row.subList(in, last);
    int roles = roles(opening, received, settled, row.get(last));
    BigDecimal came = sum(row.subList(0, in));
    boolean right =
        came.compareTo(TELLING) >= 0 && came.compareTo(sum(row.subList(in, last + 1))) == 0;
    if (roles < 2 && !right || turned && in > 2 || mixesStrokes(row)) {
      return;
    }
    Structure balance = Structure.balance(List.of(opening), received, settled, row.get(last));
    if (roles >= 3 || right) {
      proposals.add(balance);
    } else {
      proposals.offer(balance);
    }
  }

  /** Parts and wholes of fractions agree crosswise, which says nothing. */
  private static boolean mixesStrokes(List<Mention> row) {
    boolean below = row.get(0).is(Remark.DENOMINATOR);
    return row.stream().anyMatch(figure -> figure.is(Remark.DENOMINATOR) != below);
  }

  private static BigDecimal sum(List<Mention> figures) {
    BigDecimal sum = BigDecimal.ZERO;
    for (Mention figure : figures) {
      sum = sum.add(figure.number());
    }
    return sum;
  }

  /** Whatever words put into the four roles; where only some do, what comes right. */
  private void told(List<Mention> figures) {
    for (Mention opening : of(figures, Balances::isOpening)) {
      for (Mention received : figures) {
        BigDecimal all = opening.number().add(received.number());
        for (Mention settled : figures) {
          for (Mention pending : figures) {
            boolean right =
                all.compareTo(TELLING) >= 0
                    && all.compareTo(settled.number().add(pending.number())) == 0;
            boolean told =
                right || isReceived(received) && isSettled(settled) && isPending(pending);
            if (told
                && new HashSet<>(List.of(opening, received, settled, pending)).size() == SHORTEST) {
              proposals.add(
                  Structure.balance(
                      List.of(opening), List.of(received), List.of(settled), pending));
            }
          }
        }
      }
    }
  }

  /** How many of the roles of a balance words put its figures into. */
  static int roles(Structure balance) {
    return roles(
        balance.the(Role.OPENING),
        balance.of(Role.RECEIVED),
        balance.of(Role.SETTLED),
        balance.the(Role.PENDING));
  }

  private static int roles(
      Mention opening, List<Mention> received, List<Mention> settled, Mention pending) {
    int roles = isOpening(opening) ? 1 : 0;
    roles += isReceived(received.get(0)) ? 1 : 0;
    roles += settled.stream().anyMatch(Balances::isSettled) ? 1 : 0;
    return roles + (isPending(pending) ? 1 : 0);
  }

  static boolean isOpening(Mention figure) {
    return figure.is(Remark.OPENING) || "carried".equals(figure.state("intake"));
  }

  static boolean isReceived(Mention figure) {
    String intake = Objects.requireNonNullElse(figure.state("intake"), "");
    return figure.is(Remark.INCOMING) || intake.equals("new") || intake.equals("received");
  }

  private static boolean isSettled(Mention figure) {
    return figure.is(Remark.OUTGOING) || "settled".equals(figure.state("progress"));
  }

  private static boolean isPending(Mention figure) {
    return figure.is(Remark.CLOSING)
        || figure.is(Remark.REST)
        || "pending".equals(figure.state("progress"));
  }
}
