package vn.cchc.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.io.ReportFormatException;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Report;

/**
 * A folder of submitted reports: JSON Lines, and whatever else can be read, one report a file.
 *
 * @param unreadable what could not be read: file, place, what was found and what was expected
 */
record Dataset(List<Report> reports, List<String> unreadable) {

  /** The folder that the system property {@code cchc.dataset} names, or the sample; read once. */
  static Dataset given() {
    return Given.DATASET;
  }

  private static final class Given {
    static final Dataset DATASET =
        read(Path.of(System.getProperty("cchc.dataset", "src/test/resources/submitted")));
  }

  static Dataset read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw new IllegalArgumentException(
          "No folder: " + folder.toAbsolutePath() + ". Name one by -Dcchc.dataset=FOLDER");
    }
    ReportReader reader = ReportReader.standard();
    Dataset dataset = new Dataset(new ArrayList<>(), new ArrayList<>());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (file.toString().endsWith(".jsonl")) {
          int number = 0;
          for (String line : Files.readAllLines(file)) {
            String name = file.getFileName() + ":" + ++number;
            dataset.add(() -> reader.read(line.getBytes(StandardCharsets.UTF_8), name));
          }
        } else {
          dataset.add(() -> reader.read(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return dataset;
  }

  private interface Reading {
    Report read() throws IOException;
  }

  private void add(Reading reading) throws IOException {
    try {
      reports.add(reading.read());
    } catch (ReportFormatException e) {
      unreadable.add(e.getMessage());
    }
  }
}
