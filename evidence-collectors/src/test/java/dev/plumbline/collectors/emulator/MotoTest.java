package dev.plumbline.collectors.emulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The collectors against moto, which others wrote from AWS's documentation. Skipped, and said so,
 * where {@code moto_server} is not on the PATH.
 */
class MotoTest {
  @TempDir static Path folder;
  private static @Nullable MotoServer moto;
  private static SeededOrganization organization = new SeededOrganization("", "", "", "");
  private static List<Coverage> rows = List.of();

  @BeforeAll
  static void collect() throws Exception {
    Optional<Path> program = MotoServer.program();
    assumeTrue(
        program.isPresent(), "moto_server is not on the PATH: not compared with another emulator");
    MotoServer started = MotoServer.start(program.orElseThrow(), folder.resolve("moto.log"));
    moto = started;
    organization = SeededOrganization.in(started.endpoint());
    MotoCollection.collect(started.endpoint(), target(), RecordedCollection.clock());
    rows = Snapshot.open(target()).coverage();
  }

  @AfterAll
  static void stop() {
    if (moto != null) {
      moto.close();
    }
  }

  private static Path target() {
    return folder.resolve("snapshot");
  }

  private static List<Observation> lines(String account, String source) {
    return Snapshot.open(target()).lines(account, source).stream()
        .map(line -> ((SnapshotLine.Readable) line).observation())
        .toList();
  }

  private static List<Coverage> rows(String source) {
    return rows.stream().filter(row -> row.cell().source().equals(source)).toList();
  }

  @Test
  void every_account_is_found_and_stands_where_it_was_put() {
    assertThat(Snapshot.open(target()).accounts())
        .containsExactlyInAnyOrder(
            organization.management(), organization.payments(), organization.search());
    assertThat(lines(organization.payments(), "organization tree"))
        .extracting(line -> line.data().path("path").asText())
        .containsExactly("/Workloads");
    assertThat(lines(organization.search(), "organization tree"))
        .extracting(line -> line.data().path("inUnit").asBoolean())
        .containsExactly(false);
  }

  @Test
  void the_guardrail_is_read_with_its_statement_and_its_target() {
    assertThat(lines(organization.management(), "guardrails"))
        .anyMatch(line -> line.data().path("name").asText().equals("DenyRoot"));
    assertThat(lines(organization.management(), "guardrail targets"))
        .anyMatch(line -> line.data().path("targets").toString().contains(organization.unit()));
    assertThat(lines(organization.management(), "guardrail statements"))
        .anyMatch(line -> line.data().toString().contains("Deny"));
  }

  @Test
  void a_contact_is_there_where_there_is_one_and_absent_where_there_is_none() {
    assertThat(lines(organization.payments(), "security contacts"))
        .extracting(line -> line.data().path("email").asText())
        .containsExactly("security@example.com");
    assertThat(lines(organization.search(), "security contacts")).isEmpty();
    assertThat(rows("security contacts")).hasSize(3).allMatch(row -> row.cause().isEmpty());
  }

  @Test
  void detector_hub_and_stack_are_in_the_one_account_only() {
    assertThat(lines(organization.payments(), "detectors"))
        .extracting(line -> line.data().path("on").asBoolean())
        .containsExactly(true);
    assertThat(lines(organization.payments(), "security hubs"))
        .extracting(line -> line.data().path("on").asBoolean())
        .containsExactly(true);
    assertThat(lines(organization.payments(), "stacks"))
        .extracting(Observation::id)
        .containsExactly("baseline");
    assertThat(lines(organization.search(), "detectors"))
        .allMatch(line -> !line.data().path("on").asBoolean());
    assertThat(lines(organization.search(), "stacks")).isEmpty();
  }

  @Test
  void what_the_emulator_cannot_answer_is_not_taken_for_nothing() {
    assertThat(rows).isNotEmpty();
    assertThat(rows)
        .filteredOn(row -> row.status() != Status.COMPLETE)
        .allMatch(row -> row.cause().isPresent());
    assertThat(rows("root access")).isNotEmpty();
  }
}
