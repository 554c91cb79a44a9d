package vn.cchc.rules.internal.prose;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import vn.cchc.model.Claim.Kind;
import vn.cchc.model.Claim.Role;
import vn.cchc.rules.internal.prose.Corpus.Document;
import vn.cchc.rules.internal.prose.Corpus.Figure;
import vn.cchc.rules.internal.prose.Corpus.Label;

/** Puts rates of few into labelled prose, in the words of its rates of many. */
final class SmallRates {

  private static final String SORT = "rate-few";
  private static final int MOST = 14;

  private final Random random;
  private final Map<Figure, String> texts = new HashMap<>();

  private SmallRates(Random random) {
    this.random = random;
  }

  static Document in(Document document, Random random) {
    SmallRates small = new SmallRates(random);
    Map<Figure, Integer> told = new HashMap<>();
    document
        .labels()
        .forEach(label -> label.figures().forEach(f -> told.merge(f, 1, Integer::sum)));
    document.traps().forEach(trap -> trap.figures().forEach(f -> told.merge(f, 1, Integer::sum)));
    List<Label> labels = new ArrayList<>();
    for (Label label : document.labels()) {
      boolean alone = label.figures().stream().allMatch(figure -> told.get(figure) == 1);
      if (label.kind() == Kind.SHARE && label.figures().size() == 3 && alone) {
        labels.add(label);
        small.write(label);
      }
    }
    return small.changed(document, labels);
  }

  private void write(Label label) {
    Figure rate = label.roles().get(Role.RATE).get(0);
    int whole = 2 + random.nextInt(MOST);
    int part = 1 + random.nextInt(whole - 1);
    texts.put(label.roles().get(Role.WHOLE).get(0), two(whole));
    texts.put(label.roles().get(Role.PARTS).get(0), two(part));
    int mark = Math.max(rate.text().lastIndexOf(','), rate.text().lastIndexOf('.'));
    int decimals = mark < 0 ? 0 : rate.text().length() - mark - 1;
    String printed =
        BigDecimal.valueOf(100L * part)
            .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_UP)
            .toPlainString();
    texts.put(rate, mark < 0 ? printed : printed.replace('.', rate.text().charAt(mark)));
  }

  /** Half of all offices write "08/15". */
  private String two(int number) {
    return number < 10 && random.nextBoolean() ? "0" + number : String.valueOf(number);
  }

  private Document changed(Document document, List<Label> labels) {
    List<String> paragraphs = new ArrayList<>(document.paragraphs());
    Map<Figure, Figure> moved = new HashMap<>();
    List<Figure> inOrder = new ArrayList<>(texts.keySet());
    inOrder.sort(Comparator.comparingInt(Figure::paragraph).thenComparingInt(Figure::from));
    int paragraph = -1;
    int shift = 0;
    for (Figure figure : inOrder) {
      shift = figure.paragraph() == paragraph ? shift : 0;
      paragraph = figure.paragraph();
      Figure now = new Figure(paragraph, figure.from() + shift, texts.get(figure));
      String old = paragraphs.get(paragraph);
      String behind = old.substring(now.from() + figure.text().length());
      paragraphs.set(paragraph, old.substring(0, now.from()) + now.text() + behind);
      shift += now.text().length() - figure.text().length();
      moved.put(figure, now);
    }
    List<Label> all = new ArrayList<>();
    for (Label label : labels) {
      Map<Role, List<Figure>> roles = new TreeMap<>();
      label
          .roles()
          .forEach((role, some) -> roles.put(role, some.stream().map(moved::get).toList()));
      all.add(new Label(label.kind(), SORT, roles));
    }
    return new Document(document.id(), document.office(), paragraphs, all, List.of());
  }
}
