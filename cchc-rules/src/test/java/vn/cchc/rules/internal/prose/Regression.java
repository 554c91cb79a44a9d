package vn.cchc.rules.internal.prose;

import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Logistic regression over pieces of evidence that are there or not, by Newton's method: the
 * weights that make what was seen most likely, drawn towards zero. Rows that are alike are counted,
 * not kept.
 */
final class Regression {

  private static final int STEPS = 40;
  private static final double CLOSE = 1e-7;

  private final int size;
  private final double cost;
  private final Map<Row, double[]> rows = new LinkedHashMap<>();

  /**
   * @param size how many pieces of evidence there are
   * @param cost how much what was seen counts against keeping weights small
   */
  Regression(int size, double cost) {
    this.size = size;
    this.cost = cost;
  }

  private record Row(BitSet evidence) {}

  /** Takes a row that was seen so many times. */
  void add(BitSet evidence, boolean is, double times) {
    rows.computeIfAbsent(new Row(evidence), key -> new double[2])[is ? 1 : 0] += times;
  }

  /** Returns whether anything was seen that is. */
  boolean isTelling() {
    return rows.values().stream().anyMatch(times -> times[1] > 0);
  }

  /** Returns the weights, by the place of the evidence. */
  double[] weights() {
    int[][] evidence = new int[rows.size()][];
    double[][] times = new double[rows.size()][];
    int at = 0;
    for (Map.Entry<Row, double[]> row : rows.entrySet()) {
      evidence[at] = row.getKey().evidence().stream().toArray();
      times[at++] = row.getValue();
    }
    double[] weights = new double[size];
    double loss = loss(weights, evidence, times);
    for (int step = 0; step < STEPS; step++) {
      double[] move = move(weights, evidence, times);
      double length = 1;
      double[] next = weights;
      double less = loss;
      while (length > CLOSE) {
        double[] tried = weights.clone();
        for (int i = 0; i < size; i++) {
          tried[i] -= length * move[i];
        }
        double loses = loss(tried, evidence, times);
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

  private double loss(double[] weights, int[][] evidence, double[][] times) {
    double loss = 0;
    for (double weight : weights) {
      loss += weight * weight / 2;
    }
    for (int row = 0; row < evidence.length; row++) {
      double sum = sum(weights, evidence[row]);
      loss += cost * (times[row][1] * softplus(-sum) + times[row][0] * softplus(sum));
    }
    return loss;
  }

  private static double softplus(double x) {
    return x > 30 ? x : Math.log1p(Math.exp(x));
  }

  /** Solves the second order approximation. */
  private double[] move(double[] weights, int[][] evidence, double[][] times) {
    double[][] curvature = new double[size][size];
    double[] slope = weights.clone();
    for (int i = 0; i < size; i++) {
      curvature[i][i] = 1;
    }
    for (int row = 0; row < evidence.length; row++) {
      double p = 1 / (1 + Math.exp(-sum(weights, evidence[row])));
      double all = times[row][0] + times[row][1];
      double pull = cost * (all * p - times[row][1]);
      double bend = cost * all * p * (1 - p);
      for (int i : evidence[row]) {
        slope[i] += pull;
        for (int j : evidence[row]) {
          if (j <= i) {
            curvature[i][j] += bend;
          }
        }
      }
    }
    return solve(curvature, slope);
  }

  /** Solves a symmetric, positive system of which the lower half is given, by Cholesky. */
  static double[] solve(double[][] matrix, double[] right) {
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
