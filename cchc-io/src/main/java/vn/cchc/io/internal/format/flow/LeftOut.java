package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/** Gathers what is left out of a document: one remark a kind, with how each piece begins. */
public final class LeftOut {

  private static final int SHOWN = 8;

  private final Map<String, List<String>> pieces = new LinkedHashMap<>();

  /** Notes a piece that is left out; one without a letter or digit is none. */
  public void add(String remark, String text) {
    if (Texts.hasWords(text)) {
      List<String> found = pieces.computeIfAbsent(remark, key -> new ArrayList<>());
      if (found.size() <= SHOWN) {
        found.add("“" + Texts.shortened(text.strip()) + "”");
      }
    }
  }

  /** Returns the remarks, one a kind. */
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    pieces.forEach(
        (remark, found) -> {
          String shown = String.join(", ", found.subList(0, Math.min(SHOWN, found.size())));
          remarks.add(Remark.of(remark, null, found.size() > SHOWN ? shown + ", …" : shown));
        });
    return remarks;
  }
}
