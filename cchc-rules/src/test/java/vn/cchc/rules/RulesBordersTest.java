package vn.cchc.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "vn.cchc.rules", importOptions = DoNotIncludeTests.class)
class RulesBordersTest {

  @ArchTest
  static final ArchRule rules_do_not_know_how_reports_are_read_or_written =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("vn.cchc.io..", "com.fasterxml..", "org.apache.poi..")
          .because("rules and readers are joined by whoever uses both");

  @ArchTest
  static final ArchRule only_the_engine_knows_drools =
      noClasses()
          .that()
          .resideInAPackage("vn.cchc.rules..")
          .and()
          .resideOutsideOfPackage("vn.cchc.rules.internal.drl..")
          .and()
          .haveNameNotMatching(".*\\.Engine(\\$.*)?")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..")
          .because("checks are arithmetic, and the API names no type of an engine");

  @ArchTest
  static final ArchRule no_internal_type_is_part_of_the_api =
      noMethods()
          .that()
          .areDeclaredInClassesThat()
          .resideInAPackage("vn.cchc.rules")
          .and()
          .arePublic()
          .should()
          .haveRawReturnType(
              DescribedPredicate.describe(
                  "internal types",
                  (JavaClass type) -> type.getPackageName().contains(".internal")));
}
