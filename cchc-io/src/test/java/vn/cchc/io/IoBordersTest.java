package vn.cchc.io;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.cchc.io", importOptions = DoNotIncludeTests.class)
class IoBordersTest {

  @ArchTest
  static final ArchRule readers_and_writers_do_not_know_the_rules =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.cchc.rules..", "org.drools..", "org.kie..")
          .because("rules and readers are joined by whoever uses both");

  @ArchTest
  static final ArchRule poi_is_needed_for_office_documents_alone =
      noClasses()
          .that()
          .haveNameNotMatching("vn\\.cchc\\.io\\.internal\\.(Xlsx|Docx|Poi|format\\.).*")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.apache.poi..")
          .because("it is an optional part");
}
