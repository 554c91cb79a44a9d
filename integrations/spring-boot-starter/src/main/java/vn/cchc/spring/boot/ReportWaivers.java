package vn.cchc.spring.boot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import vn.cchc.io.WaiverFile;
import vn.cchc.model.Waivers;

/** The waivers in files of a program. */
final class ReportWaivers {

  private ReportWaivers() {}

  /** Reads all; a file that is not there or cannot be used stops the start. */
  static Waivers of(List<String> files, ResourceLoader loader) {
    Waivers all = Waivers.NONE;
    ResourcePatternResolver resolver = ResourcePatternUtils.getResourcePatternResolver(loader);
    for (String location : files) {
      try {
        Resource[] found = resolver.getResources(location);
        if (found.length == 0) {
          throw new FileNotFoundException("no file is there");
        }
        for (Resource file : found) {
          all = all.and(read(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cchc.waivers: " + location + ": " + e.getMessage(), e);
      }
    }
    return all;
  }

  private static Waivers read(Resource file) throws IOException {
    try (InputStream stream = file.getInputStream()) {
      return WaiverFile.read(stream, file.getDescription());
    }
  }
}
