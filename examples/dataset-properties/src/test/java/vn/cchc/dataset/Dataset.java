package vn.cchc.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;

/** A folder of submitted reports: JSON Lines, and whatever else can be read, one report a file. */
final class Dataset {

  private Dataset() {}

  /** Reads the folder that the system property {@code cchc.dataset} names, or the sample. */
  static List<Report> reports() {
    return read(Path.of(System.getProperty("cchc.dataset", "src/test/resources/submitted")));
  }

  static List<Report> read(Path folder) {
    ReportReader reader = ReportReader.standard();
    List<Report> reports = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(".jsonl")) {
          int number = 0;
          for (String line : Files.readAllLines(file)) {
            number++;
            String name = file.getFileName() + ":" + number;
            reports.add(reader.read(line.getBytes(StandardCharsets.UTF_8), name));
          }
        } else {
          reports.add(reader.read(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return reports;
  }
}
