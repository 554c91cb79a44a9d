package vn.cchc.spring.boot;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternUtils;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueReader;
import vn.cchc.catalogue.Catalogues;
import vn.cchc.io.ReportReader;
import vn.cchc.model.Agencies;
import vn.cchc.rules.ReportValidator;

/**
 * The forms of a program.
 *
 * @param own in place of shipped ones of the same identifier
 */
record ReportCatalogues(List<Catalogue> own) {

  ReportCatalogues {
    own = List.copyOf(own);
  }

  /** Returns those that are beans and those in files. */
  static ReportCatalogues of(Stream<Catalogue> beans, List<String> files, ResourceLoader loader) {
    List<Catalogue> own = new ArrayList<>(beans.toList());
    ResourcePatternResolver resolver = ResourcePatternUtils.getResourcePatternResolver(loader);
    for (String location : files) {
      try {
        Resource[] found = resolver.getResources(location);
        if (found.length == 0) {
          throw new FileNotFoundException("no file is there");
        }
        for (Resource file : found) {
          own.add(read(file));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("cchc.catalogues: " + location + ": " + e.getMessage(), e);
      }
    }
    return new ReportCatalogues(own);
  }

  private static Catalogue read(Resource file) throws IOException {
    try (InputStream stream = file.getInputStream()) {
      return CatalogueReader.read(stream, file.getDescription());
    }
  }

  /**
   * Returns what checks reports by them.
   *
   * @param agencies which there are; null where nobody says
   */
  ReportValidator validator(@Nullable Agencies agencies) {
    ReportValidator.Builder builder = ReportValidator.builder();
    if (agencies != null) {
      builder.agencies(agencies);
    }
    own.forEach(builder::catalogue);
    return builder.build();
  }

  ReportReader reader(long maxBytes) {
    ReportReader.Builder builder = ReportReader.builder().maxBytes(maxBytes);
    if (!own.isEmpty()) {
      own.forEach(builder::catalogue);
      shipped().flatMap(id -> Catalogues.find(id).stream()).forEach(builder::catalogue);
    }
    return builder.build();
  }

  /** Returns the identifiers of all. */
  List<String> ids() {
    return Stream.concat(own.stream().map(Catalogue::id), shipped()).sorted().toList();
  }

  private Stream<String> shipped() {
    return Catalogues.shipped().stream()
        .filter(id -> own.stream().noneMatch(catalogue -> catalogue.id().equals(id)));
  }
}
