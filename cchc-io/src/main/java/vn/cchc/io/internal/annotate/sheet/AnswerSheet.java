package vn.cchc.io.internal.annotate.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.RefJson;
import vn.cchc.io.internal.annotate.Inert;
import vn.cchc.io.internal.format.sheet.StoredCell;
import vn.cchc.io.internal.format.sheet.StoredSheet;
import vn.cchc.io.internal.format.sheet.StoredWorkbook;
import vn.cchc.io.internal.format.sheet.Value;
import vn.cchc.io.internal.format.sheet.WorkbookPages;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Messages;
import vn.cchc.model.Notation;
import vn.cchc.model.NumberNotation;

/** Reads what officers answered in our sheet. */
public final class AnswerSheet {

  /** Rows our headings may have been moved down by. */
  private static final int SEARCHED = 50;

  private AnswerSheet() {}

  /** What was typed into the two columns of a row; empty where nothing was. */
  public record Cells(String corrected, String explanation) {

    static final Cells NONE = new Cells("", "");

    boolean isEmpty() {
      return corrected.isEmpty() && explanation.isEmpty();
    }
  }

  /** Returns the answers of a workbook, in the order of its rows, by what the rows are about. */
  public static Map<RefJson, Cells> read(StoredWorkbook workbook) {
    Map<RefJson, Cells> answers = new LinkedHashMap<>();
    read(
        workbook,
        (key, cells) -> {
          RefJson about = RefJson.of(key);
          if (about != null) {
            answers.putIfAbsent(about, cells);
          }
        });
    return answers;
  }

  /** Returns the answers of a workbook by the keys of its rows. */
  static Map<String, Cells> byKey(StoredWorkbook workbook) {
    Map<String, Cells> answers = new HashMap<>();
    read(workbook, answers::putIfAbsent);
    return answers;
  }

  private static void read(StoredWorkbook workbook, BiConsumer<String, Cells> answers) {
    for (StoredSheet sheet : workbook.sheets()) {
      if (WorkbookPages.isOurs(workbook, sheet)) {
        rows(sheet, answers);
      }
    }
  }

  private static void rows(StoredSheet sheet, BiConsumer<String, Cells> answers) {
    Map<String, Integer> columns = new HashMap<>();
    int head = -1;
    List<StoredCell> row = new ArrayList<>();
    for (StoredCell cell : sheet.cells()) {
      if (!row.isEmpty() && row.get(0).row() != cell.row()) {
        head = take(row, columns, head, answers);
        row.clear();
      }
      row.add(cell);
    }
    if (!row.isEmpty()) {
      take(row, columns, head, answers);
    }
  }

  /** Takes one row: that of headings, or one below it. */
  private static int take(
      List<StoredCell> row,
      Map<String, Integer> columns,
      int head,
      BiConsumer<String, Cells> answers) {
    int number = row.get(0).row();
    if (head < 0) {
      if (number < SEARCHED) {
        headings(row, columns);
      }
      return columns.size() == 3 ? number : -1;
    }
    String key = text(row, columns.getOrDefault("key", -1));
    Cells cells =
        new Cells(
            text(row, columns.getOrDefault("corrected", -1)),
            text(row, columns.getOrDefault("explanation", -1)));
    if (!key.isEmpty() && !cells.isEmpty()) {
      answers.accept(key, cells);
    }
    return head;
  }

  private static void headings(List<StoredCell> row, Map<String, Integer> columns) {
    columns.clear();
    for (StoredCell cell : row) {
      String text = text(row, cell.column());
      for (String name : List.of("corrected", "explanation", "key")) {
        for (Messages messages : List.of(Messages.vietnamese(), Messages.english())) {
          if (text.equals(messages.text("annotate.column." + name))) {
            columns.putIfAbsent(name, cell.column());
          }
        }
      }
    }
  }

  private static String text(List<StoredCell> row, int column) {
    for (StoredCell cell : row) {
      if (cell.column() == column) {
        return text(cell.value());
      }
    }
    return "";
  }

  /** Where a number was stored as one, it is written as officials do. */
  private static String text(@Nullable Value value) {
    String text =
        value instanceof Value.Text typed
            ? typed.text()
            : value instanceof Value.Num number
                ? Notation.of(number.number(), NumberNotation.VI)
                : "";
    String shown = text.length() > Limits.ROWS ? text.substring(0, Limits.ROWS) : text;
    return Inert.text(shown.startsWith("'") ? shown.substring(1) : shown);
  }
}
