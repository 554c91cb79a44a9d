package vn.cchc.io.internal.sketch.named;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Scope.Each;
import vn.cchc.io.internal.sketch.heads.HeadTree.Node;
import vn.cchc.io.internal.sketch.shape.ColumnSketch;
import vn.cchc.io.internal.sketch.trial.Formulas;
import vn.cchc.model.internal.Texts;

/** What there is at the end of a period is what there was, with what came and without what went. */
public final class Stock {

  private static final List<String> OPENING =
      List.of("dau ky", "dau nam", "ky truoc chuyen sang", "tu ky truoc", "ton dau", "du dau");
  private static final List<String> CLOSING =
      List.of("cuoi ky", "cuoi nam", "chuyen ky sau", "ton cuoi", "du cuoi", "con ton");
  private static final List<String> OUT =
      List.of(
          "giam", "xuat", "su dung", "da giai quyet", "da chi", "chi", "huy", "xoa", "tra", "ban");
  private static final List<String> IN =
      List.of("tang", "nhap", "mua", "tiep nhan", "nhan", "thu", "phat sinh", "moi", "trong ky");

  private final List<ColumnSketch> columns;

  private Stock(List<ColumnSketch> columns) {
    this.columns = columns;
  }

  /** Returns what the figures at the end are of, as a formula of columns; null where none are. */
  public static @Nullable String of(List<ColumnSketch> columns, Node root) {
    return new Stock(columns).formula(root);
  }

  private @Nullable String formula(Node root) {
    List<Integer> tops = new ArrayList<>();
    for (Node child : root.children()) {
      if (!child.isParts()) {
        tops.addAll(child.columns());
      }
    }
    Integer opening = only(tops, OPENING);
    Integer closing = only(tops, CLOSING);
    if (opening == null || closing == null || opening.equals(closing)) {
      return null;
    }
    List<String> in = new ArrayList<>(List.of(name(opening)));
    List<String> out = new ArrayList<>();
    for (int column : tops) {
      String folded = Texts.folded(columns.get(column).fullName());
      if (column == opening || column == closing) {
        continue;
      }
      boolean goes = Texts.hasAny(folded, OUT);
      boolean comes = Texts.hasAny(folded, IN);
      if (goes) {
        out.add(name(column));
      } else if (comes) {
        in.add(name(column));
      } else {
        return null;
      }
    }
    if (in.size() < 2 || out.isEmpty()) {
      return null;
    }
    return Formulas.sum(Each.ROW, name(closing), in, out);
  }

  private @Nullable Integer only(List<Integer> some, List<String> words) {
    List<Integer> found =
        some.stream()
            .filter(c -> Texts.hasAny(Texts.folded(columns.get(c).fullName()), words))
            .toList();
    return found.size() == 1 ? found.get(0) : null;
  }

  private String name(int column) {
    return columns.get(column).id().value();
  }
}
