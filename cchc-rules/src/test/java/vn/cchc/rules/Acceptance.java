package vn.cchc.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.cchc.catalogue.Catalogue;
import vn.cchc.catalogue.Formula.GivenIff;
import vn.cchc.catalogue.Formula.InRange;
import vn.cchc.catalogue.Relation;
import vn.cchc.io.ReportReader;
import vn.cchc.model.RelationKind;
import vn.cchc.model.Report;

/**
 * Reports that satisfy and that violate relations: a folder for each relation, and one for each
 * rule that the catalogue states for every indicator of a kind.
 */
public final class Acceptance {

  private static final Path ROOT = Path.of("src/test/resources/acceptance");

  private static final Map<String, Predicate<Relation>> STATED_FOR_MANY =
      Map.of(
          "figure-readable", ofKind(RelationKind.UNREADABLE),
          "figure-presence",
              ofKind(RelationKind.PRESENCE).and(r -> !(r.formula() instanceof GivenIff)),
          "count-range", r -> r.formula() instanceof InRange range && range.whole(),
          "percentage-range", r -> r.formula() instanceof InRange range && !range.whole(),
          "choice-code-list", ofKind(RelationKind.CODE_LIST),
          "evidence-share", ofKind(RelationKind.SHARE),
          "as-of-freshness", ofKind(RelationKind.FRESHNESS));

  private Acceptance() {}

  private static Predicate<Relation> ofKind(RelationKind kind) {
    return relation -> relation.kind() == kind;
  }

  static List<String> folders() {
    try (Stream<Path> folders = Files.list(ROOT)) {
      return folders.map(folder -> folder.getFileName().toString()).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The relations whose reports a folder holds. */
  static List<Relation> relations(String folder, Catalogue catalogue) {
    Predicate<Relation> named = relation -> relation.id().equals(folder);
    Predicate<Relation> covered = STATED_FOR_MANY.getOrDefault(folder, named);
    return catalogue.relations().stream().filter(covered).toList();
  }

  /** The report of a file of a folder. */
  public static Report report(String folder, String file) {
    Path path = ROOT.resolve(folder).resolve(file + ".json");
    try (InputStream stream = Files.newInputStream(path)) {
      return ReportReader.standard().read(stream, path.toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Every report of every folder. */
  public static List<Report> reports() {
    return folders().stream()
        .flatMap(folder -> Stream.of(report(folder, "satisfies"), report(folder, "violates")))
        .toList();
  }
}
