package vn.cchc.rules.testkit;

/** A sum that is at most zero. */
record AtMostZero(LinearForm form) implements Constraint {

  @Override
  public int[] unknowns() {
    return form.unknowns();
  }

  @Override
  public boolean narrow(Domains domains) {
    return form.atMostZero(domains);
  }
}
