package dev.plumbline.server;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The architecture, as a test: evidence flows one way, and each library stays in its place. */
@AnalyzeClasses(
    packages = "dev.plumbline",
    importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestJars.class})
final class ArchitectureTest {

  /** Leaves out the tests of other modules, which a whole build hands on as jars. */
  static final class NoTestJars implements ImportOption {
    @Override
    public boolean includes(Location location) {
      return !location.contains("-tests.jar");
    }
  }

  @ArchTest
  static final ArchRule data_flows_one_way =
      layeredArchitecture()
          .consideringOnlyDependenciesInAnyPackage("dev.plumbline..")
          .layer("evidence")
          .definedBy("..engine.evidence..")
          .layer("things")
          .definedBy("..engine.things..")
          .layer("registers")
          .definedBy("..engine.registers..")
          .layer("catalogue")
          .definedBy("..engine.catalogue..")
          .layer("policy")
          .definedBy("..engine.policy..")
          .layer("bundle")
          .definedBy("..engine.bundle..")
          .layer("findings")
          .definedBy("..engine.findings..")
          .layer("explain")
          .definedBy("..engine.explain..")
          .layer("drools")
          .definedBy("..engine.drools..", "dev.plumbline.rules..")
          .layer("whatif")
          .definedBy("..engine.whatif..")
          .layer("evaluation")
          .definedBy("..engine.evaluation..")
          .layer("policytest")
          .definedBy("..engine.policytest..")
          .layer("lint")
          .definedBy("..engine.lint..")
          .layer("editing")
          .definedBy("..engine.editing..")
          .layer("store")
          .definedBy("..server.store..")
          .layer("export")
          .definedBy("..server.export..")
          .layer("api")
          .definedBy("..server.api..")
          .layer("web")
          .definedBy("..server.web..")
          .layer("lsp")
          .definedBy("..server.lsp..")
          .layer("cli")
          .definedBy("..server.cli..")
          .whereLayer("cli")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("lsp")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("editing")
          .mayOnlyBeAccessedByLayers("lsp", "api", "web", "cli")
          .whereLayer("web")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("api")
          .mayOnlyBeAccessedByLayers("web", "cli")
          .whereLayer("export")
          .mayOnlyBeAccessedByLayers("api", "web", "cli")
          .whereLayer("store")
          .mayOnlyBeAccessedByLayers("export", "api", "web", "cli")
          .whereLayer("lint")
          .mayOnlyBeAccessedByLayers("export", "cli")
          .whereLayer("policytest")
          .mayOnlyBeAccessedByLayers("lint", "cli")
          .whereLayer("evaluation")
          .mayOnlyBeAccessedByLayers("whatif", "store", "cli")
          .whereLayer("drools")
          .mayOnlyBeAccessedByLayers("evaluation", "policytest", "lint", "cli")
          .whereLayer("explain")
          .mayOnlyBeAccessedByLayers("evaluation", "policytest", "whatif", "api", "web", "cli")
          .whereLayer("whatif")
          .mayOnlyBeAccessedByLayers("cli")
          .whereLayer("bundle")
          .mayOnlyAccessLayers("policy", "catalogue", "things", "evidence")
          .whereLayer("bundle")
          .mayOnlyBeAccessedByLayers("whatif", "cli")
          .whereLayer("registers")
          .mayOnlyBeAccessedByLayers("policy")
          .whereLayer("findings")
          .mayOnlyAccessLayers("policy", "catalogue", "evidence")
          .whereLayer("evidence")
          .mayNotAccessAnyLayer()
          .because("evidence -> things -> policy -> assessments -> findings -> store -> API");

  @ArchTest
  static final ArchRule packages_have_no_cycles =
      slices().matching("dev.plumbline.(*).(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule drools_stays_behind_its_door =
      noClasses()
          .that()
          .resideOutsideOfPackages("..engine.drools..", "dev.plumbline.rules..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.kie..", "org.drools..");

  @ArchTest
  static final ArchRule the_aws_sdk_stays_in_the_collectors =
      noClasses()
          .that()
          .resideOutsideOfPackage("..collectors.aws..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("software.amazon..");

  @ArchTest
  static final ArchRule the_protocol_of_editors_stays_in_its_place =
      noClasses()
          .that()
          .resideOutsideOfPackage("..server.lsp..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.eclipse.lsp4j..", "com.google.gson..");

  @ArchTest
  static final ArchRule the_grammar_stays_in_the_layout =
      noClasses()
          .that()
          .resideOutsideOfPackage("..policy.syntax..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("com.vmware.antlr4c3..", "org.antlr..");

  @ArchTest
  static final ArchRule workbooks_are_read_in_one_place =
      noClasses()
          .that()
          .resideOutsideOfPackage("..engine.registers..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("org.apache.poi..");

  @ArchTest
  static final ArchRule sql_stays_in_the_store =
      noClasses()
          .that()
          .resideOutsideOfPackage("..server.store..")
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage("java.sql..", "javax.sql..", "org.jdbi..", "org.sqlite..");

  @ArchTest
  static final ArchRule only_the_command_line_knows_the_clock =
      noClasses()
          .that()
          .resideInAnyPackage("..engine..", "..server.store..", "..server.export..")
          .should()
          .callMethod(java.time.Instant.class, "now")
          .orShould()
          .callMethod(java.time.LocalDate.class, "now")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .callMethod(System.class, "getenv", String.class);
}
