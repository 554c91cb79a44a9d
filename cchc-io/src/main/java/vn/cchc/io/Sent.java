package vn.cchc.io;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.cchc.io.internal.format.kind.FileKind;
import vn.cchc.io.internal.format.zip.ZipPackage;
import vn.cchc.io.internal.page.Limits;
import vn.cchc.model.Fault;
import vn.cchc.model.Submission;

/** Reads documents that are sent together: what one holds keeps none of the others from it. */
final class Sent {

  private final Reading reading;
  private final ReportReader.Watch watch;
  private final List<Submission.Entry> entries = new ArrayList<>();
  private final List<Fault> failures = new ArrayList<>();

  /** Reads one document. */
  interface Reading {
    Submission of(byte[] bytes, String name);
  }

  Sent(Reading reading, ReportReader.Watch watch) {
    this.reading = reading;
    this.watch = watch;
  }

  /** Opens one file. */
  interface Opening {
    byte[] of(Path file) throws IOException;
  }

  Submission folder(Path folder, String name, Opening opening) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(folder)) {
      files =
          found
              .filter(Files::isRegularFile)
              .filter(file -> !isOfSystem(String.valueOf(file.getFileName())))
              .limit(Limits.FILES + 1)
              .sorted()
              .toList();
    }
    if (files.size() > Limits.FILES) {
      throw new ReportFormatException(Fault.of("folder.files", Limits.FILES).at(name));
    }
    int read = 0;
    for (Path file : files) {
      String source = name + "/" + folder.relativize(file);
      try {
        add(opening.of(file), source);
      } catch (ReportFormatException e) {
        failures.add(e.fault());
      } catch (IOException e) {
        failures.add(Fault.of("unopened").at(source).saying(String.valueOf(e.getMessage())));
      }
      read++;
      watch.read(read, files.size());
    }
    return submission(name);
  }

  Submission zip(byte[] bytes, String name) {
    ZipPackage zip = ZipPackage.open(bytes, name);
    List<String> names = List.copyOf(zip.names());
    int read = 0;
    for (String entry : names) {
      byte[] document = isOfSystem(entry) ? null : zip.bytes(entry);
      String source = name + ": " + entry;
      if (document != null && !entry.endsWith("/")) {
        if (isZip(document, source)) {
          failures.add(Fault.of("zip.in-zip").at(source));
        } else {
          add(document, source);
        }
      }
      read++;
      watch.read(read, names.size());
    }
    return submission(name);
  }

  private static boolean isZip(byte[] document, String source) {
    try {
      return FileKind.of(document, source) == FileKind.ZIP;
    } catch (ReportFormatException e) {
      // told when it is read
      return false;
    }
  }

  /** Files that systems put beside those of people. */
  private static boolean isOfSystem(String name) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return last.startsWith(".")
        || last.startsWith("~$")
        || name.startsWith("__MACOSX/")
        || last.equalsIgnoreCase("Thumbs.db")
        || last.equalsIgnoreCase("desktop.ini");
  }

  private void add(byte[] document, String source) {
    try {
      Submission read = reading.of(document, source);
      entries.addAll(read.entries());
      failures.addAll(read.failures());
    } catch (ReportFormatException e) {
      failures.add(e.fault());
    }
  }

  private Submission submission(String name) {
    if (entries.isEmpty() && failures.isEmpty()) {
      throw new ReportFormatException(Fault.of("nothing-sent").at(name));
    }
    return new Submission(entries, failures);
  }
}
