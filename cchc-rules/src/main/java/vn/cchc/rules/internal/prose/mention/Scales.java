package vn.cchc.rules.internal.prose.mention;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Interval;
import vn.cchc.rules.internal.prose.mention.Lexicon.Hit;
import vn.cchc.rules.internal.prose.mention.Mention.Remark;
import vn.cchc.rules.internal.prose.mention.Token.Piece;

/**
 * Gives figures of a list the scale that is told once for all: by what the list parts ("2.353 triệu
 * đồng, gồm doanh nghiệp 1.420, cá nhân 933") or behind it ("trung ương 12.306, tỉnh 9.774 (triệu
 * đồng)").
 */
final class Scales {

  /** Parts whose sum is so many times the whole, or so little of it, are of another scale. */
  private static final BigDecimal MOST = BigDecimal.valueOf(4);

  private static final BigDecimal HALF = new BigDecimal("0.5");

  /** "(đơn vị tính: triệu đồng)" has no more words. */
  private static final int UNIT = 8;

  private final ProseText text;

  Scales(ProseText text) {
    this.text = text;
  }

  /** What figures are counted in. */
  private record Scale(int power, String noun, String family) {}

  /** Puts figures that carry the scale of others into their places. */
  void carry(List<Mention> mentions) {
    for (int i = 0; i + 1 < mentions.size(); i++) {
      // "3.204/5.120 triệu đồng"
      Mention below = mentions.get(i + 1);
      int power = below.is(Remark.DENOMINATOR) ? power(below) : 0;
      if (power > 0 && mentions.get(i).is(Remark.NUMERATOR) && power(mentions.get(i)) == 0) {
        Scale scale = new Scale(power, below.noun(), below.family());
        mentions.set(i, scaled(mentions.get(i), scale));
      }
    }
    int at = 0;
    while (at < mentions.size()) {
      int end = at;
      while (end < mentions.size()
          && isBare(mentions.get(end))
          && (end == at || goesOn(mentions.get(end - 1), mentions.get(end)))) {
        end++;
      }
      if (end > at) {
        List<Mention> list = mentions.subList(at, end);
        Scale scale = behind(list);
        Mention whole = at == 0 ? null : mentions.get(at - 1);
        if (scale == null && whole != null && end - at > 1 && isWhole(whole, list)) {
          scale = new Scale(power(whole), whole.noun(), whole.family());
        }
        for (int i = at; scale != null && i < end; i++) {
          mentions.set(i, scaled(mentions.get(i), scale));
        }
      }
      at = Math.max(end, at + 1);
    }
  }

  /** Whether nothing stands behind a figure that says what it counts. */
  private boolean isBare(Mention figure) {
    boolean is = figure.end() < text.size() && text.token(figure.end()).isWord("là");
    boolean named = !figure.noun().isEmpty() && !figure.is(Remark.LABELLED) && !is;
    return figure.isCount()
        && !named
        && figure.end() == figure.token() + 1
        && !figure.is(Remark.NUMERATOR)
        && !figure.is(Remark.DENOMINATOR)
        && (figure.end() >= text.size()
            || is
            || text.isCue(figure.end(), Cue.JOIN)
            || !text.token(figure.end()).is(Piece.WORD)
            || text.placeOf(figure.end()).block() != figure.place().block());
  }

  private static boolean goesOn(Mention one, Mention next) {
    return one.place().sentence() == next.place().sentence()
        && one.place().bracket() == next.place().bracket();
  }

  private int power(Mention figure) {
    Hit hit = figure.isCount() ? text.hit(figure.token() + 1) : null;
    return hit == null || figure.end() == figure.token() + 1 ? 0 : hit.entry().power();
  }

  /** Whether figures are told as parts of one with a scale, and may be. */
  private boolean isWhole(Mention whole, List<Mention> list) {
    int power = power(whole);
    Mention head = list.get(0);
    if (power == 0 || whole.place().sentence() != head.place().sentence()) {
      return false;
    }
    boolean opened =
        head.place().depth() > whole.place().depth()
            || text.hasMark(Piece.COLON, whole.end(), head.token())
            || isDashed(whole, head)
            || text.opens(Cue.OPEN_ALL, whole, head)
            || text.opens(Cue.OPEN_SOME, whole, head);
    BigDecimal all = whole.number().scaleByPowerOfTen(-power);
    BigDecimal sum = list.stream().map(Mention::number).reduce(BigDecimal.ZERO, BigDecimal::add);
    boolean like = sum.compareTo(all.multiply(MOST)) <= 0 && all.compareTo(sum.multiply(MOST)) <= 0;
    // who tells tenths of the whole tells tenths of its parts
    boolean exact =
        whole.ulp().scaleByPowerOfTen(-power).compareTo(BigDecimal.ONE) >= 0
            || list.stream().anyMatch(part -> part.ulp().compareTo(BigDecimal.ONE) < 0);
    return opened && like && exact;
  }

  private boolean isDashed(Mention whole, Mention head) {
    for (int i = whole.end(); i < head.token(); i++) {
      if (Set.of("-", "\u2013", "\u2014").contains(text.token(i).word())) {
        return true;
      }
    }
    return false;
  }

  /** "(triệu đồng)", "(đơn vị: triệu đồng)" right behind a list. */
  private @Nullable Scale behind(List<Mention> list) {
    int open = list.get(list.size() - 1).end();
    if (open >= text.size() || !text.token(open).is(Piece.OPEN)) {
      return null;
    }
    for (int i = open + 1; i < Math.min(text.size(), open + UNIT); i++) {
      Hit hit = text.hit(i);
      if (hit != null && hit.from() == i && hit.entry().power() > 0) {
        boolean closed = false;
        for (int j = hit.to(); j < Math.min(text.size(), hit.to() + 3) && !closed; j++) {
          closed = text.token(j).is(Piece.CLOSE);
        }
        Hit noun = text.hit(hit.to());
        boolean named = noun != null && !noun.entry().nouns().isEmpty();
        String counted = named ? text.token(hit.to()).word() : "";
        String family = counted.isEmpty() ? "" : text.lexicon().family(counted);
        return closed ? new Scale(hit.entry().power(), counted, family) : null;
      }
      if (text.token(i).is(Piece.NUMBER) || text.token(i).is(Piece.CLOSE)) {
        return null;
      }
    }
    return null;
  }

  private static Mention scaled(Mention figure, Scale scale) {
    BigDecimal number = figure.number().scaleByPowerOfTen(scale.power());
    BigDecimal ulp = figure.ulp().scaleByPowerOfTen(scale.power());
    BigDecimal half = ulp.multiply(HALF);
    Interval values = figure.values();
    BigDecimal low = values.low();
    BigDecimal high = values.high();
    Interval wide =
        values.isExact()
            ? new Interval(number.subtract(half), number.add(half))
            : new Interval(
                low == null ? null : low.scaleByPowerOfTen(scale.power()),
                high == null ? null : high.scaleByPowerOfTen(scale.power()));
    Set<Remark> remarks =
        figure.remarks().isEmpty()
            ? EnumSet.noneOf(Remark.class)
            : EnumSet.copyOf(figure.remarks());
    remarks.remove(Remark.LABELLED);
    return new Mention(
        figure.index(),
        figure.token(),
        figure.end(),
        figure.kind(),
        number,
        ulp,
        wide,
        figure.place(),
        scale.noun(),
        scale.family(),
        figure.states(),
        figure.near(),
        remarks);
  }
}
