package vn.cchc.io.internal.sketch;

/** Placeholder. */
final class NumberRules {
  NumberRules(Figures figures, Formulas formulas, Judge judge, Accepted accepted, Additive additive) {}
  void propose() {}
}
