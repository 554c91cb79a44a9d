package vn.cchc.io.internal.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.cchc.io.internal.page.Document;
import vn.cchc.io.internal.sketch.shape.Shape.Printed;
import vn.cchc.model.IndicatorId;
import vn.cchc.model.Place;

class SketchedFormsTest {

  static Stream<String> forms() {
    return Forms.expected().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void columns_and_relations_of_a_form_are_understood(String form) {
    assertThat(described(Forms.sketches(Forms.document(form))))
        .containsExactlyElementsOf(Forms.expected().get(form));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void no_relation_is_broken_in_a_sound_form(String form) {
    for (TableSketch table : Forms.sketches(Forms.document(form))) {
      assertThat(new Broken(table).places()).isEmpty();
    }
  }

  private static List<String> described(List<TableSketch> tables) {
    List<String> lines = new ArrayList<>();
    for (TableSketch table : tables) {
      lines.add(
          "table "
              + table.columns().stream()
                  .map(c -> c.id() + "=" + c.kind().name().toLowerCase(Locale.ROOT))
                  .collect(Collectors.joining(" ")));
      for (RuleSketch rule : table.rules()) {
        String only = rule.only().stream().map(IndicatorId::value).collect(Collectors.joining(","));
        lines.add(
            rule.state().name().toLowerCase(Locale.ROOT)
                + " "
                + rule.strength().word()
                + " "
                + rule.formula()
                + (only.isEmpty() ? "" : " for " + only));
      }
    }
    return lines;
  }

  /** What came of a wrong digit in every figure of all forms. */
  private static final class Count {
    int tried;
    int found;
    int elsewhere;
    final List<String> missed = new ArrayList<>();
    final List<String> accused = new ArrayList<>();
  }

  @Test
  void a_wrong_digit_breaks_a_relation_of_its_cell_and_hardly_ever_another() {
    Count count = new Count();
    forms().forEach(form -> misprint(form, count));

    assertThat(count.tried).isGreaterThan(900);
    assertThat(count.found).as("%s", count.missed).isGreaterThanOrEqualTo(count.tried * 99 / 100);
    assertThat(count.elsewhere).as("%s", count.accused).isLessThanOrEqualTo(count.tried / 100);
  }

  private static void misprint(String form, Count count) {
    Document document = Forms.document(form);
    List<TableSketch> sound = Forms.sketches(document);
    Random random = new Random(form.hashCode());
    for (int t = 0; t < sound.size(); t++) {
      TableSketch table = sound.get(t);
      Set<List<Integer>> meant = new HashSet<>();
      new Broken(table).all().forEach(at -> meant.addAll(at.cells()));
      for (List<Integer> cell : meant) {
        Printed printed = table.cells().get(cell.get(0)).get(cell.get(1));
        Place place = printed.place();
        if (place == null || printed.text().chars().noneMatch(Character::isDigit)) {
          continue;
        }
        String wrong = misprinted(printed.text(), random);
        int column = table.columns().get(cell.get(1)).from();
        List<TableSketch> now = Forms.sketches(Forms.changed(document, place, column, wrong));
        count.tried++;
        boolean found = false;
        boolean elsewhere = now.size() != sound.size();
        for (int other = 0; other < now.size(); other++) {
          for (Broken.At at : new Broken(now.get(other)).places()) {
            boolean here = other == t && at.cells().contains(cell);
            found |= here;
            elsewhere |= !here;
            if (!here) {
              count.accused.add(
                  form + " " + cell + " " + printed.text() + " as " + wrong + ": " + at.rule());
            }
          }
        }
        count.found += found ? 1 : 0;
        count.elsewhere += elsewhere ? 1 : 0;
        if (!found) {
          count.missed.add(form + " " + cell + " " + printed.text() + " as " + wrong);
        }
      }
    }
  }

  /** One digit changed, but not into a zero in front. */
  private static String misprinted(String text, Random random) {
    List<Integer> digits = new ArrayList<>();
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        digits.add(i);
      }
    }
    int at = digits.get(random.nextInt(digits.size()));
    char right = text.charAt(at);
    char wrong = right;
    while (wrong == right) {
      wrong = (char) ('1' + random.nextInt(9));
    }
    return text.substring(0, at) + wrong + text.substring(at + 1);
  }
}
