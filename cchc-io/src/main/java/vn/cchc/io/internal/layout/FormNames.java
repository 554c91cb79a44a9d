package vn.cchc.io.internal.layout;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.model.internal.EditDistance;
import vn.cchc.model.internal.Texts;

/** The rows of a form as they are looked for in tables. Immutable. */
final class FormNames {

  /** So many characters of a name tell it. */
  private static final int COMPARED = 80;

  /** Shorter words are too common to tell a row by. */
  private static final int SHORTEST = 4;

  private static final int ALIKE = 70;
  private static final int LONG = 12;

  private final Catalogue catalogue;
  private final List<Indicator> rows;
  private final Map<String, Integer> slots = new HashMap<>();
  private final Set<String> numbers = new HashSet<>();
  private final Set<String> whole;
  private final String[] names;
  private final RowAligner aligner;

  /** Prepares the Vietnamese names of a form. */
  static FormNames of(Catalogue catalogue) {
    return new FormNames(catalogue, LocalizedText::vi);
  }

  /** Prepares the names of a copy of a form in English. */
  static FormNames inEnglish(Catalogue catalogue) {
    return new FormNames(catalogue, LocalizedText::en);
  }

  private FormNames(Catalogue catalogue, Function<LocalizedText, String> language) {
    this.catalogue = catalogue;
    rows =
        catalogue.indicators().stream()
            .filter(indicator -> indicator.place() == Indicator.Place.TABLE)
            .toList();
    List<String> folded =
        rows.stream().map(row -> Texts.folded(language.apply(row.name()))).toList();
    rows.forEach(row -> numbers.add(row.id().value()));
    whole = Set.copyOf(folded);
    List<String> gone =
        catalogue.gone().values().stream().map(was -> Texts.folded(language.apply(was))).toList();
    aligner = new RowAligner(rows, folded, gone);
    names = folded.stream().map(FormNames::clipped).toArray(String[]::new);
    for (int i = 0; i < names.length; i++) {
      slots.putIfAbsent(names[i], i);
    }
  }

  Catalogue catalogue() {
    return catalogue;
  }

  List<Indicator> rows() {
    return rows;
  }

  /** Returns what recognises the rows of a table. */
  RowAligner aligner() {
    return aligner;
  }

  /** Returns whether a row of the form has a number, printed with or without its last dot. */
  boolean hasNumber(String code) {
    String number = code.endsWith(".") ? code.substring(0, code.length() - 1) : code;
    return numbers.contains(number);
  }

  /** Returns whether a label is the whole name of a row. */
  boolean isWhole(String label) {
    return whole.contains(label);
  }

  /** Returns whether the whole name of a row begins with a label. */
  boolean begins(String label) {
    return !label.isEmpty()
        && whole.stream().anyMatch(name -> name.startsWith(label) && isEnd(name, label.length()));
  }

  private static boolean isEnd(String name, int at) {
    return at == name.length() || name.charAt(at) == ' ';
  }

  /** Returns the first row whose name a label is, or begins; -1 if it is none. */
  int slot(String label) {
    if (label.length() < SHORTEST) {
      return -1;
    }
    String name = clipped(label);
    Integer exact = slots.get(name);
    if (exact != null) {
      return exact;
    }
    for (int i = 0; i < names.length; i++) {
      int shorter = Math.min(name.length(), names[i].length());
      if (shorter >= LONG && (name.startsWith(names[i]) || names[i].startsWith(name))) {
        return i;
      }
    }
    return -1;
  }

  /** Returns the row whose name a label resembles, misread or misspelt; -1 if it is none. */
  int likeSlot(String label) {
    int exact = slot(label);
    if (exact >= 0 || label.length() < LONG) {
      return exact;
    }
    String name = clipped(label);
    int best = -1;
    int likest = ALIKE - 1;
    for (int i = 0; i < names.length; i++) {
      int longer = Math.max(name.length(), names[i].length());
      int shorter = Math.min(name.length(), names[i].length());
      if (100 * shorter / longer > likest
          && 100 * EditDistance.shared(name, names[i]) / longer > likest) {
        int likeness = EditDistance.likeness(name, names[i]);
        if (likeness > likest) {
          likest = likeness;
          best = i;
        }
      }
    }
    return best;
  }

  private static String clipped(String name) {
    return name.substring(0, Math.min(name.length(), COMPARED));
  }
}
