package vn.cchc.io;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.Origin;
import vn.cchc.model.Report;

/**
 * The worked example of {@code examples/khanh-hoa-q3-2021}: the text is the source, the other files
 * are made of it. Run {@link #main} after a change of the text.
 */
final class WorkedExample {

  static final Path FOLDER = Path.of("../examples/khanh-hoa-q3-2021");
  static final Path TEXT = FOLDER.resolve("report.txt");

  private WorkedExample() {}

  /** Writes the JSON, XLSX and DOCX files. */
  public static void main(String[] arguments) throws IOException {
    Report read = ReportReader.standard().read(TEXT);
    Report report =
        Report.builder(read.catalogue())
            .agency(new Agency("H32", "UBND tỉnh Khánh Hòa", read.agency().level()))
            .period(read.period())
            .document(read.document())
            .notation(read.notation())
            .figures(withoutPlaces(read))
            .narrative(read.narrative())
            .unmatchedRows(read.unmatchedRows())
            .secondPrinting(read.secondPrinting())
            .build();
    try (OutputStream out = Files.newOutputStream(FOLDER.resolve("report.json"))) {
      ReportWriter.write(report, out);
      out.write('\n');
    }
    List<String> titles = titles();
    Files.write(FOLDER.resolve("report.xlsx"), OfficeFiles.workbook(titles, rows(), 0));
    Files.write(
        FOLDER.resolve("report.docx"), OfficeFiles.document(read.narrative(), titles, rows()));
  }

  /** The figures as a system sends them, which has no document to show a place of. */
  static List<Figure> withoutPlaces(Report report) {
    return report.figures().stream().map(figure -> figure.withOrigin(Origin.UNKNOWN)).toList();
  }

  /** The titles of the appendix. */
  static List<String> titles() throws IOException {
    List<String> lines = Files.readAllLines(TEXT);
    int start = lines.indexOf("PHỤ LỤC");
    return lines.subList(start, start + 5).stream().filter(line -> !line.isBlank()).toList();
  }

  /** The rows of the first printing of the table, a cell continued over a page break whole. */
  static List<List<String>> rows() throws IOException {
    List<String> lines = Files.readAllLines(TEXT);
    List<List<String>> rows = new ArrayList<>();
    boolean afterHeader = false;
    for (String line : lines.subList(0, lines.lastIndexOf("PHỤ LỤC"))) {
      List<String> cells = List.of(line.split("\t", -1));
      boolean header = line.startsWith("STT\t") || line.startsWith("\tĐơn vị tính");
      if (cells.size() < 5 || header || line.startsWith("\t\tĐơn vị tính")) {
        afterHeader |= header || line.startsWith("\t\tĐơn vị tính");
        continue;
      }
      if (afterHeader && !rows.isEmpty() && line.startsWith("\t\t\t\t")) {
        continued(rows, cells.get(4));
      } else {
        rows.add(cells);
      }
      afterHeader = false;
    }
    return rows;
  }

  /** The text goes on in the last cell of the column that has any. */
  private static void continued(List<List<String>> rows, String more) {
    for (int i = rows.size() - 1; i >= 0; i--) {
      if (!rows.get(i).get(4).isEmpty()) {
        List<String> cells = new ArrayList<>(rows.get(i));
        cells.set(4, cells.get(4) + " " + more);
        rows.set(i, cells);
        return;
      }
    }
  }
}
