package vn.cchc.io.internal.draft;

import java.util.List;
import vn.cchc.catalogue.LocalizedText;
import vn.cchc.catalogue.Relation;
import vn.cchc.catalogue.Strength;

/** What sentences beside a table must keep of themselves, whatever the form. */
final class ProseRelations {

  private ProseRelations() {}

  static List<Relation> all() {
    return List.of(
        relation(
            "narrative-share",
            "shares in the narrative are the fractions beside them",
            "Tỷ lệ phần trăm trong lời văn phải bằng phân số đi cùng, làm tròn ở số thập phân đã in",
            "A percentage in the prose is the fraction told with it, rounded at its printed"
                + " decimals"),
        relation(
            "narrative-sum",
            "parts in the narrative add up to their whole",
            "Các phần kể hết của một tổng số trong lời văn cộng lại phải bằng tổng số",
            "Parts that the prose tells as all of a whole add up to it"),
        relation(
            "narrative-complement",
            "shares of one whole in the narrative add up to 100",
            "Tỷ lệ của các phần kể hết của một tổng số cộng lại phải bằng 100%",
            "Shares that are all of one whole add up to 100%"),
        relation(
            "narrative-bound",
            "parts in the narrative are at most their whole",
            "Một phần nêu trong lời văn không lớn hơn tổng số của nó",
            "A part told in the prose is at most its whole"));
  }

  private static Relation relation(String id, String formula, String vi, String en) {
    return Relation.builder(id)
        .formula(formula)
        .strength(Strength.SHOULD)
        .because(new LocalizedText(vi, en))
        .source("")
        .build();
  }
}
