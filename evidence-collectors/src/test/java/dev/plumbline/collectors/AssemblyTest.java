package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.things.Account;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Guardrail;
import dev.plumbline.engine.things.Organization;
import dev.plumbline.engine.things.Vocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A collected snapshot, as the engine reads it with the vocabulary that ships. */
class AssemblyTest {

  private static final Path VOCABULARY =
      Path.of("../rules-drl/src/main/resources/dev/plumbline/rules/sec1/sec1.vocab");

  @TempDir static Path folder;
  private static Estate estate;

  @BeforeAll
  static void assemble() throws IOException {
    Path target = folder.resolve("snapshot");
    try (RecordedAws aws = RecordedAws.start()) {
      RecordedCollection.collect(aws, target);
    }
    estate = Estate.assemble(Snapshot.open(target), vocabulary(), RecordedCollection.NOW);
  }

  private static Vocabulary vocabulary() throws IOException {
    Bundle.SourceFile file = new Bundle.SourceFile("sec1.vocab", Files.readString(VOCABULARY));
    BundleReader.Reading reading =
        BundleReader.read(
            new BundleReader.Input(
                List.of(file),
                List.of(),
                List.of(),
                new Catalogue("none", "", "", "", List.of(), List.of()),
                List.of(),
                name -> Optional.empty()));
    assertThat(reading.problems()).isEmpty();
    return reading.bundle().orElseThrow().vocabulary();
  }

  private static Account workload() {
    return estate.accounts().stream()
        .filter(account -> account.identity().id().equals(Cells.WORKLOAD))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void every_line_fits_the_vocabulary() {
    assertThat(estate.warnings()).isEmpty();
    assertThat(estate.accounts()).hasSize(22);
  }

  @Test
  void the_organization_is_one_thing_from_all_its_sources() {
    Organization organization = estate.organization().orElseThrow();
    assertThat(organization.allFeatures()).isEqualTo(Observed.present(true));
    assertThat(organization.guardrailsEnabled()).isEqualTo(Observed.present(true));
    assertThat(organization.delegatedServices().isComplete()).isTrue();
    assertThat(organization.delegatedServices().items()).hasSize(4);
    assertThat(organization.rootAccessFeatures().isComplete()).isFalse();
    assertThat(organization.units().items()).hasSize(7);
    assertThat(organization.stackSets().items()).hasSize(2);
    assertThat(organization.guardrails().items())
        .allMatch(guardrail -> guardrail.statements().isComplete())
        .extracting(Guardrail::name)
        .contains(Observed.present("DenyRootUser"));
  }

  @Test
  void an_account_is_one_tree_from_all_its_sources() {
    Account account = workload();
    assertThat(account.path()).isEqualTo(Observed.present("/Workloads/Production"));
    assertThat(account.management()).isEqualTo(Observed.present(false));
    assertThat(account.securityContact().kind()).isEqualTo(Observed.Kind.PRESENT);
    assertThat(account.primaryContact().kind()).isEqualTo(Observed.Kind.UNKNOWN);
    assertThat(account.pipelines().isComplete()).isTrue();
    assertThat(account.pipelines().items()).hasSize(3);
    assertThat(account.regions().items())
        .hasSize(2)
        .allMatch(region -> region.recorder().kind() == Observed.Kind.PRESENT)
        .allMatch(region -> region.hub().kind() == Observed.Kind.PRESENT)
        .allMatch(region -> region.detector().kind() == Observed.Kind.PRESENT);
    assertThat(account.trails().items()).hasSize(1);
  }

  @Test
  void what_is_off_is_absent_and_not_unknown() {
    Account faulty =
        estate.accounts().stream()
            .filter(account -> account.identity().id().equals("418878636648"))
            .findFirst()
            .orElseThrow();
    assertThat(faulty.securityContact()).isEqualTo(Observed.absent());
    assertThat(faulty.regions().items())
        .hasSize(2)
        .allMatch(region -> region.hub().equals(Observed.absent()))
        .allMatch(region -> region.detector().equals(Observed.absent()));
  }
}
