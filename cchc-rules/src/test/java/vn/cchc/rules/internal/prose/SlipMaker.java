package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.util.Random;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.Corpus.Figure;
import vn.cchc.rules.internal.prose.Corpus.Label;

/** Makes slips of typing as people do, the same each time. */
final class SlipMaker {

  private final Random random;

  SlipMaker(long seed) {
    this.random = new Random(seed);
  }

  /** What is printed in the place of a figure. */
  record Slip(Figure figure, String text) {}

  /**
   * Returns a slip in a figure of a claim. Most slips leave a part below its whole; of those one is
   * sought that does not.
   */
  Slip slip(Label label) {
    Slip slip = any(label);
    for (int attempt = 0; attempt < 40 && holds(label, slip); attempt++) {
      slip = any(label);
    }
    return slip;
  }

  private Slip any(Label label) {
    Figure figure = label.figures().get(random.nextInt(label.figures().size()));
    return new Slip(figure, slip(figure.text()));
  }

  private static boolean holds(Label label, Slip slip) {
    return label.kind() == Kind.BOUND
        && number(label.roles().get(Role.PARTS).get(0), slip)
                .compareTo(number(label.roles().get(Role.WHOLE).get(0), slip))
            <= 0;
  }

  private static BigDecimal number(Figure figure, Slip slip) {
    String text = figure.equals(slip.figure()) ? slip.text() : figure.text();
    return new BigDecimal(text.replaceAll("[.,](?=\\d{3}\\b)", "").replace(',', '.'));
  }

  /** Returns a number with one slip in it; the number itself if none can be made. */
  private String slip(String number) {
    for (int attempt = 0; attempt < 40; attempt++) {
      String slipped = attempt(number);
      boolean wellFormed =
          slipped.matches("\\d{1,3}([.,]\\d{3})*([.,]\\d{1,2})?|\\d+([.,]\\d{1,2})?")
              && !slipped.matches("0\\d.*");
      if (wellFormed && !slipped.equals(number)) {
        return slipped;
      }
    }
    return number;
  }

  private String attempt(String number) {
    StringBuilder digits = new StringBuilder(number.replaceAll("[.,]", ""));
    int at = random.nextInt(digits.length());
    switch (random.nextInt(6)) {
      case 0, 1 -> {
        int other = at + 1 < digits.length() ? at + 1 : Math.max(0, at - 1);
        char kept = digits.charAt(at);
        digits.setCharAt(at, digits.charAt(other));
        digits.setCharAt(other, kept);
      }
      case 2 -> digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
      case 3 -> digits.deleteCharAt(at);
      case 4 -> {
        // not typed but reckoned wrongly
        digits.setCharAt(at, (char) ('0' + random.nextInt(10)));
        int other = random.nextInt(digits.length());
        digits.setCharAt(other, (char) ('0' + random.nextInt(10)));
      }
      default -> digits.insert(at, (char) ('0' + random.nextInt(10)));
    }
    return grouped(number, digits);
  }

  /** Puts the marks of a number back where they belong. */
  private static String grouped(String number, StringBuilder digits) {
    int mark = Math.max(number.lastIndexOf('.'), number.lastIndexOf(','));
    int behind = mark < 0 ? 0 : number.length() - mark - 1;
    boolean decimals = behind > 0 && behind < 3;
    boolean grouped = number.indexOf('.') >= 0 && number.indexOf(',') >= 0 || behind == 3;
    char group =
        decimals && number.charAt(mark) == ','
                || !decimals && mark >= 0 && number.charAt(mark) == '.'
            ? '.'
            : ',';
    String all = digits.toString();
    if (all.length() <= (decimals ? behind : 0)) {
      return "";
    }
    String tail = decimals ? number.charAt(mark) + all.substring(all.length() - behind) : "";
    StringBuilder head =
        new StringBuilder(decimals ? all.substring(0, all.length() - behind) : all);
    for (int i = head.length() - 3; grouped && i > 0; i -= 3) {
      head.insert(i, group);
    }
    return head + tail;
  }
}
