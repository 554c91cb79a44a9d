package vn.cchc.rules.internal.bind;

import java.math.BigDecimal;
import java.util.List;
import vn.cchc.catalogue.Formula.Aspect;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;
import vn.cchc.model.Explanation;
import vn.cchc.model.Notation;
import vn.cchc.model.Report;
import vn.cchc.rules.internal.check.Check;
import vn.cchc.rules.internal.check.StructureCheck;

/**
 * How much of a report is read, so that no report, whoever sends it, takes more than bounded time.
 * The longest real report has some thirty pages and a hundred rows.
 *
 * @param report as far as it is read
 * @param figures how many there are
 * @param characters how many the narrative has
 */
record Bounds(Report report, int figures, long characters) {

  private static final int MAX_FIGURES = 20_000;
  private static final int MAX_PARAGRAPHS = 10_000;
  private static final int MAX_CHARACTERS = 2_000_000;

  private static final Relation READ =
      Relation.builder("read-whole")
          .formula(Aspect.READ_WHOLE.words())
          .strength(Strength.SHOULD)
          .build();

  static Bounds of(Report report) {
    long characters = 0;
    int paragraphs = 0;
    for (String paragraph : report.narrative()) {
      characters += paragraph.length();
      paragraphs += characters <= MAX_CHARACTERS ? 1 : 0;
    }
    int figures = report.figures().size();
    paragraphs = Math.min(paragraphs, MAX_PARAGRAPHS);
    if (figures <= MAX_FIGURES && paragraphs == report.narrative().size()) {
      return new Bounds(report, figures, characters);
    }
    List<String> read = report.narrative().subList(0, paragraphs);
    Report part =
        report.toBuilder()
            .onlyFigures(report.figures().subList(0, Math.min(figures, MAX_FIGURES)))
            .onlyNarrative(read)
            .build();
    return new Bounds(part, figures, characters);
  }

  /** Says what was not read, if anything was not. */
  void bind(Bindings bindings) {
    int unread = figures - report.figures().size();
    if (unread > 0) {
      bindings.addCut(READ, left("bounds.figures", report.figures().size(), figures));
    }
    long read = report.narrative().stream().mapToLong(String::length).sum();
    if (read < characters) {
      bindings.addCut(READ, left("bounds.narrative", read, characters));
    }
  }

  /** Says that not everything which would mend the report was tried. */
  static Check searchCut() {
    return new StructureCheck(
        READ, Strength.NOTE, List.of(), null, null, Explanation.of("bounds.search"));
  }

  private static StructureCheck left(String key, long read, long all) {
    BigDecimal some = BigDecimal.valueOf(read);
    BigDecimal whole = BigDecimal.valueOf(all);
    return new StructureCheck(
        READ,
        READ.strength(),
        List.of(),
        Notation.of(some),
        Notation.of(whole),
        Explanation.of(key, some, whole));
  }
}
