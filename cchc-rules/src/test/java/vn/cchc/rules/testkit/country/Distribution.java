package vn.cchc.rules.testkit.country;

import java.util.Random;

/**
 * How likely each whole number is. What is drawn depends on the state of the generator alone: only
 * {@link StrictMath} is used, so that a seed gives the same country everywhere. Immutable.
 */
abstract class Distribution {

  /** Returns the logarithm of the probability of a number; minus infinity if it cannot be. */
  abstract double log(long number);

  /** Returns a number that is among the likeliest, where drawing starts. */
  abstract long mode();

  /** Returns a number drawn: by inversion, outwards from the mode. */
  long draw(Random random) {
    double left = random.nextDouble();
    long up = mode();
    long down = up - 1;
    double above = StrictMath.exp(log(up));
    double below = StrictMath.exp(log(down));
    // far out in the tails what is left is rounding
    for (int steps = 0; steps < 100_000; steps++) {
      if (above >= below) {
        left -= above;
        if (left < 0 || above == 0) {
          return up;
        }
        above = StrictMath.exp(log(++up));
      } else {
        left -= below;
        if (left < 0) {
          return down;
        }
        below = StrictMath.exp(log(--down));
      }
    }
    return mode();
  }

  /** Returns the distribution of what is certain. */
  static Distribution exactly(long number) {
    return new Distribution() {
      @Override
      double log(long other) {
        return other == number ? 0 : Double.NEGATIVE_INFINITY;
      }

      @Override
      long mode() {
        return number;
      }
    };
  }

  /** Returns how many of some things something happens to, to each with the same probability. */
  static Distribution binomial(long of, double probability) {
    if (of <= 0 || probability <= 0) {
      return exactly(0);
    }
    if (probability >= 1) {
      return exactly(of);
    }
    double yes = StrictMath.log(probability);
    double no = StrictMath.log(1 - probability);
    double all = logFactorial(of);
    return new Distribution() {
      @Override
      double log(long number) {
        return number < 0 || number > of
            ? Double.NEGATIVE_INFINITY
            : all
                - logFactorial(number)
                - logFactorial(of - number)
                + number * yes
                + (of - number) * no;
      }

      @Override
      long mode() {
        return Math.min(of, (long) ((of + 1) * probability));
      }
    };
  }

  /**
   * Returns how often something happens: negative binomial, its variance so many times its mean.
   * Sums of such counts are such counts, whatever their means, so that windows and agencies add up.
   */
  static Distribution counts(double mean, double spread) {
    if (mean <= 0) {
      return exactly(0);
    }
    double shape = mean / (spread - 1);
    double yes = StrictMath.log(1 / spread) * shape;
    double no = StrictMath.log(1 - 1 / spread);
    double of = logGamma(shape);
    return new Distribution() {
      @Override
      double log(long number) {
        return number < 0
            ? Double.NEGATIVE_INFINITY
            : logGamma(number + shape) - of - logFactorial(number) + yes + number * no;
      }

      @Override
      long mode() {
        return shape <= 1 ? 0 : (long) ((shape - 1) * (spread - 1));
      }
    };
  }

  private static double logFactorial(long number) {
    return number < FACTORIALS.length ? FACTORIALS[(int) number] : logGamma(number + 1.0);
  }

  /**
   * Stirling's series, above ten good to the last digits; below it is reached by its recurrence.
   */
  private static double logGamma(double x) {
    double shift = 0;
    double at = x;
    while (at < 10) {
      shift -= StrictMath.log(at);
      at += 1;
    }
    double square = 1 / (at * at);
    return shift
        + (at - 0.5) * StrictMath.log(at)
        - at
        + 0.91893853320467274178
        + (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680))) / at;
  }

  private static final double[] FACTORIALS = factorials();

  private static double[] factorials() {
    double[] logs = new double[5_000];
    for (int i = 1; i < logs.length; i++) {
      logs[i] = logs[i - 1] + StrictMath.log(i);
    }
    return logs;
  }
}
