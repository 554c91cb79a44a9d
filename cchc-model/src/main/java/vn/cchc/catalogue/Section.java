package vn.cchc.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A top section of a form.
 *
 * @param number as {@code 3}
 * @param name that of the row of this number; empty texts where the form has none
 * @param indicators its rows in printed order and what it asks for only in prose, without the
 *     heading whose name it bears
 */
public record Section(String number, LocalizedText name, List<Indicator> indicators) {

  public Section {
    requireNonNull(number, "number");
    requireNonNull(name, "name");
    indicators = List.copyOf(requireNonNull(indicators, "indicators"));
  }

  /** Returns the sections of a form's rows, each where its first row stands. */
  static List<Section> of(List<Indicator> rows) {
    Map<String, LocalizedText> names = new LinkedHashMap<>();
    Map<String, List<Indicator>> members = new LinkedHashMap<>();
    for (Indicator row : rows) {
      String number = row.id().section();
      List<Indicator> section = members.computeIfAbsent(number, key -> new ArrayList<>());
      boolean top = row.id().value().equals(number);
      if (top) {
        names.put(number, row.name());
      }
      if (!top || row.hasValue()) {
        section.add(row);
      }
    }
    LocalizedText none = new LocalizedText("", "");
    return members.entrySet().stream()
        .map(e -> new Section(e.getKey(), names.getOrDefault(e.getKey(), none), e.getValue()))
        .toList();
  }
}
