package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Conditional logistic regression (McFadden 1974) over pieces of evidence that are there or not: of
 * what competes for the same figures one is meant, or none, which weighs nothing. The weights make
 * what was seen most likely, drawn towards zero; by Newton's method.
 */
final class Contests {

  private static final int STEPS = 40;
  private static final double CLOSE = 1e-6;

  /** Beyond this odds are certain. */
  private static final double MOST = 50;

  private final int size;
  private final double cost;
  private final List<int[][]> contests = new ArrayList<>();
  private final List<boolean[]> meant = new ArrayList<>();
  private final List<Double> times = new ArrayList<>();

  /**
   * @param size how many pieces of evidence there are
   * @param cost how much what was seen counts against keeping weights small
   */
  Contests(int size, double cost) {
    this.size = size;
    this.cost = cost;
  }

  /**
   * Takes what competes; where several are meant, any of them is right.
   *
   * @param is which of them is meant
   * @param often how many times this was seen
   */
  void add(List<BitSet> evidence, boolean[] is, double often) {
    int[][] rows = new int[evidence.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = evidence.get(i).stream().toArray();
    }
    contests.add(rows);
    meant.add(is);
    times.add(often);
  }

  /** Returns whether anything was seen that is meant. */
  boolean isTelling() {
    return meant.stream().anyMatch(is -> IntStream.range(0, is.length).anyMatch(i -> is[i]));
  }

  /** Returns the weights, by the place of the evidence. */
  double[] weights() {
    double[] weights = new double[size];
    double loss = loss(weights);
    for (int step = 0; step < STEPS; step++) {
      double[] move = move(weights);
      double length = 1;
      double[] next = weights;
      double less = loss;
      while (length > CLOSE) {
        double[] tried = weights.clone();
        for (int i = 0; i < size; i++) {
          tried[i] -= length * move[i];
        }
        double loses = loss(tried);
        if (loses < less) {
          next = tried;
          less = loses;
          break;
        }
        length /= 2;
      }
      boolean settled = loss - less <= CLOSE * Math.abs(loss);
      weights = next;
      loss = less;
      if (settled) {
        break;
      }
    }
    return weights;
  }

  private static double sum(double[] weights, int[] evidence) {
    double sum = 0;
    for (int i : evidence) {
      sum += weights[i];
    }
    return sum;
  }

  private double loss(double[] weights) {
    double loss = 0;
    for (double weight : weights) {
      loss += weight * weight / 2;
    }
    for (int c = 0; c < contests.size(); c++) {
      int[][] rows = contests.get(c);
      boolean[] is = meant.get(c);
      double all = 1;
      double right = 0;
      boolean any = false;
      for (int i = 0; i < rows.length; i++) {
        double odds = Math.exp(Math.min(MOST, sum(weights, rows[i])));
        all += odds;
        if (is[i]) {
          right += odds;
          any = true;
        }
      }
      loss += cost * times.get(c) * (Math.log(all) - (any ? Math.log(right) : 0));
    }
    return loss;
  }

  private double[] move(double[] weights) {
    double[][] curvature = new double[size][size];
    double[] slope = weights.clone();
    for (int i = 0; i < size; i++) {
      curvature[i][i] = 1;
    }
    double[] mean = new double[size];
    for (int c = 0; c < contests.size(); c++) {
      int[][] rows = contests.get(c);
      boolean[] is = meant.get(c);
      double often = cost * times.get(c);
      double[] odds = new double[rows.length];
      double all = 1;
      double right = 0;
      for (int i = 0; i < rows.length; i++) {
        odds[i] = Math.exp(Math.min(MOST, sum(weights, rows[i])));
        all += odds[i];
        right += is[i] ? odds[i] : 0;
      }
      Arrays.fill(mean, 0);
      BitSet used = new BitSet();
      for (int i = 0; i < rows.length; i++) {
        double p = odds[i] / all;
        double pull = often * (p - (is[i] ? odds[i] / right : 0));
        for (int a : rows[i]) {
          slope[a] += pull;
          mean[a] += p;
          used.set(a);
          for (int b : rows[i]) {
            if (b <= a) {
              curvature[a][b] += often * p;
            }
          }
        }
      }
      int[] some = used.stream().toArray();
      for (int a : some) {
        for (int b : some) {
          if (b <= a) {
            curvature[a][b] -= often * mean[a] * mean[b];
          }
        }
      }
    }
    return Regression.solve(curvature, slope);
  }
}
