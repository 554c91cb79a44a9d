import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import vn.cchc.io.ReportReader;
import vn.cchc.io.ReportWriter;
import vn.cchc.model.Agency;
import vn.cchc.model.Figure;
import vn.cchc.model.Level;
import vn.cchc.model.Report;

/**
 * Makes reports of the worked example whose pages are worth looking at: one left blank but for nine
 * figures, one with one cell mistyped, and sixty agencies of which each mistyped up to four cells.
 */
public class ReportsForPages {

  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[1]);
    Files.createDirectories(folder.resolve("many"));
    Report example = ReportReader.standard().read(Path.of(args[0]));
    List<Figure> blanks = new ArrayList<>();
    for (Figure figure : example.figures()) {
      blanks.add(blanks.size() < 9 ? figure : Figure.blank(figure.ref()));
    }
    write(example.withFigures(blanks), folder.resolve("blank.json"));
    write(typed(example, "3.1.3", "18590"), folder.resolve("mistyped.json"));
    Report sound = typed(typed(typed(example, "3.4.4", "99,05%"), "5.1.2", "101"), "6.4", "501");
    Random random = new Random(2021);
    for (int i = 1; i <= 60; i++) {
      Report report = sound.toBuilder()
          .agency(new Agency("T" + i, "UBND tỉnh thứ " + i, Level.PROVINCE)).build();
      for (int slips = random.nextInt(5); slips > 0; slips--) {
        Figure figure = report.figures().get(random.nextInt(report.figures().size()));
        String text = figure.text();
        if (text != null && text.length() > 1) {
          int at = random.nextInt(text.length() - 1);
          String slip = text.substring(0, at) + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
          report = typed(report, figure.ref().toString(), slip);
        }
      }
      write(report, folder.resolve("many/%02d.json".formatted(i)));
    }
  }

  private static Report typed(Report report, String indicator, String text) {
    return report.withFigures(report.figures().stream()
        .map(f -> f.ref().toString().equals(indicator) ? new Figure(f.ref(), text, Figure.printed(f.ref(), text).value(), f.note(), f.row(), f.origin()) : f)
        .toList());
  }

  private static void write(Report report, Path file) throws Exception {
    try (OutputStream out = Files.newOutputStream(file)) {
      ReportWriter.write(report, out);
    }
  }
}
