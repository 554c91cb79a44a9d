package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.cchc.model.Place;
import vn.cchc.model.Remark;
import vn.cchc.model.internal.Texts;

/** Gathers what is left out of a document, for one remark a kind. Used by one thread. */
public final class Unseen {

  private static final int LISTED = 20;

  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private @Nullable Place here;

  private static final class Kind {
    private final @Nullable Place first;
    private final Set<String> texts = new LinkedHashSet<>();
    private boolean more;

    Kind(@Nullable Place first) {
      this.first = first;
    }
  }

  /** Says where what follows stands. */
  public void at(@Nullable Place place) {
    here = place;
  }

  /** Tells of a text that is left out; blank ones are nobody's loss. */
  public void add(String remark, String text) {
    String shown = Texts.shortened(text.strip()).strip();
    if (shown.isEmpty()) {
      return;
    }
    Kind kind = kinds.computeIfAbsent(remark, word -> new Kind(here));
    if (kind.texts.size() < LISTED) {
      kind.texts.add(shown);
    } else {
      kind.more = true;
    }
  }

  /** Returns the remarks, one a kind; each stands where the first of its kind does. */
  public List<Remark> remarks() {
    List<Remark> remarks = new ArrayList<>();
    kinds.forEach(
        (word, kind) ->
            remarks.add(
                Remark.of(
                    word, kind.first, String.join("; ", kind.texts) + (kind.more ? "; …" : ""))));
    return remarks;
  }
}
