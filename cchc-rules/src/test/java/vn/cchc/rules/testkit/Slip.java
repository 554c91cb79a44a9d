package vn.cchc.rules.testkit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A slip of the pen in one number, with every number it may turn another into. The decimal mark
 * stays between the digits it stood between, unless that is the slip.
 */
public enum Slip {
  /** Two neighbouring digits change places. */
  TRANSPOSED(0.2) {
    @Override
    void outcomes(String text, Outcomes outcomes) {
      for (int i = 0; i + 1 < text.length(); i++) {
        int next = text.charAt(i + 1) == '.' ? i + 2 : i + 1;
        if (text.charAt(i) != '.') {
          StringBuilder slipped = new StringBuilder(text);
          slipped.setCharAt(i, text.charAt(next));
          slipped.setCharAt(next, text.charAt(i));
          outcomes.add(slipped.toString());
        }
      }
    }
  },
  /** A digit is left out. */
  DROPPED(0.2) {
    @Override
    void outcomes(String text, Outcomes outcomes) {
      for (int i = 0; text.length() > 1 && i < text.length(); i++) {
        if (text.charAt(i) != '.') {
          outcomes.add(text.substring(0, i) + text.substring(i + 1));
        }
      }
    }
  },
  /** A digit is put in. */
  ADDED(0.15) {
    @Override
    void outcomes(String text, Outcomes outcomes) {
      for (int i = 0; i <= text.length(); i++) {
        for (char digit = '0'; digit <= '9'; digit++) {
          outcomes.add(text.substring(0, i) + digit + text.substring(i));
        }
      }
    }
  },
  /** A digit is typed as another. */
  CHANGED(0.3) {
    @Override
    void outcomes(String text, Outcomes outcomes) {
      for (int i = 0; i < text.length(); i++) {
        for (char digit = '0'; text.charAt(i) != '.' && digit <= '9'; digit++) {
          if (digit != text.charAt(i)) {
            outcomes.add(text.substring(0, i) + digit + text.substring(i + 1));
          }
        }
      }
    }
  },
  /** A factor of 10, 100 or 1000, one way or the other: zeros, or the decimal mark. */
  SCALED(0.1) {
    @Override
    void outcomes(String text, Outcomes outcomes) {
      BigDecimal number = new BigDecimal(text);
      for (int zeros = 1; zeros <= 3; zeros++) {
        BigDecimal more = number.movePointRight(zeros);
        BigDecimal less = number.movePointLeft(zeros);
        outcomes.add(more.toPlainString());
        if (number.scale() > 0 || less.stripTrailingZeros().scale() <= 0) {
          outcomes.add((number.scale() > 0 ? less : less.setScale(0)).toPlainString());
        }
      }
    }
  },
  /** A minus sign too many. */
  SIGN(0.05) {
    @Override
    void outcomes(String text, Outcomes outcomes) {
      outcomes.add("-" + text);
    }
  };

  private final double frequency;

  Slip(double frequency) {
    this.frequency = frequency;
  }

  /** Returns how often a slip is of this kind; all together 1. */
  public double frequency() {
    return frequency;
  }

  abstract void outcomes(String text, Outcomes outcomes);

  /**
   * Returns what a number may turn into, each with its probability, which add up to 1; nothing if
   * this slip cannot be made.
   */
  public Map<BigDecimal, Double> of(BigDecimal number) {
    Outcomes outcomes = new Outcomes(number);
    outcomes(number.abs().toPlainString(), outcomes);
    return outcomes.probabilities();
  }

  /** Gathers numbers and counts the ways that lead to them. */
  static final class Outcomes {
    private final BigDecimal number;
    private final Map<BigDecimal, Integer> ways = new LinkedHashMap<>();
    private int all;

    Outcomes(BigDecimal number) {
      this.number = number;
    }

    void add(String text) {
      boolean padded = text.length() > 1 && text.charAt(0) == '0' && text.charAt(1) != '.';
      if (padded || text.startsWith(".") || text.endsWith(".")) {
        return;
      }
      BigDecimal slipped = new BigDecimal(text);
      if (slipped.compareTo(number) != 0) {
        ways.merge(slipped, 1, Integer::sum);
        all++;
      }
    }

    Map<BigDecimal, Double> probabilities() {
      Map<BigDecimal, Double> probabilities = new LinkedHashMap<>();
      ways.forEach((outcome, count) -> probabilities.put(outcome, count / (double) all));
      return probabilities;
    }
  }
}
