package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Claim;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Explanation;
import vn.cchc.model.Interval;
import vn.cchc.model.NarrativeSpan;
import vn.cchc.model.Notation;
import vn.cchc.model.Outcome.State;
import vn.cchc.rules.internal.prose.Group.Part;

/** Finds what one sentence claims. A claim that is not understood is not checked, never guessed. */
final class ClaimFinder {

  /** How many figures back a whole may stand. */
  private static final int REACH = 8;

  private final List<Token> sentence;
  private final List<Mention> mentions;
  private final List<String> paragraphs;
  private final Phrase phrase;
  private final Set<Claim> claims = new LinkedHashSet<>();
  private final Set<Integer> understood = new HashSet<>();
  private final Set<Integer> confirmed = new HashSet<>();
  private final Map<Integer, List<BigDecimal>> parts = new HashMap<>();
  private final List<Mention[]> pairs = new ArrayList<>();

  private ClaimFinder(List<Token> sentence, List<Mention> mentions, List<String> paragraphs) {
    this.sentence = sentence;
    this.mentions = mentions;
    this.paragraphs = paragraphs;
    this.phrase = new Phrase(sentence);
  }

  /**
   * What was found.
   *
   * @param confirmed tokens of figures that hold with others
   * @param parts by token, of figures of which some parts are told
   */
  record Found(List<Claim> claims, Set<Integer> confirmed, Map<Integer, List<BigDecimal>> parts) {}

  static Found of(List<Token> sentence, List<Mention> mentions, List<String> paragraphs) {
    ClaimFinder finder = new ClaimFinder(sentence, mentions, paragraphs);
    finder.shares();
    Groups.of(finder.phrase, mentions).forEach(finder::group);
    finder.pending();
    finder.raised();
    finder.trends();
    finder.complements();
    finder.rates();
    finder.bounds();
    finder.rest();
    return new Found(List.copyOf(finder.claims), finder.confirmed, finder.parts);
  }

  private void shares() {
    inTurn();
    for (int i = 0; i < mentions.size(); i++) {
      Mention percent = mentions.get(i);
      if (percent.is(Mention.Kind.PERCENT) && !understood.contains(percent.index())) {
        share(percent, i);
      }
    }
  }

  /** "a/b, c/d và e/f, tương ứng x%, y% và z%" */
  private void inTurn() {
    for (int i = 0; i < mentions.size(); i++) {
      int shares = i;
      while (shares < mentions.size() && isFraction(mentions.get(shares))) {
        shares++;
      }
      int count = shares - i;
      int end = shares;
      while (end < mentions.size()
          && end < shares + count
          && mentions.get(end).is(Mention.Kind.PERCENT)) {
        end++;
      }
      if (count > 1
          && end - shares == count
          && phrase.isInTurn(mentions.get(shares - 1), mentions.get(shares))) {
        for (int j = 0; j < count; j++) {
          Mention fraction = mentions.get(i + j);
          Mention percent = mentions.get(shares + j);
          add(Evidence.share(percent, fraction.number(), denominator(fraction)), percent, fraction);
        }
      }
      i = Math.max(i, shares - 1);
    }
  }

  private @Nullable Mention at(int i) {
    return i >= 0 && i < mentions.size() ? mentions.get(i) : null;
  }

  private void share(Mention percent, int i) {
    Mention second = at(i - 2);
    Mention before = at(i - 1);
    Mention next = at(i + 1);
    Mention third = at(i + 2);
    if (before != null
        && next != null
        && next.is(Mention.Kind.COUNT)
        && before.is(Mention.Kind.COUNT)
        && phrase.isOverWhole(percent, next)
        && phrase.isBeside(before, percent)) {
      pairs.add(new Mention[] {before, next});
      add(Evidence.share(percent, before, next), percent, before, next);
      return;
    }
    if (phrase.isChange(percent)) {
      return;
    }
    boolean behind = next != null && isFraction(next) && phrase.isGivenBehind(percent, next);
    boolean beside = before != null && isFraction(before) && phrase.isBeside(before, percent);
    if (behind && next != null && (!beside || !fits(percent, before))) {
      add(Evidence.share(percent, next.number(), denominator(next)), percent, next);
    } else if (beside && before != null) {
      add(Evidence.share(percent, before.number(), denominator(before)), percent, before);
    } else if (next != null
        && third != null
        && isPair(next, third)
        && phrase.isQuotient(percent, next, third)) {
      pairs.add(new Mention[] {next, third});
      add(Evidence.share(percent, next, third), percent, next, third);
    } else if (before != null
        && second != null
        && isPair(second, before)
        && phrase.isWholeOf(second, before)
        && phrase.isBeside(before, percent)) {
      pairs.add(new Mention[] {second, before});
      add(Evidence.share(percent, second, before), percent, second, before);
    }
  }

  private static boolean fits(Mention percent, @Nullable Mention fraction) {
    return fraction != null && Evidence.fits(percent, fraction.number(), denominator(fraction));
  }

  private static boolean isPair(Mention part, Mention whole) {
    return part.is(Mention.Kind.COUNT) && whole.is(Mention.Kind.COUNT);
  }

  private static boolean isFraction(Mention mention) {
    return mention.is(Mention.Kind.FRACTION);
  }

  private static boolean isCount(Mention mention) {
    return mention.is(Mention.Kind.COUNT) && mention.isExact();
  }

  private static BigDecimal denominator(Mention fraction) {
    BigDecimal denominator = fraction.denominator();
    return denominator == null ? BigDecimal.ZERO : denominator;
  }

  private void group(Group group) {
    List<Part> parts = group.parts();
    if (group.extent() == Group.Extent.SOME && !group.wholes().isEmpty()) {
      List<BigDecimal> told = parts.stream().map(part -> part.figure().number()).toList();
      this.parts.put(group.wholes().get(0).index(), told);
    }
    boolean fractions = parts.stream().allMatch(part -> isFraction(part.figure()));
    boolean addsUp = false;
    if (fractions && parts.size() > 1) {
      fractions(group);
    } else {
      addsUp = whole(group, group.wholes(), values(parts), texts(parts));
    }
    for (Part part : parts) {
      Mention percent = part.percent();
      if (percent != null && !understood.contains(percent.index()) && !isFraction(part.figure())) {
        partShare(group, part.figure(), percent);
      }
    }
    boolean all =
        addsUp || (group.isPartition() || group.extent() == Group.Extent.ALL) && group.hasShares();
    if (all
        && fitsAll(group)
        && parts.size() > 1
        && parts.stream().allMatch(part -> part.percent() != null)) {
      List<Mention> shares = new ArrayList<>();
      parts.forEach(part -> shares.add(part.percentOrThrow()));
      if (shares.stream().allMatch(Mention::isExact)) {
        add(Evidence.complement(shares), shares.toArray(Mention[]::new));
      }
    }
  }

  /** Rates of levels or of kinds of service are of those, and do not add up. */
  private boolean fitsAll(Group group) {
    return group.hasShares()
        || group.parts().stream()
            .allMatch(
                part ->
                    part.percent() != null
                        && Evidence.fits(
                            part.percentOrThrow(),
                            part.figure().number(),
                            group.wholes().get(0).number()));
  }

  private static List<Interval> values(List<Part> parts) {
    return parts.stream().map(part -> part.figure().values()).toList();
  }

  private static List<String> texts(List<Part> parts) {
    return parts.stream().map(part -> Notation.of(part.figure().number())).toList();
  }

  /**
   * Parts that are fractions: their numerators are parts of one figure, and so may be the others.
   */
  private void fractions(Group group) {
    List<Part> parts = group.parts();
    List<Interval> below = new ArrayList<>();
    List<String> texts = new ArrayList<>();
    for (Part part : parts) {
      below.add(Interval.exactly(denominator(part.figure())));
      texts.add(Notation.of(denominator(part.figure())));
    }
    for (Mention[] pair : pairs) {
      if (group.wholes().contains(pair[0]) && group.wholes().contains(pair[1])) {
        whole(group, List.of(pair[0]), values(parts), texts(parts));
        whole(group, List.of(pair[1]), below, texts);
        return;
      }
    }
    Mention nearest = group.wholes().isEmpty() ? null : group.wholes().get(0);
    BigDecimal all = nearest == null ? null : nearest.denominator();
    if (nearest != null && all != null) {
      whole(group, List.of(nearest), values(parts), texts(parts));
      add(
          judged(group, Interval.exactly(all), Notation.of(all), below, texts),
          figures(group, nearest));
    } else {
      whole(group, group.wholes(), values(parts), texts(parts));
    }
  }

  /** Parts and the first of the wholes they may be of, or another one that they add up to. */
  private boolean whole(
      Group group, List<Mention> wholes, List<Interval> values, List<String> texts) {
    if (wholes.isEmpty()) {
      return false;
    }
    Mention whole = wholes.get(0);
    Evidence evidence = judged(group, whole.values(), text(whole), values, texts);
    if (evidence.state() != State.HELD) {
      for (Mention other : wholes.subList(1, wholes.size())) {
        Evidence sum = Evidence.sum(other.values(), text(other), values, texts);
        if (other.isExact() && sum.state() == State.HELD) {
          whole = other;
          evidence = sum;
          break;
        }
      }
    }
    add(evidence, figures(group, whole));
    return evidence.kind() == Kind.SUM && evidence.state() == State.HELD;
  }

  private static String text(Mention mention) {
    return Notation.of(mention.number());
  }

  private static Mention[] figures(Group group, Mention whole) {
    List<Mention> all = new ArrayList<>(List.of(whole));
    group.parts().forEach(part -> all.add(part.figure()));
    return all.toArray(Mention[]::new);
  }

  private static Evidence judged(
      Group group, Interval whole, String wholeText, List<Interval> values, List<String> texts) {
    Evidence sum = Evidence.sum(whole, wholeText, values, texts);
    Evidence bound = Evidence.bound(whole, wholeText, values, texts);
    boolean exceeds = bound.state() == State.BROKEN;
    boolean told = group.extent() != Group.Extent.UNKNOWN || sum.expected() != null;
    if (sum.state() == State.HELD && values.size() > 1 && told) {
      return sum;
    }
    if (exceeds && group.mayShare()) {
      return Evidence.notChecked(Kind.SUM, "shared");
    }
    return switch (group.extent()) {
      case ALL -> values.size() > 1 ? sum : bound;
      case SOME -> bound;
      case UNKNOWN -> Evidence.notChecked(Kind.SUM, "extent");
    };
  }

  /** A part's share: of the whole, or else of another figure that the sentence gives. */
  private void partShare(Group group, Mention part, Mention percent) {
    if (phrase.isChange(percent)) {
      return;
    }
    List<Mention> wholes = new ArrayList<>(group.wholes());
    for (int i = mentions.indexOf(part) - 1; i >= 0 && wholes.size() < REACH; i--) {
      if (isCount(mentions.get(i)) && !wholes.contains(mentions.get(i))) {
        wholes.add(mentions.get(i));
      }
    }
    if (!part.isExact() || wholes.stream().anyMatch(whole -> !whole.isExact())) {
      if (!group.wholes().isEmpty() && group.wholes().get(0).is(Mention.Kind.COUNT)) {
        Mention whole = group.wholes().get(0);
        add(Evidence.share(percent, part, whole), percent, part, whole);
      }
      return;
    }
    for (Mention whole : wholes) {
      BigDecimal all = whole.denominator() == null ? whole.number() : denominator(whole);
      if (Evidence.fits(percent, part.number(), all)) {
        boolean nearest = whole.equals(wholes.get(0));
        add(
            nearest
                ? Evidence.share(percent, part.number(), all)
                : Evidence.shareOf(percent, part.number(), all),
            percent,
            part,
            whole);
        return;
      }
    }
    boolean others =
        group.parts().stream()
            .filter(other -> !other.figure().equals(part) && other.percent() != null)
            .anyMatch(
                other ->
                    Evidence.fits(
                        other.percentOrThrow(), other.figure().number(), wholes.get(0).number()));
    boolean known = group.extent() != Group.Extent.UNKNOWN && group.hasShares();
    if (!group.wholes().isEmpty() && (known || others || phrase.isShare(percent))) {
      Mention whole = wholes.get(0);
      add(Evidence.share(percent, part.number(), whole.number()), percent, part, whole);
    }
  }

  /** "97/121 ...; 24 ... đang giải quyết": what is done and what is left are all. */
  private void pending() {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention fraction = mentions.get(i);
      for (int j = i + 1; isFraction(fraction) && j < Math.min(mentions.size(), i + 3); j++) {
        Mention rest = mentions.get(j);
        if (isCount(rest)
            && (rest.is(ClassWord.PENDING)
                || phrase.isRest(rest)
                || phrase.isPending(rest, at(j + 1)))
            && fraction.countsLike(rest)
            && fraction.depth() >= rest.depth()
            && !understood.contains(rest.index())) {
          BigDecimal all = denominator(fraction);
          List<Interval> values = List.of(fraction.values(), rest.values());
          List<String> texts = List.of(text(fraction), text(rest));
          add(Evidence.sum(Interval.exactly(all), Notation.of(all), values, texts), fraction, rest);
          break;
        }
      }
    }
    for (Mention[] pair : List.copyOf(pairs)) {
      for (Mention rest : mentions) {
        if (isCount(rest)
            && phrase.isRest(rest)
            && pair[1].isExact()
            && rest.index() > pair[1].index()
            && rest.countsLike(pair[1])
            && !understood.contains(rest.index())) {
          add(
              Evidence.sum(
                  pair[1].values(),
                  text(pair[1]),
                  List.of(pair[0].values(), rest.values()),
                  List.of(text(pair[0]), text(rest))),
              pair[1],
              pair[0],
              rest);
        }
      }
    }
    settled();
  }

  /** Received, settled, pending: files carried over unsaid may exceed what was received. */
  private void settled() {
    Mention received = null;
    Mention done = null;
    Mention carried = null;
    boolean carriedIn = false;
    for (Mention mention : mentions) {
      if (!isCount(mention)
          || understood.contains(mention.index()) && !mention.is(ClassWord.RECEIVED)) {
        continue;
      }
      boolean both = mention.is(ClassWord.NEW) || mention.is(ClassWord.RECEIVED);
      if (mention.is(ClassWord.CARRIED) && both && received == null) {
        received = mention;
        carriedIn = true;
      } else if (mention.is(ClassWord.CARRIED) && !mention.is(ClassWord.PENDING)) {
        carried = mention;
      } else if (mention.is(ClassWord.NEW) && received == null) {
        received = mention;
      } else if ((mention.is(ClassWord.PENDING) || phrase.isRest(mention))
          && received != null
          && done != null) {
        balance(received, done, mention, carried, carriedIn);
        return;
      } else if (mention.is(ClassWord.RECEIVED)) {
        received = received == null ? mention : received;
      } else if (mention.is(ClassWord.DONE) && received != null && done == null) {
        done = mention;
      }
    }
  }

  private void balance(
      Mention received,
      Mention done,
      Mention pending,
      @Nullable Mention carried,
      boolean carriedIn) {
    if (!received.countsLike(done) || !received.countsLike(pending)) {
      return;
    }
    List<Interval> values = List.of(done.values(), pending.values());
    List<String> texts = List.of(text(done), text(pending));
    if (phrase.hasResiduals()) {
      Interval most =
          carried == null ? received.values() : received.values().plus(carried.values());
      String text = carried == null ? text(received) : text(received) + " + " + text(carried);
      Evidence bound = Evidence.bound(most, text, values, texts);
      boolean more = bound.state() == State.BROKEN && carried == null;
      add(more ? Evidence.notChecked(Kind.SUM, "carried") : bound, received, done, pending);
      return;
    }
    Evidence sum = Evidence.sum(received.values(), text(received), values, texts);
    if (sum.state() == State.BROKEN && carried != null) {
      Interval all = received.values().plus(carried.values());
      String text = text(received) + " + " + text(carried);
      Evidence with = Evidence.sum(all, text, values, texts);
      sum = with.state() == State.HELD ? with : sum;
    }
    boolean over = sum.explanation().key().endsWith(".over");
    if (sum.state() == State.BROKEN && over && carried == null && !carriedIn) {
      sum = Evidence.notChecked(Kind.SUM, "carried");
    }
    add(sum, received, done, pending);
  }

  /** "thêm 54.968 lượt, nâng tổng số lên 2.528.689 lượt": the total is at least what was added. */
  private void raised() {
    for (int i = 1; i < mentions.size(); i++) {
      Mention total = mentions.get(i);
      if (!total.is(Mention.Kind.COUNT) || !phrase.isRaised(total)) {
        continue;
      }
      for (int j = i - 1; j >= 0; j--) {
        Mention more = mentions.get(j);
        if (more.is(Mention.Kind.COUNT) && more.surelyCountsLike(total)) {
          add(
              Evidence.bound(
                  total.values(), text(total), List.of(more.values()), List.of(text(more))),
              total,
              more);
          break;
        }
      }
    }
  }

  /** "giảm từ 148 phòng xuống còn 112 phòng (giảm 36 phòng, tương ứng 24,32%)" */
  private void trends() {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      Mention from = mentions.get(i);
      Mention to = mentions.get(i + 1);
      if (!isCount(from) || !isCount(to) || !phrase.isTrend(from, to)) {
        continue;
      }
      BigDecimal gap = from.number().subtract(to.number()).abs();
      for (int j : new int[] {i - 1, i + 2, i + 3}) {
        Mention change = at(j);
        if (j < 1 && change != null && change.is(Mention.Kind.PERCENT)
            || change == null
            || understood.contains(change.index())) {
          continue;
        }
        if (isCount(change) && phrase.isChange(change) && change.countsLike(to)) {
          add(difference(from, to, change), from, to, change);
        } else if (change.is(Mention.Kind.PERCENT)
            && change.isExact()
            && (phrase.isInTurn(mentions.get(j - 1), change) || phrase.isChange(change))) {
          add(Evidence.share(change, gap, from.number()), change, from, to);
        }
      }
    }
  }

  private static Evidence difference(Mention from, Mention to, Mention change) {
    BigDecimal low = from.number().min(to.number());
    BigDecimal high = from.number().max(to.number());
    return Evidence.sum(
        Interval.exactly(high),
        Notation.of(high),
        List.of(Interval.exactly(low), change.values()),
        List.of(Notation.of(low), text(change)));
  }

  /** Shares of different classes of one whole, told one after the other. */
  private void complements() {
    List<Mention> run = new ArrayList<>();
    for (Mention mention : mentions) {
      boolean fresh =
          mention.is(Mention.Kind.PERCENT)
              && mention.isExact()
              && !understood.contains(mention.index())
              && !phrase.isChange(mention);
      if (fresh && (run.isEmpty() || run.get(0).depth() == mention.depth())) {
        run.add(mention);
      } else {
        complement(run);
        run.clear();
      }
    }
    complement(run);
    onTimeAndLate();
  }

  private void complement(List<Mention> run) {
    if (run.size() < 2) {
      return;
    }
    List<Set<ClassWord>> classes = run.stream().map(Mention::classes).toList();
    Evidence evidence = Evidence.complement(run);
    boolean ofOne = ClassWord.areSharesOfOne(classes);
    boolean all = phrase.isRest(run.get(run.size() - 1)) || ofOne && ClassWord.isPartition(classes);
    boolean apart = ofOne && ClassWord.areApart(classes);
    boolean told = apart && (evidence.state() == State.HELD || Evidence.exceeds(run));
    if (all || told) {
      add(evidence, run.toArray(Mention[]::new));
    }
  }

  /** The share on time and the share late of the same files, whatever stands between them. */
  private void onTimeAndLate() {
    Mention last = null;
    Set<ClassWord> lastClasses = Set.of();
    for (int i = 0; i < mentions.size(); i++) {
      Mention percent = mentions.get(i);
      if (!percent.is(Mention.Kind.PERCENT) || !percent.isExact() || phrase.isChange(percent)) {
        continue;
      }
      Mention before = at(i - 1);
      Set<ClassWord> classes = percent.classes();
      if (classes.isEmpty() && before != null && phrase.isBeside(before, percent)) {
        classes = before.classes();
      }
      boolean open =
          last != null
              && (!understood.contains(last.index()) || !understood.contains(percent.index()));
      if (open
          && last != null
          && ClassWord.isPartition(List.of(lastClasses, classes))
          && sameTier(lastClasses, classes)) {
        add(Evidence.complement(List.of(last, percent)), last, percent);
      }
      last = percent;
      lastClasses = classes;
    }
  }

  private static boolean sameTier(Set<ClassWord> one, Set<ClassWord> other) {
    return ClassWord.tiers(one).equals(ClassWord.tiers(other));
  }

  /** A rate whose part stands beside it, over one of the figures before. */
  private void rates() {
    for (int i = 1; i < mentions.size(); i++) {
      Mention percent = mentions.get(i);
      if (percent.is(Mention.Kind.PERCENT)
          && percent.isExact()
          && !understood.contains(percent.index())
          && !phrase.isChange(percent)) {
        rate(percent, i);
      }
    }
  }

  private static @Nullable Mention first(List<Mention> counts, ClassWord word) {
    return counts.stream().filter(count -> count.is(word)).findFirst().orElse(null);
  }

  /** The rate of fractions told before, taken together: "tính chung đạt 97,57%". */
  private boolean overall(Mention percent, int i) {
    List<Set<ClassWord>> classes = new ArrayList<>();
    List<Mention> parts = new ArrayList<>();
    BigDecimal above = BigDecimal.ZERO;
    BigDecimal below = BigDecimal.ZERO;
    for (int j = i - 1; j >= 0 && parts.size() < REACH; j--) {
      Mention part = mentions.get(j);
      if (isFraction(part)) {
        Mention rate = at(j - 1);
        Set<ClassWord> own = part.classes();
        if (own.isEmpty() && rate != null && rate.is(Mention.Kind.PERCENT)) {
          own = rate.classes();
        }
        classes.add(own);
        parts.add(part);
        above = above.add(part.number());
        below = below.add(denominator(part));
      }
    }
    if (parts.size() < 2 || !ClassWord.areApart(classes)) {
      return false;
    }
    parts.add(0, percent);
    add(Evidence.share(percent, above, below), parts.toArray(Mention[]::new));
    return true;
  }

  private void rate(Mention percent, int i) {
    if (phrase.isTotal(percent) && overall(percent, i)) {
      return;
    }
    List<Mention> counts = new ArrayList<>();
    for (int j = i - 1; j >= 0 && counts.size() < REACH; j--) {
      if (isCount(mentions.get(j))) {
        counts.add(mentions.get(j));
      }
    }
    for (int a = 0; a < counts.size(); a++) {
      for (int b = 0; b < counts.size(); b++) {
        Mention part = counts.get(a);
        Mention whole = counts.get(b);
        if (part.number().compareTo(whole.number()) < 0
            && part.countsLike(whole)
            && Evidence.fits(percent, part.number(), whole.number())) {
          add(Evidence.share(percent, part.number(), whole.number()), percent, part, whole);
          return;
        }
      }
    }
    Mention part = counts.isEmpty() ? null : counts.get(0);
    Mention carried = first(counts, ClassWord.CARRIED);
    Mention more = first(counts, ClassWord.NEW);
    more = more == null ? first(counts, ClassWord.RECEIVED) : more;
    if (part != null && carried != null && more != null) {
      BigDecimal whole = carried.number().add(more.number());
      if (Evidence.fits(percent, part.number(), whole)) {
        add(Evidence.shareOf(percent, part.number(), whole), percent, part, carried, more);
        return;
      }
    }
    if (phrase.namesWhole(percent)) {
      return;
    }
    if (part == null || !mentions.get(i - 1).equals(part) || !phrase.isBeside(part, percent)) {
      return;
    }
    boolean settled =
        part.is(ClassWord.ON_TIME)
            || part.is(ClassWord.LATE)
            || part.is(ClassWord.DONE)
            || part.is(ClassWord.ONLINE);
    for (Mention whole : counts.subList(1, counts.size())) {
      boolean told = phrase.isWhole(whole) && whole.equals(counts.get(1));
      boolean next = whole.equals(counts.get(1)) && part.surelyCountsLike(whole);
      boolean received =
          settled
              && (whole.is(ClassWord.RECEIVED)
                  || whole.is(ClassWord.NEW)
                  || whole.is(ClassWord.DONE)
                  || next);
      if ((told || received)
          && part.countsLike(whole)
          && part.number().compareTo(whole.number()) <= 0) {
        add(Evidence.share(percent, part.number(), whole.number()), percent, part, whole);
        return;
      }
    }
  }

  /** A fraction of things that cannot be more than there are. */
  private void bounds() {
    for (int i = 0; i < mentions.size(); i++) {
      Mention fraction = mentions.get(i);
      BigDecimal whole = fraction.denominator();
      if (whole != null && !understood.contains(fraction.index())) {
        boolean more = fraction.number().compareTo(whole) > 0;
        if (!more || NounWords.isCounted(fraction.noun())) {
          add(
              Evidence.bound(
                  Interval.exactly(whole),
                  Notation.of(whole),
                  List.of(fraction.values()),
                  List.of(text(fraction))),
              fraction);
        }
      }
    }
  }

  /** What is left: said, and nothing to tell it by. */
  private void rest() {
    for (Mention mention : mentions) {
      if (!understood.contains(mention.index())) {
        Kind kind = mention.is(Mention.Kind.PERCENT) ? Kind.SHARE : Kind.VALUE;
        add(Evidence.notChecked(kind, "alone"), mention);
      }
    }
    for (Token token : sentence) {
      if (token.is(Token.Piece.UNREADABLE) && !phrase.isNamed(token)) {
        NarrativeSpan span = new NarrativeSpan(token.paragraph(), token.from(), token.to());
        claims.add(claim(span, Evidence.notChecked(Kind.VALUE, "unreadable")));
      }
    }
  }

  private void add(Evidence evidence, Mention... figures) {
    Mention first = figures[0];
    int from = Integer.MAX_VALUE;
    int to = 0;
    for (Mention figure : figures) {
      understood.add(figure.index());
      if (evidence.state() == State.HELD && evidence.kind() != Kind.BOUND) {
        confirmed.add(figure.index());
      }
      if (figure.token().paragraph() == first.token().paragraph()) {
        from = Math.min(from, figure.token().from());
        to = Math.max(to, figure.token().to());
      }
    }
    Claim claim = claim(new NarrativeSpan(first.token().paragraph(), from, to), evidence);
    claims.add(claim);
  }

  private Claim claim(NarrativeSpan span, Evidence evidence) {
    String text = paragraphs.get(span.paragraph()).substring(span.from(), span.to());
    Explanation explanation = evidence.explanation();
    return new Claim(
        span,
        text,
        evidence.kind(),
        evidence.state(),
        evidence.expected(),
        evidence.actual(),
        explanation);
  }
}
