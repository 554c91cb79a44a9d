package vn.cchc.io.internal.format.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.format.sheet.OwnResults;
import vn.cchc.io.internal.page.Cell;
import vn.cchc.io.internal.page.Table;
import vn.cchc.model.Place;

/** What stands in a cell. Used by one thread. */
public final class CellContent implements BlockSink {

  private final List<String> paragraphs = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final StringJoiner comments = new StringJoiner("\n");
  private Consumer<Place> placed = place -> {};

  @Override
  public void paragraph(String text) {
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
  }

  @Override
  public void table(Table table) {
    tables.add(table);
    for (Table.Row row : table.rows()) {
      paragraph(String.join("\t", row.cells().stream().map(Cell::text).toList()));
    }
  }

  /** Adds what somebody but us says of the cell. */
  public void comment(String text) {
    if (!text.isBlank() && !OwnResults.isOwn("", text)) {
      comments.add(text);
    }
  }

  /** Tells somebody where the cell stands, once its table is whole. */
  public void whenPlaced(Consumer<Place> listener) {
    placed = listener;
  }

  void place(Place place) {
    placed.accept(place);
  }

  /** Returns what a person sees in it, paragraphs parted by line breaks. */
  public String text() {
    return String.join("\n", paragraphs);
  }

  /** Returns what is remarked on it; null if nothing is. */
  public @Nullable String comment() {
    return comments.length() == 0 ? null : comments.toString();
  }

  List<Table> tables() {
    return tables;
  }
}
