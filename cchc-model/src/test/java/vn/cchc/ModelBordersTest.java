package vn.cchc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.io.Serializable;

@AnalyzeClasses(packages = "vn.cchc", importOptions = DoNotIncludeTests.class)
class ModelBordersTest {

  @ArchTest
  static final ArchRule the_model_knows_neither_drools_nor_jackson =
      noClasses()
          .that()
          .resideInAPackage("vn.cchc.model..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.drools..", "org.kie..", "com.fasterxml..", "vn.cchc.catalogue..")
          .because("a report must be usable without the engine or a file format");

  @ArchTest
  static final ArchRule nothing_here_knows_jackson =
      noClasses()
          .should()
          .dependOnClassesThat()
          .resideInAPackage("com.fasterxml..")
          .because("whoever only checks figures need not have it");

  @ArchTest
  static final ArchRule figures_are_exact =
      noClasses()
          .should()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.lang.Double")
          .because("a gap of one dossier is a gap");

  @ArchTest
  static final ArchRule values_cannot_change =
      classes()
          .that()
          .resideInAPackage("vn.cchc.model")
          .and()
          .areNotEnums()
          .and()
          .haveSimpleNameNotEndingWith("Builder")
          .should()
          .haveOnlyFinalFields()
          .because("a report is shared between threads");

  @ArchTest
  static final ArchRule values_can_be_sent =
      classes()
          .that()
          .resideInAPackage("vn.cchc.model")
          .and()
          .areRecords()
          .should()
          .beAssignableTo(Serializable.class)
          .because("a host keeps results in sessions, and sends violations that carry a finding");
}
