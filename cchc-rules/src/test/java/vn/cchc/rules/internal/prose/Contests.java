package vn.cchc.rules.internal.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Conditional logistic regression (McFadden 1974) over pieces of evidence that are there or not: of
 * what competes for the same figures one is meant, or none, which weighs nothing. What competes
 * with nothing else makes it plain logistic regression. The weights make what was seen most likely,
 * drawn towards zero; by Newton's method. Contests that are alike are counted, not kept.
 */
final class Contests {

  private static final int STEPS = 40;
  private static final double CLOSE = 1e-7;

  /** Beyond this odds are certain. */
  private static final double MOST = 50;

  private final int size;
  private final double cost;
  private final Map<Contest, Double> contests = new LinkedHashMap<>();

  /**
   * @param size how many pieces of evidence there are
   * @param cost how much what was seen counts against keeping weights small
   */
  Contests(int size, double cost) {
    this.size = size;
    this.cost = cost;
  }

  /**
   * What competes.
   *
   * @param meant which of it is meant; where several are, any of them is right
   */
  private record Contest(List<BitSet> evidence, BitSet meant) {}

  /** A contest as it is reckoned with: the places of the evidence of each, and how often it was. */
  private record Seen(int[][] rows, boolean[] meant, double times) {}

  /** Takes what was seen so many times and competes with nothing else. */
  void add(BitSet evidence, boolean is, double times) {
    add(List.of(evidence), new boolean[] {is}, times);
  }

  /**
   * Takes what competes; where several are meant, any of them is right.
   *
   * @param is which of them is meant
   * @param times how many times this was seen
   */
  void add(List<BitSet> evidence, boolean[] is, double times) {
    BitSet meant = new BitSet();
    for (int i = 0; i < is.length; i++) {
      meant.set(i, is[i]);
    }
    contests.merge(new Contest(List.copyOf(evidence), meant), times, Double::sum);
  }

  /** Returns whether anything was seen that is meant. */
  boolean isTelling() {
    return contests.keySet().stream().anyMatch(contest -> !contest.meant().isEmpty());
  }

  private List<Seen> seen() {
    List<Seen> seen = new ArrayList<>();
    contests.forEach(
        (contest, times) -> {
          int count = contest.evidence().size();
          int[][] rows = new int[count][];
          boolean[] meant = new boolean[count];
          for (int i = 0; i < count; i++) {
            rows[i] = contest.evidence().get(i).stream().toArray();
            meant[i] = contest.meant().get(i);
          }
          seen.add(new Seen(rows, meant, times));
        });
    return seen;
  }

  /** Returns the weights, by the place of the evidence. */
  double[] weights() {
    List<Seen> seen = seen();
    double[] weights = new double[size];
    double loss = loss(weights, seen);
    for (int step = 0; step < STEPS; step++) {
      double[] move = move(weights, seen);
      double length = 1;
      double[] next = weights;
      double less = loss;
      while (length > CLOSE) {
        double[] tried = weights.clone();
        for (int i = 0; i < size; i++) {
          tried[i] -= length * move[i];
        }
        double loses = loss(tried, seen);
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

  private static double odds(double[] weights, int[] evidence) {
    double sum = 0;
    for (int i : evidence) {
      sum += weights[i];
    }
    return Math.exp(Math.min(MOST, sum));
  }

  private double loss(double[] weights, List<Seen> seen) {
    double loss = 0;
    for (double weight : weights) {
      loss += weight * weight / 2;
    }
    for (Seen contest : seen) {
      double all = 1;
      double right = 0;
      for (int i = 0; i < contest.rows().length; i++) {
        double odds = odds(weights, contest.rows()[i]);
        all += odds;
        right += contest.meant()[i] ? odds : 0;
      }
      loss += cost * contest.times() * (Math.log(all) - (right > 0 ? Math.log(right) : 0));
    }
    return loss;
  }

  /** Solves the second order approximation. */
  private double[] move(double[] weights, List<Seen> seen) {
    double[][] curvature = new double[size][size];
    double[] slope = weights.clone();
    for (int i = 0; i < size; i++) {
      curvature[i][i] = 1;
    }
    double[] mean = new double[size];
    for (Seen contest : seen) {
      bend(weights, contest, mean, curvature, slope);
    }
    return solve(curvature, slope);
  }

  /**
   * Adds what a contest says to slope and curvature.
   *
   * @param mean room for the evidence that is expected
   */
  private void bend(
      double[] weights, Seen contest, double[] mean, double[][] curvature, double[] slope) {
    int[][] rows = contest.rows();
    double times = cost * contest.times();
    double[] odds = new double[rows.length];
    double all = 1;
    double right = 0;
    for (int i = 0; i < rows.length; i++) {
      odds[i] = odds(weights, rows[i]);
      all += odds[i];
      right += contest.meant()[i] ? odds[i] : 0;
    }
    Arrays.fill(mean, 0);
    BitSet used = new BitSet();
    for (int i = 0; i < rows.length; i++) {
      double p = odds[i] / all;
      double pull = times * (p - (contest.meant()[i] ? odds[i] / right : 0));
      for (int a : rows[i]) {
        slope[a] += pull;
        mean[a] += p;
        used.set(a);
        for (int b : rows[i]) {
          if (b <= a) {
            curvature[a][b] += times * p;
          }
        }
      }
    }
    int[] some = used.stream().toArray();
    for (int a : some) {
      for (int b : some) {
        if (b <= a) {
          curvature[a][b] -= times * mean[a] * mean[b];
        }
      }
    }
  }

  /** Solves a symmetric, positive system of which the lower half is given, by Cholesky. */
  private static double[] solve(double[][] matrix, double[] right) {
    int size = right.length;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= matrix[i][k] * matrix[j][k];
        }
        matrix[i][j] = i == j ? Math.sqrt(sum) : sum / matrix[j][j];
      }
    }
    double[] solved = Arrays.copyOf(right, size);
    for (int i = 0; i < size; i++) {
      for (int k = 0; k < i; k++) {
        solved[i] -= matrix[i][k] * solved[k];
      }
      solved[i] /= matrix[i][i];
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int k = i + 1; k < size; k++) {
        solved[i] -= matrix[k][i] * solved[k];
      }
      solved[i] /= matrix[i][i];
    }
    return solved;
  }
}
