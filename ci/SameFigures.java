import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Figure;
import vn.cchc.model.FigureValue;
import vn.cchc.model.Report;
import vn.cchc.model.Submission;

/** Tells which files do not say the same figures and notes as the first; exit status 1 if any. */
final class SameFigures {

  public static void main(String[] files) throws Exception {
    ReportReader reader = ReportReader.standard();
    Report first = reader.read(Path.of(files[0]));
    int different = 0;
    for (int i = 1; i < files.length; i++) {
      List<String> differences = new ArrayList<>();
      try {
        for (Submission.Entry entry : reader.readAll(Path.of(files[i])).entries()) {
          differences.addAll(differences(first, entry.report()));
        }
      } catch (RuntimeException e) {
        differences.add(e.toString());
      }
      boolean same = differences.isEmpty();
      different += same ? 0 : 1;
      String told = same ? "same" : differences.size() + " differ: " + differences.get(0);
      System.out.println(Path.of(files[i]).getFileName() + ": " + told);
    }
    System.out.println((files.length - 1) + " files, " + different + " differ");
    System.exit(different == 0 ? 0 : 1);
  }

  private static List<String> differences(Report first, Report other) {
    List<String> differences = new ArrayList<>();
    for (Figure figure : first.figures()) {
      Figure read = other.figure(figure.ref()).orElse(null);
      boolean same =
          read != null
              && isSame(figure.value(), read.value())
              && Objects.equals(figure.note(), read.note());
      if (!same) {
        differences.add(figure.ref() + " reads " + (read == null ? "nothing" : read.text()));
      }
    }
    if (other.figures().size() != first.figures().size() || !other.unmatchedRows().isEmpty()) {
      differences.add(other.figures().size() + " rows, unknown " + other.unmatchedRows());
    }
    return differences;
  }

  /** A spreadsheet drops the zeros behind the decimal mark of what was typed as a number. */
  private static boolean isSame(FigureValue one, FigureValue two) {
    return FigureValue.isSame(one, two);
  }
}
