package vn.cchc.spring.boot;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import vn.cchc.catalogue.AgenciesReader;
import vn.cchc.io.ReportFolder;
import vn.cchc.model.Agencies;

/** Which agencies there are, and the reports that are kept of them. */
final class KeptReports {

  private KeptReports() {}

  /** Reads a file of agencies; one that is not there or cannot be used stops the start. */
  static Agencies agencies(String location, ResourceLoader loader) {
    Resource file = loader.getResource(location);
    try (InputStream stream = file.getInputStream()) {
      return AgenciesReader.read(stream, file.getDescription());
    } catch (IOException e) {
      throw new UncheckedIOException("cchc.agencies: " + location + ": " + e.getMessage(), e);
    }
  }

  /** Opens a folder of reports; one that is not there stops the start. */
  static ReportFolder folder(Path folder) {
    try {
      return ReportFolder.open(folder);
    } catch (NoSuchFileException e) {
      throw new UncheckedIOException("cchc.store: " + folder + ": there is no such folder", e);
    } catch (NotDirectoryException e) {
      throw new UncheckedIOException("cchc.store: " + folder + ": this is no folder", e);
    } catch (IOException e) {
      throw new UncheckedIOException("cchc.store: " + folder + ": " + e.getMessage(), e);
    }
  }
}
