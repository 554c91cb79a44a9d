package vn.cchc.io.internal.format.flow;

/**
 * How a run of text looks.
 *
 * @param seen whether a person sees it
 * @param raised whether it stands above the line
 * @param font its name; empty if unknown
 */
public record Look(Seen seen, boolean raised, String font) {

  static final Look PLAIN = new Look(Seen.SHOWN, false, "");

  /** Whether a person sees a text, and why not. */
  public enum Seen {
    SHOWN(""),
    HIDDEN("hidden-text"),
    STRUCK("struck-text"),
    DELETED("deleted-text"),
    PLACEHOLDER("placeholder-text");

    private final String remark;

    Seen(String remark) {
      this.remark = remark;
    }

    /** Returns the word of the remark that says so. */
    public String remark() {
      return remark;
    }
  }
}
