package vn.cchc.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.util.Map;
import java.util.stream.Collectors;

@AnalyzeClasses(packages = "vn.cchc.io", importOptions = DoNotIncludeTests.class)
class IoBordersTest {

  private static final long MOST_FILES = 25;

  @ArchTest
  static final ArchRule readers_and_writers_do_not_know_the_rules =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.cchc.rules..", "org.drools..", "org.kie..")
          .because("rules and readers are joined by whoever uses both");

  @ArchTest
  static final ArchRule poi_is_needed_for_formulas_and_documents_of_before_2007_alone =
      neededBy(
          new String[] {"org.apache.poi.."},
          "vn.cchc.io.internal.format.compute",
          "vn.cchc.io.internal.format.doc",
          "vn.cchc.io.internal.format.xls");

  @ArchTest
  static final ArchRule pdfbox_is_needed_for_pdf_alone =
      neededBy(
          new String[] {"org.apache.pdfbox..", "org.apache.fontbox..", "java.awt.."},
          "vn.cchc.io.internal.format.pdf");

  @ArchTest
  static final ArchRule jsoup_is_needed_for_web_pages_alone =
      neededBy(new String[] {"org.jsoup.."}, "vn.cchc.io.internal.format.html");

  @ArchTest
  static final ArchRule rtfparserkit_is_needed_for_rich_text_alone =
      neededBy(new String[] {"com.rtfparserkit.."}, "vn.cchc.io.internal.format.rtf");

  @ArchTest
  static final ArchRule packages_do_not_need_each_other_in_circles =
      slices()
          .assignedFrom(
              new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                  return type.getPackageName().startsWith("vn.cchc.io.internal")
                      ? SliceIdentifier.of(type.getPackageName())
                      : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                  return "packages of vn.cchc.io.internal";
                }
              })
          .should()
          .beFreeOfCycles();

  private static ArchRule neededBy(String[] library, String... packages) {
    return noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(library)
        .because("it is an optional part");
  }

  @ArchTest
  static void no_package_holds_more_files_than_one_sees_at_once(JavaClasses classes) {
    Map<String, Long> files =
        classes.stream()
            .filter(JavaClass::isTopLevelClass)
            .collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));

    assertThat(files)
        .isNotEmpty()
        .allSatisfy((name, size) -> assertThat(size).as(name).isLessThanOrEqualTo(MOST_FILES));
  }
}
