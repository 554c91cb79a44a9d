package vn.cchc.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Indicator;
import vn.cchc.catalogue.Indicator.Kind;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.model.Level;

/**
 * A catalogue drawn at random that some report satisfies: its relations are stated of figures drawn
 * first.
 */
final class AnyCatalogue {

  private static final LocalizedText TEXT = new LocalizedText("v", "e");

  private final Random random;
  private final Map<String, BigDecimal> counts = new LinkedHashMap<>();
  private final Map<String, BigDecimal> percentages = new LinkedHashMap<>();
  private final List<String> formulas = new ArrayList<>();

  private AnyCatalogue(Random random) {
    this.random = random;
  }

  static Catalogue of(Random random) {
    return new AnyCatalogue(random).catalogue();
  }

  private Catalogue catalogue() {
    for (int i = 3 + random.nextInt(6); i > 0; i--) {
      count(random.nextInt(random.nextBoolean() ? 40 : 5_000));
    }
    for (int i = 2 + random.nextInt(10); i > 0; i--) {
      relation(random.nextInt(10));
    }
    List<Indicator> indicators = new ArrayList<>();
    counts.keySet().forEach(id -> indicators.add(indicator(id, Kind.COUNT)));
    percentages.keySet().forEach(id -> indicators.add(indicator(id, Kind.PERCENTAGE)));
    indicators.add(indicator("choice", Kind.CHOICE));
    formulas.add("choice given iff " + any(counts) + " > 0");
    formulas.add("choice in codes");
    for (String id : counts.keySet()) {
      formulas.add(id + " in whole 0..");
      formulas.add(id + " given");
    }
    percentages.keySet().forEach(id -> formulas.add(id + " in 0..100"));
    counts.forEach(this::narrow);
    percentages.forEach(this::narrow);
    List<Relation> relations = new ArrayList<>();
    for (String formula : formulas) {
      relations.add(
          Relation.builder("r" + relations.size())
              .formula(formula)
              .because(TEXT)
              .source("test")
              .build());
    }
    return Catalogue.builder("any")
        .name(TEXT)
        .level(Level.COMMUNE)
        .validFrom(LocalDate.of(2026, 1, 1))
        .source("test")
        .indicators(indicators)
        .relations(relations)
        .build();
  }

  /** Now and then a second range, in which the figure lies. */
  private void narrow(String id, BigDecimal number) {
    if (random.nextInt(4) == 0) {
      BigDecimal low = number.setScale(0, RoundingMode.FLOOR).subtract(BigDecimal.valueOf(3));
      BigDecimal high = number.setScale(0, RoundingMode.CEILING).add(BigDecimal.valueOf(5));
      boolean whole = number.stripTrailingZeros().scale() <= 0;
      formulas.add(id + " in " + (whole ? "whole " : "") + low.max(BigDecimal.ZERO) + ".." + high);
    }
  }

  private void relation(int kind) {
    switch (kind) {
      case 0 -> {
        String a = any(counts);
        String b = any(counts);
        formulas.add(count(of(a).add(of(b)).longValueExact()) + " = " + a + " + " + b);
      }
      case 1 -> formulas.add(ordered(any(counts), any(counts)));
      case 2 -> {
        String a = any(counts);
        String b = any(counts);
        boolean less = of(a).compareTo(of(b)) < 0;
        formulas.add(less ? a + " < " + b : b + " <= 3 * " + a + " + " + of(b));
      }
      case 3, 4 -> share();
      case 5 -> {
        String whole = any(counts);
        long all = of(whole).longValueExact();
        long part = all == 0 ? 0 : random.nextLong(all + 1);
        String other = any(counts);
        formulas.add(
            percentage(part, Math.max(1, all)) + " of " + whole + " or " + whole + " + " + other);
      }
      case 6 -> {
        String low = percentage(random.nextInt(50), 100);
        String middle = percentage(50 + random.nextInt(20), 100);
        String high = percentage(70 + random.nextInt(30), 100);
        formulas.add(middle + " between " + high + ", " + low);
        formulas.add(low + " ~ note");
        formulas.add(high + " ~ note");
      }
      case 7 -> {
        String one = percentage(random.nextInt(60), 100);
        String other = percentage(random.nextInt(40), 100);
        formulas.add(one + " + " + other + " <= 100");
      }
      case 8 -> {
        String a = any(counts);
        String b = any(counts);
        long part = of(a).longValueExact();
        long all = Math.max(1, part + of(b).longValueExact());
        String greater = percentage(Math.min(100, 2 + 100 * part / all), 100);
        if (part < all) {
          formulas.add("100 * " + a + " / (" + a + " + " + b + ") <= " + greater);
        }
      }
      default -> formulas.add(any(counts) + " >= " + "0");
    }
  }

  private void share() {
    String a = any(counts);
    String b = any(counts);
    boolean ordered = of(a).compareTo(of(b)) <= 0;
    String part = ordered ? a : b;
    String whole = ordered ? b : a;
    if (of(whole).signum() > 0) {
      String share = percentage(of(part).longValueExact(), of(whole).longValueExact());
      formulas.add(share + " ~ 100 * " + part + " / " + whole);
    }
  }

  private String ordered(String one, String other) {
    return of(one).compareTo(of(other)) <= 0 ? one + " <= " + other : one + " >= " + other;
  }

  private BigDecimal of(String count) {
    return counts.get(count);
  }

  private String any(Map<String, BigDecimal> figures) {
    List<String> all = List.copyOf(figures.keySet());
    return all.get(random.nextInt(all.size()));
  }

  private String count(long number) {
    String id = "c" + counts.size();
    counts.put(id, BigDecimal.valueOf(number));
    return id;
  }

  private String percentage(long part, long whole) {
    String id = "p" + percentages.size();
    percentages.put(
        id,
        BigDecimal.valueOf(100 * part).divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP));
    return id;
  }

  private static Indicator indicator(String id, Kind kind) {
    return Indicator.builder(id)
        .name(TEXT)
        .kind(kind)
        .codes(kind == Kind.CHOICE ? Map.of("0", TEXT, "1", TEXT, "2", TEXT) : Map.of())
        .measures(Indicator.Measure.FLOW)
        .build();
  }
}
