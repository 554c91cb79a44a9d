package vn.cchc.io;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.cchc.io.internal.KeptNames;
import vn.cchc.model.Agency;
import vn.cchc.model.Fault;
import vn.cchc.model.Report;
import vn.cchc.model.ReportRef;
import vn.cchc.model.ReportingPeriod;
import vn.cchc.model.internal.AgencyCodes;

/**
 * Reports kept in a folder: a folder for each agency, in it a JSON file for each form and period,
 * as {@link ReportWriter} writes them. A program joins it to its validator by {@code
 * ReportStore.of(folder::earlier, folder::children)}.
 *
 * <p>Thread-safe, also against other processes that use the same folder: a report is written beside
 * its name and moved there when it is whole, so that readers see the one of before or the new one,
 * and those who write for one agency wait for each other. Names of files are safe whatever is
 * submitted as code or period.
 */
public final class ReportFolder {

  /** The largest report that is kept or read, in bytes. */
  private static final long MAX_BYTES = 16L << 20;

  /** So many reports of an agency are read, the latest; more tell nothing any more. */
  private static final int MOST_REPORTS = 240;

  /** So many agencies may have reports. */
  private static final int MOST_AGENCIES = 100_000;

  private static final ReentrantLock WRITING = new ReentrantLock();

  private final Path folder;
  private final ReportReader reader = ReportReader.builder().maxBytes(MAX_BYTES).build();

  private ReportFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * Opens a folder, which must exist: a name that was mistyped would be an empty store.
   *
   * @throws IOException if there is no such folder
   */
  public static ReportFolder open(Path folder) throws IOException {
    if (!Files.exists(requireNonNull(folder, "folder"))) {
      throw new NoSuchFileException(folder.toString());
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    return new ReportFolder(folder);
  }

  /** What became of a report that was to be kept. */
  public enum Kept {
    /** It is kept, the first of its agency, form and period. */
    ADDED,
    /** It is kept in place of another. */
    REPLACED,
    /** It is not kept, since the document of the one that is there is dated after its own. */
    OLDER,
    /** It is not kept, since it does not say whose it is, or of which period. */
    UNKNOWN
  }

  /**
   * Keeps a report. It takes the place of one of its agency, form and period, unless its document
   * is dated before that one's.
   *
   * @throws IOException if it cannot be written, or the one that is there cannot be opened
   * @throws ReportFormatException if the one that is there cannot be read, or this one could not be
   *     read again
   */
  public Kept add(Report report) throws IOException {
    Agency agency = requireNonNull(report, "report").agency();
    ReportingPeriod period = report.period();
    if (agency == null || period == null) {
      return Kept.UNKNOWN;
    }
    Path place = folder.resolve(KeptNames.agency(agency));
    Files.createDirectories(place);
    Path file = place.resolve(KeptNames.file(report.catalogue(), period));
    // a lock of the system is one of the whole process: its threads wait for each other here
    WRITING.lock();
    try (FileChannel guard =
            FileChannel.open(
                place.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = guard.lock()) {
      Report known = lock.isValid() && Files.exists(file) ? read(file) : null;
      if (known != null && !report.replaces(known)) {
        return Kept.OLDER;
      }
      replace(file, report);
      return known == null ? Kept.ADDED : Kept.REPLACED;
    } finally {
      WRITING.unlock();
    }
  }

  private void replace(Path file, Report report) throws IOException {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    ReportWriter.write(report, written);
    // what could not be read again would stand in the way of every later report
    reader.read(written.toByteArray(), name(file));
    Path beside = file.resolveSibling(".cchc-" + UUID.randomUUID() + ".tmp");
    try {
      try (FileChannel channel =
          FileChannel.open(beside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(written.toByteArray());
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      try {
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } catch (FileAlreadyExistsException e) {
        // systems where an atomic move does not replace
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
      }
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /**
   * Returns the reports of the agency of a report, those of the latest years if there are many;
   * none if it does not say whose it is.
   *
   * @throws ReportFormatException if one that is kept cannot be read
   * @throws UncheckedIOException if one cannot be opened
   */
  public List<Report> earlier(Report report) {
    Agency agency = requireNonNull(report, "report").agency();
    List<Report> reports = new ArrayList<>();
    if (agency == null) {
      return reports;
    }
    List<String> files = new ArrayList<>(names(KeptNames.agency(agency)));
    // they begin with the year
    files.sort(Comparator.reverseOrder());
    for (String file : files.subList(0, Math.min(MOST_REPORTS, files.size()))) {
      Report kept = readKept(folder.resolve(KeptNames.agency(agency)).resolve(file));
      // whose it is is told by what is inside: names of files that people copied tell nothing
      if (kept != null && isOf(kept, agency)) {
        reports.add(kept);
      }
    }
    return reports;
  }

  private static boolean isOf(Report kept, Agency agency) {
    Agency of = kept.agency();
    return of != null && KeptNames.agency(of).equals(KeptNames.agency(agency));
  }

  /**
   * Returns the reports of the agencies directly below that of a report, of its form for its
   * period. Which are below it is told by their codes: {@code H32.15.2} is below {@code H32.15},
   * and below {@code H32} where nothing of a {@code H32.15} is kept.
   *
   * @throws ReportFormatException if one that is kept cannot be read
   * @throws UncheckedIOException if one cannot be opened
   */
  public List<Report> children(Report report) {
    Agency agency = requireNonNull(report, "report").agency();
    ReportingPeriod period = report.period();
    String code = agency == null ? null : agency.code();
    List<Report> children = new ArrayList<>();
    if (code == null || period == null) {
      return children;
    }
    String file = KeptNames.file(report.catalogue(), period);
    for (String below : AgencyCodes.below(code, new TreeSet<>(codes(code)))) {
      Report child = readKept(folder.resolve(below).resolve(file));
      if (child != null && ReportRef.of(child).agency().equals(below)) {
        children.add(child);
      }
    }
    return children;
  }

  /** The codes below one, those of agencies that have reports. */
  private List<String> codes(String code) {
    try (Stream<Path> found = Files.list(folder)) {
      List<String> codes =
          found
              .limit(MOST_AGENCIES + 1L)
              .map(ReportFolder::name)
              .filter(name -> name.startsWith(code + ".") && KeptNames.isCode(name))
              .toList();
      if (codes.size() > MOST_AGENCIES) {
        throw new ReportFormatException(Fault.of("folder.files", MOST_AGENCIES).at(name(folder)));
      }
      return codes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> names(String agency) {
    try (Stream<Path> found = Files.list(folder.resolve(agency))) {
      return found.map(ReportFolder::name).filter(KeptNames::isReport).toList();
    } catch (NoSuchFileException e) {
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private @Nullable Report readKept(Path file) {
    try {
      return read(file);
    } catch (NoSuchFileException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Report read(Path file) throws IOException {
    return reader.read(file);
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }
}
