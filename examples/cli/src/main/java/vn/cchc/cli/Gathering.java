package vn.cchc.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.cli.ValidateCommand.Format;
import vn.cchc.io.ReportReader;
import vn.cchc.io.exchange.EssReport;
import vn.cchc.io.exchange.FindingsCsv;
import vn.cchc.io.exchange.SarifLog;
import vn.cchc.model.Report;
import vn.cchc.model.ValidationResult;

/** Formats for other programs, which are one document of all reports. Used by one thread. */
final class Gathering {

  private final @Nullable SarifLog sarif;
  private final @Nullable FindingsCsv csv;
  private final @Nullable EssReport ess;
  private boolean begun;

  private Gathering(@Nullable SarifLog sarif, @Nullable FindingsCsv csv, @Nullable EssReport ess) {
    this.sarif = sarif;
    this.csv = csv;
    this.ess = ess;
  }

  /**
   * Returns what gathers a format; null for a format of which each report is by itself.
   *
   * @param rulesAt address of RULES.md; null where it is not given
   */
  static @Nullable Gathering of(Format format, Language language, @Nullable URI rulesAt) {
    return switch (format) {
      case SARIF -> new Gathering(SarifLog.of(language.locale(), rulesAt), null, null);
      case CSV -> new Gathering(null, FindingsCsv.of(language.locale()), null);
      case ESS ->
          new Gathering(
              null,
              null,
              EssReport.of(language.locale(), OffsetDateTime.now(ZoneId.systemDefault())));
      default -> null;
    };
  }

  /**
   * Adds a report; returns what can be written already.
   *
   * @param file that was named
   * @param source the file, or what is within it
   */
  String add(
      String file, String source, Report report, ValidationResult result, Catalogue catalogue)
      throws IOException {
    if (sarif != null) {
      String document = document(file, source);
      sarif.add(document, content(document), report, result, catalogue);
    }
    if (ess != null) {
      ess.add(result, catalogue);
    }
    return csv == null ? "" : header() + csv.rows(Shown.name(source), result);
  }

  private String header() {
    String header = begun || csv == null ? "" : csv.header();
    begun = true;
    return header;
  }

  /** Of a folder the file within it, which its reader calls by the folder's name. */
  private static String document(String file, String source) {
    Path path = Inputs.path(file);
    String inside = source.substring(source.indexOf('/') + 1);
    while (Files.isDirectory(path) && !inside.isEmpty()) {
      Path within = path.resolve(inside);
      if (Files.isRegularFile(within)) {
        return within.toString();
      }
      // a sheet or a document is named behind its file
      inside = inside.substring(0, Math.max(0, inside.lastIndexOf(": ")));
    }
    return file;
  }

  /** Its text once more, to tell lines; of a pipe there is none. */
  private static byte @Nullable [] content(String file) throws IOException {
    Path path = Inputs.path(file);
    if (!Files.isRegularFile(path) || Files.size(path) > ReportReader.MAX_BYTES) {
      return null;
    }
    try (InputStream stream = Files.newInputStream(path)) {
      return stream.readNBytes((int) ReportReader.MAX_BYTES);
    }
  }

  /** Adds a file that could not be read. */
  void failed(String file, String problem) {
    if (sarif != null) {
      sarif.addFailure(file, problem);
    }
  }

  /** Returns the rest of the document. */
  String end() {
    return sarif != null
        ? Shown.json(sarif.json())
        : ess != null ? Shown.json(ess.json()) : header();
  }
}
