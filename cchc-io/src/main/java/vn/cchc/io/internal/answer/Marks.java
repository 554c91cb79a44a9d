package vn.cchc.io.internal.answer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.answer.FindingsView.Entry;
import vn.cchc.model.FigureRef;
import vn.cchc.model.Severity;

/** Which figures are marked in the table of a report, and by which entries. */
final class Marks {

  private final Map<FigureRef, Mark> marks = new HashMap<>();

  /**
   * The mark of a figure.
   *
   * @param severity of the worst entry that suspects it
   * @param numbers of the entries
   */
  record Mark(Severity severity, List<Integer> numbers) {
    Mark {
      numbers = List.copyOf(numbers);
    }

    private Mark and(Severity other, int number) {
      List<Integer> all = new ArrayList<>(numbers);
      if (!all.contains(number)) {
        all.add(number);
      }
      return new Mark(severity.compareTo(other) <= 0 ? severity : other, all);
    }
  }

  Marks(List<Entry> entries) {
    for (Entry entry : entries) {
      Stream.concat(Stream.of(entry), entry.following().stream())
          .forEach(
              told ->
                  told.marked().stream()
                      .map(FigureRef::here)
                      .forEach(ref -> mark(ref, told.weight(), entry.number())));
    }
  }

  private void mark(FigureRef ref, Severity severity, int number) {
    Mark before = marks.get(ref);
    marks.put(
        ref, before == null ? new Mark(severity, List.of(number)) : before.and(severity, number));
  }

  @Nullable Mark of(FigureRef ref) {
    return marks.get(ref);
  }
}
