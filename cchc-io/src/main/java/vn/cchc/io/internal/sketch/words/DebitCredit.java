package vn.cchc.io.internal.sketch.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import vn.cchc.model.internal.Texts;

/** Headings of two columns of accounts: {@code Dư Nợ đầu kỳ}, {@code Dư Có đầu kỳ}. */
public final class DebitCredit {

  private static final Pattern DEBIT = Pattern.compile("(?<!\\p{L})nợ(?!\\p{L})");
  private static final Pattern CREDIT = Pattern.compile("(?<!\\p{L})có(?!\\p{L})");

  private static final Pattern ACCOUNT = Pattern.compile("\\b(?:tai khoan|tk)\\b");

  private DebitCredit() {}

  /** What the figures of two columns are of. */
  public enum Time {
    OPENING,
    MOVED,
    CLOSING,
    OTHER
  }

  /**
   * Two columns, by their places.
   *
   * @param time of the balance, or of what moved
   */
  public record Pair(int debit, int credit, Time time) {}

  /**
   * Returns the pairs among some columns.
   *
   * @param headings of each column, from the outermost to its own
   */
  public static List<Pair> pairs(List<List<String>> headings) {
    List<String> names =
        headings.stream()
            .map(heading -> Texts.nfc(String.join(" ", heading)).toLowerCase(Locale.ROOT))
            .toList();
    List<Pair> pairs = new ArrayList<>();
    for (int debit = 0; debit < names.size(); debit++) {
      if (!DEBIT.matcher(names.get(debit)).find()) {
        continue;
      }
      String of = DEBIT.matcher(names.get(debit)).replaceFirst("#");
      for (int credit = 0; credit < names.size(); credit++) {
        String other = CREDIT.matcher(names.get(credit)).replaceFirst("#");
        if (credit != debit && of.equals(other)) {
          pairs.add(new Pair(debit, credit, time(Texts.folded(of))));
          break;
        }
      }
    }
    return pairs;
  }

  private static Time time(String folded) {
    if (Texts.hasAny(folded, List.of("luy ke"))) {
      return Time.OTHER;
    }
    if (Texts.hasAny(folded, List.of("dau ky", "dau nam", "dau thang", "dau quy"))) {
      return Time.OPENING;
    }
    if (Texts.hasAny(folded, List.of("cuoi ky", "cuoi nam", "cuoi thang", "cuoi quy"))) {
      return Time.CLOSING;
    }
    return Texts.hasAny(folded, List.of("phat sinh", "trong ky")) ? Time.MOVED : Time.OTHER;
  }

  /** Returns whether a heading is that of the numbers of accounts. */
  public static boolean isOfAccounts(String heading) {
    return ACCOUNT.matcher(Texts.folded(heading)).find();
  }
}
