package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.Coverage.Status;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Vocabulary;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole recorded organization in one snapshot, against what is so in it. */
class RecordedCollectionTest {

  @TempDir static Path folder;

  private static final Truths TRUTHS = Truths.load();
  private static final List<String> STEPS = new ArrayList<>();
  private static Snapshot snapshot;
  private static SortedSet<String> operations;
  private static SortedSet<String> unrecorded;

  @BeforeAll
  static void collect() {
    Path target = folder.resolve("snapshot");
    try (RecordedAws aws = RecordedAws.start()) {
      RecordedCollection.collect(
          RecordedCollection.request(
              aws, target, 4, (row, done, total) -> STEPS.add(done + "/" + total)));
      operations = aws.operations();
      unrecorded = aws.unrecorded();
    }
    snapshot = Snapshot.open(target);
  }

  private static List<Observation> lines(String account, String source) {
    return snapshot.lines(account, source).stream()
        .map(line -> ((SnapshotLine.Readable) line).observation())
        .toList();
  }

  private static Optional<JsonNode> data(String account, String source) {
    return lines(account, source).stream().map(line -> (JsonNode) line.data()).findFirst();
  }

  private static String id(JsonNode account) {
    return account.get("id").textValue();
  }

  private static boolean control(JsonNode account, String name) {
    return account.get("controls").get(name).booleanValue();
  }

  @Test
  void all_22_accounts_are_there_with_names_and_states() {
    assertThat(snapshot.manifest().header().accounts()).hasSize(22);
    for (JsonNode account : TRUTHS.accounts()) {
      JsonNode seen = data(id(account), "accounts").orElseThrow();
      assertThat(seen.get("name")).isEqualTo(account.get("name"));
      assertThat(seen.get("email")).isEqualTo(account.get("email"));
      assertThat(seen.get("state")).isEqualTo(account.get("status"));
      assertThat(seen.get("active").booleanValue())
          .isEqualTo(account.get("status").textValue().equals("ACTIVE"));
    }
  }

  @Test
  void each_account_is_at_its_place_in_the_tree() {
    for (JsonNode account : TRUTHS.accounts()) {
      String path =
          StreamSupport.stream(account.get("ou_path").spliterator(), false)
              .skip(1)
              .map(JsonNode::textValue)
              .collect(Collectors.joining("/", "/", ""));
      assertThat(data(id(account), "organization tree").orElseThrow().get("path").textValue())
          .isEqualTo(path);
    }
    assertThat(data(RecordedAws.MANAGEMENT, "organization").orElseThrow().toString())
        .isEqualTo("{\"allFeatures\":true}");
  }

  @Test
  void the_management_account_and_no_other_is_one() {
    Set<String> management =
        snapshot.accounts().stream()
            .filter(account -> lines(account, "organization").stream().anyMatch(this::isManagement))
            .collect(Collectors.toSet());
    assertThat(management).containsExactly(RecordedAws.MANAGEMENT);
  }

  private boolean isManagement(Observation line) {
    return line.data().path("management").asBoolean();
  }

  @Test
  void contacts_are_there_or_absent_and_never_unknown() {
    for (JsonNode account : TRUTHS.checkedAccounts()) {
      assertThat(data(id(account), "security contacts").isPresent())
          .isEqualTo(control(account, "account.security_contact"));
      boolean all =
          Stream.of("security contacts", "operations contacts", "billing contacts")
              .allMatch(source -> data(id(account), source).isPresent());
      assertThat(all).isEqualTo(control(account, "account.all_alternate_contacts"));
    }
    assertThat(rows(row -> row.cell().source().endsWith("s contacts")))
        .filteredOn(row -> row.cell().source().equals("operations contacts"))
        .allMatch(row -> row.status() == Status.COMPLETE);
    assertThat(rows(row -> row.cell().source().equals("security contacts")))
        .hasSize(22)
        .allMatch(row -> row.status() == Status.COMPLETE);
  }

  @Test
  void root_users_have_the_mfa_and_the_keys_that_they_have() {
    for (JsonNode account : TRUTHS.checkedAccounts()) {
      JsonNode root = account.get("root_controls_with_overlay");
      JsonNode summary = data(id(account), "account summary").orElseThrow();
      assertThat(summary.get("mfa")).isEqualTo(root.get("root.mfa_enabled"));
      boolean noKeys = root.get("root.no_access_keys").booleanValue();
      assertThat(summary.get("keys").intValue() == 0).isEqualTo(noKeys);
      JsonNode report = data(id(account), "credential report").orElseThrow();
      assertThat(report.get("reportedKeys").booleanValue()).isEqualTo(!noKeys);
      boolean virtual = account.get("root_mfa_with_overlay").asText().equals("virtual");
      JsonNode devices = data(id(account), "virtual MFA devices").orElseThrow();
      assertThat(devices.get("virtualMfa").booleanValue()).isEqualTo(virtual);
    }
  }

  @Test
  void root_credentials_are_unknown_where_the_summary_lacks_a_key_and_none_says_yes() {
    assertThat(data("818133058349", "account summary").orElseThrow().has("credentials")).isFalse();
    assertThat(data("418878636648", "account summary").orElseThrow().get("credentials").asBoolean())
        .isTrue();
  }

  @Test
  void a_credential_report_is_as_old_as_it_says() {
    assertThat(lines("818133058349", "credential report"))
        .allMatch(line -> line.from().at().toString().startsWith("2015-02-02T"));
  }

  @Test
  void guardrails_are_attached_where_they_are() {
    List<Observation> guardrails = lines(RecordedAws.MANAGEMENT, "guardrails");
    JsonNode scps = TRUTHS.organization().get("scps");
    assertThat(guardrails)
        .extracting(line -> line.data().get("name").textValue())
        .containsExactlyInAnyOrderElementsOf(names(scps));
    JsonNode attachments = TRUTHS.organization().get("scp_attachments");
    for (Observation targets : lines(RecordedAws.MANAGEMENT, "guardrail targets")) {
      Set<String> expected = new TreeSet<>();
      for (String unit : names(attachments)) {
        for (JsonNode name : attachments.get(unit)) {
          if (scps.get(name.textValue()).textValue().equals(targets.id())) {
            expected.add(TRUTHS.organization().get("ous").get(unit).textValue());
          }
        }
      }
      assertThat(texts(targets.data().get("targets")))
          .filteredOn(target -> !target.matches("\\d{12}"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  private static List<String> names(JsonNode object) {
    return object.properties().stream().map(field -> field.getKey()).toList();
  }

  private static List<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false).map(JsonNode::textValue).toList();
  }

  @Test
  void guardrails_say_what_they_say() {
    Observation regions =
        lines(RecordedAws.MANAGEMENT, "guardrail statements").stream()
            .filter(line -> line.id().equals("p-8m2awbv9"))
            .findFirst()
            .orElseThrow();
    assertThat(regions.data().toString())
        .isEqualTo(
            """
            {"statements":[{"actions":[],"conditions":[\
            {"id":"p-8m2awbv9/1/StringNotEquals/aws:RequestedRegion","key":"aws:RequestedRegion",\
            "operator":"StringNotEquals","values":["us-east-1","eu-west-1"]}],"effect":"Deny",\
            "exceptActions":["iam:*","organizations:*","sts:*","support:*"],\
            "id":"p-8m2awbv9/1"}]}""");
  }

  @Test
  void recorders_hubs_and_detectors_are_on_where_they_are_on() {
    for (JsonNode account : TRUTHS.checkedAccounts()) {
      assertThat(onEverywhere(account, "configuration recorders"))
          .isEqualTo(control(account, "config.recording_all"));
      assertThat(onEverywhere(account, "security hubs"))
          .isEqualTo(control(account, "securityhub.all_regions"));
      assertThat(onEverywhere(account, "detectors"))
          .isEqualTo(control(account, "guardduty.all_regions"));
    }
    assertThat(rows(row -> row.cell().source().equals("security hubs")))
        .hasSize(44)
        .allMatch(row -> row.status() == Status.COMPLETE);
  }

  private static boolean onEverywhere(JsonNode account, String source) {
    List<Observation> services = lines(id(account), source);
    return services.size() == 2
        && services.stream().allMatch(line -> line.data().path("on").asBoolean());
  }

  @Test
  void pipelines_have_the_stages_that_they_have() {
    for (JsonNode account : TRUTHS.checkedAccounts()) {
      List<Observation> pipelines = lines(id(account), "pipelines");
      assertThat(pipelines)
          .extracting(Observation::id)
          .containsExactlyInAnyOrderElementsOf(names(account.get("pipelines")));
      for (Observation pipeline : pipelines) {
        JsonNode truth = account.get("pipelines").get(pipeline.id());
        List<JsonNode> stages = new ArrayList<>();
        pipeline.data().get("stages").forEach(stages::add);
        assertThat(pipeline.region()).isEqualTo(truth.get("region").textValue());
        assertThat(stages)
            .extracting(stage -> stage.get("name").textValue())
            .isEqualTo(texts(truth.get("stages")));
        assertThat(stages.stream().mapToInt(stage -> stage.get("actions").size()).sum())
            .isEqualTo(truth.get("actions").intValue());
        assertThat(stages.stream().anyMatch(stage -> stage.get("approval").booleanValue()))
            .isEqualTo(truth.get("approval_actions").intValue() > 0);
        assertThat(pipeline.data().get("production").booleanValue()).isTrue();
      }
    }
  }

  @Test
  void what_the_emulator_lacks_is_not_collected() {
    assertThat(rows(row -> row.status() != Status.COMPLETE))
        .extracting(row -> row.cell().source())
        .containsOnly("root access", "primary contacts", "account regions", "credential report");
    assertThat(rows(row -> row.cell().source().equals("primary contacts")))
        .extracting(row -> row.cause().orElseThrow().toString())
        .containsOnly(
            "NOT_COLLECTED: account:GetContactInformation answered HTTP 404 without an AWS error"
                + " code");
    assertThat(rows(row -> row.cell().source().equals("credential report")))
        .filteredOn(row -> row.status() == Status.FAILED)
        .extracting(row -> row.cause().orElseThrow().toString())
        .containsOnly("MALFORMED: the credential report has no row <root_account>");
  }

  private static List<Coverage> rows(Predicate<Coverage> which) {
    return snapshot.coverage().stream().filter(which).toList();
  }

  @Test
  void every_line_fits_the_vocabulary() {
    Vocabulary vocabulary =
        BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read()))
            .bundle()
            .orElseThrow()
            .vocabulary();
    assertThat(Estate.assemble(snapshot, vocabulary, RecordedCollection.NOW).warnings()).isEmpty();
  }

  private static int sources(Reach reach) {
    return (int) SourcesTest.sources().stream().filter(source -> source.reach() == reach).count();
  }

  @Test
  void the_ledger_has_a_row_for_every_account_region_and_source() {
    int organization = sources(Reach.ORGANIZATION);
    int account = sources(Reach.ACCOUNT);
    int region = sources(Reach.REGION);
    assertThat(List.of(organization, account, region)).doesNotContain(0);
    int cells = organization + 22 * account + 44 * region;
    assertThat(snapshot.coverage()).hasSize(cells);
    assertThat(STEPS).hasSize(cells).last().isEqualTo(cells + "/" + cells);
  }

  @Test
  void every_operation_of_the_collectors_is_called_and_no_other() {
    Set<String> expected = new TreeSet<>(Operations.SOURCES.keySet());
    expected.add("sts:AssumeRole");
    expected.add("sts:GetCallerIdentity");
    assertThat(operations).isEqualTo(expected);
    assertThat(unrecorded).isEmpty();
  }
}
