package vn.cchc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.CatalogueException;
import vn.cchc.catalogue.CatalogueReview;
import vn.cchc.io.exchange.LintLog;
import vn.cchc.rules.CatalogueReviewer;

/** The review of a catalogue as SARIF, also of a file that is none. */
final class LintSarif {

  private LintSarif() {}

  /** Writes the log; returns the status. */
  static int write(String file, Language language, Main.Streams streams) throws IOException {
    LintLog log = LintLog.of(language.locale(), file, null);
    Catalogue catalogue;
    try {
      catalogue = CatalogueOption.find(file);
    } catch (UnreadableException e) {
      if (e.getCause() instanceof CatalogueException wrong) {
        streams.print(Shown.json(log.json(wrong)));
      }
      throw e;
    }
    CatalogueReview review = CatalogueReviewer.review(catalogue);
    Path path = Inputs.path(file);
    String text =
        Files.isRegularFile(path)
            ? new String(Files.readAllBytes(path), StandardCharsets.UTF_8)
            : "";
    streams.print(Shown.json(log.json(catalogue, review, text)));
    return review.isSound() ? 0 : 1;
  }
}
