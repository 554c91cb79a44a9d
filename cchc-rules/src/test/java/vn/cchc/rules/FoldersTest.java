package vn.cchc.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The folders of the library are the steps of a report's way; lower ones do not know higher ones.
 */
class FoldersTest {

  private static final String ROOT = "vn.cchc.rules.internal";
  private static final Path SOURCES = Path.of("src/main/java/vn/cchc/rules/internal");
  private static final int MOST_FILES = 25;

  /** From the lowest to the highest; the last is the root itself. */
  private static final List<String> STEPS =
      List.of(
          "search",
          "prose",
          "sums",
          "check",
          "facts",
          "form",
          "bind",
          "diagnose",
          "context",
          "review",
          "");

  private static final JavaClasses CLASSES =
      new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("vn.cchc");

  private static final ArchRule NO_CIRCLE =
      slices().matching("vn.cchc.(**)").as("packages").should().beFreeOfCycles();

  /** A step and one that is higher. */
  record Pair(String low, String high) {}

  static List<Pair> pairs() {
    List<Pair> pairs = new ArrayList<>();
    for (int low = 0; low < STEPS.size(); low++) {
      for (int high = low + 1; high < STEPS.size(); high++) {
        pairs.add(new Pair(STEPS.get(low), STEPS.get(high)));
      }
    }
    return pairs;
  }

  private static ArchRule rule(Pair pair) {
    return noClasses()
        .that()
        .resideInAPackage(name(pair.low()))
        .should()
        .dependOnClassesThat()
        .resideInAPackage(name(pair.high()))
        .because("a step of a report's way does not know the steps that come after it");
  }

  private static String name(String step) {
    return step.isEmpty() ? ROOT : ROOT + "." + step;
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void a_step_does_not_know_a_later_one(Pair pair) {
    rule(pair).check(CLASSES);
  }

  @Test
  void a_class_that_knows_a_later_step_is_found(@TempDir Path folder) throws IOException {
    List<String> sources = new ArrayList<>();
    STEPS.forEach(step -> sources.add("package " + name(step) + "; public class Known {}"));
    for (Pair pair : pairs()) {
      sources.add(
          "package "
              + name(pair.low())
              + "; class Knows"
              + pair.high()
              + " { "
              + name(pair.high())
              + ".Known known; }");
    }
    JavaClasses wrong = compiled(folder, sources);

    assertThat(pairs())
        .allSatisfy(pair -> assertThat(rule(pair).evaluate(wrong).hasViolation()).isTrue());
  }

  @Test
  void packages_know_each_other_one_way_only() {
    NO_CIRCLE.check(new ClassFileImporter().importPath(Path.of("target/classes")));
  }

  @Test
  void packages_that_know_each_other_are_found(@TempDir Path folder) throws IOException {
    JavaClasses wrong =
        compiled(
            folder,
            List.of(
                "package vn.cchc.one; public class Known { vn.cchc.other.Known other; }",
                "package vn.cchc.other; public class Known { vn.cchc.one.Known one; }"));

    assertThat(NO_CIRCLE.evaluate(wrong).hasViolation()).isTrue();
  }

  @Test
  void every_folder_is_a_step() throws IOException {
    try (Stream<Path> folders = Files.list(SOURCES)) {
      assertThat(folders.filter(Files::isDirectory).map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrderElementsOf(STEPS.subList(0, STEPS.size() - 1));
    }
  }

  @ParameterizedTest
  @FieldSource("STEPS")
  void no_folder_has_more_files_than_can_be_overlooked(String step) throws IOException {
    try (Stream<Path> files = Files.list(SOURCES.resolve(step))) {
      assertThat(files.filter(file -> file.toString().endsWith(".java")))
          .hasSizeLessThanOrEqualTo(MOST_FILES);
    }
  }

  private static JavaClasses compiled(Path folder, List<String> sources) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none"));
    for (int i = 0; i < sources.size(); i++) {
      Path directory = Files.createDirectories(folder.resolve("source" + i));
      String name = sources.get(i).replaceAll("(?s).*class (\\w+).*", "$1.java");
      arguments.add(Files.writeString(directory.resolve(name), sources.get(i)).toString());
    }
    int status =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(System.out, System.err, arguments.toArray(String[]::new));
    assertThat(status).isZero();
    return new ClassFileImporter().importPath(folder);
  }
}
