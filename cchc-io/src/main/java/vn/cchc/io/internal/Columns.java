package vn.cchc.io.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.Document.Row;
import vn.cchc.model.PrintedRow;
import vn.cchc.model.internal.Texts;

/**
 * Which column of a table holds what; -1 where there is none.
 *
 * @param code of the printed number
 */
record Columns(int code, int name, int unit, int value, int note) {

  private static final List<String> CODES = List.of("stt", "so tt", "tt", "so thu tu", "ma so");
  private static final List<String> NAMES =
      List.of("chi tieu", "ten chi tieu", "noi dung", "tieu chi");
  private static final List<String> UNITS = List.of("don vi", "dvt", "dv tinh");
  private static final List<String> VALUES =
      List.of("so lieu", "gia tri", "so luong", "ket qua", "thuc hien");
  private static final List<String> NOTES = List.of("ghi chu");

  /** Returns whether a row names the columns of the form. */
  static boolean isHeader(Row row) {
    return find(row, NAMES) >= 0
        && (find(row, CODES) >= 0 || find(row, NOTES) >= 0)
        && (find(row, VALUES) >= 0 || find(row, UNITS) >= 0);
  }

  /** Returns the columns that a header row, and the row below it, name. */
  static Optional<Columns> of(Row header, @Nullable Row below) {
    if (!isHeader(header)) {
      return Optional.empty();
    }
    int unit = find(header, UNITS);
    int value = find(header, VALUES);
    if (below != null && isLowerHeader(below)) {
      unit = find(below, UNITS) >= 0 ? find(below, UNITS) : unit;
      value = find(below, VALUES) >= 0 ? find(below, VALUES) : value;
    }
    return value < 0
        ? Optional.empty()
        : Optional.of(
            new Columns(
                find(header, CODES), find(header, NAMES), unit, value, find(header, NOTES)));
  }

  /** Returns whether a row is the second row of a header, below a cell that spans columns. */
  static boolean isLowerHeader(Row row) {
    return find(row, NAMES) < 0 && find(row, UNITS) >= 0 && find(row, VALUES) >= 0;
  }

  /** Returns whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3). */
  static boolean isNumbering(Row row) {
    int next = 0;
    for (String cell : row.cells()) {
      if (!cell.isBlank()) {
        String number = Texts.folded(cell);
        if (next == 0 && (number.equals("a") || number.equals("b"))) {
          continue;
        }
        if (!number.equals(String.valueOf(next + 1))) {
          return false;
        }
        next++;
      }
    }
    return next >= 3;
  }

  private static int find(Row row, List<String> names) {
    for (int i = 0; i < row.cells().size(); i++) {
      String cell = Texts.folded(row.cells().get(i));
      for (String name : names) {
        if (cell.equals(name) || cell.startsWith(name + " ") && cell.length() < 40) {
          return i;
        }
      }
    }
    return -1;
  }

  /** Returns a row's cells by what they hold. */
  TableRow read(Row row) {
    String printed = row.cell(code).strip();
    boolean among = Texts.folded(printed).equals("trong do");
    return new TableRow(
        new PrintedRow(
            among ? null : orNull(printed),
            orNull(name(row)),
            orNull(text(row.cell(unit))),
            row.number()),
        orNull(text(row.cell(value))),
        orNull(text(row.cell(note))));
  }

  private String name(Row row) {
    return text(row.cell(name));
  }

  /** Drops the marks that text versions of documents carry for italics, and folds white space. */
  private static String text(String cell) {
    return Texts.nfc(cell.replaceAll("</?[ibu]>", "").replaceAll("\\s+", " ").strip());
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A row of the table by what its cells hold. */
  record TableRow(PrintedRow row, @Nullable String value, @Nullable String note) {

    /** Returns whether only the words of one cell go on here from the page before. */
    boolean isContinuation() {
      boolean nothingElse = row.code() == null && row.unit() == null && value == null;
      return nothingElse && ((row.name() == null) != (note == null));
    }
  }
}
