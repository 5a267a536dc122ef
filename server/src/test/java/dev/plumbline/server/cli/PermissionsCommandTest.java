package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.collectors.permissions.IamActions;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roles that are printed are those that a collection needs. */
final class PermissionsCommandTest {
  private static final Bundle SHIPPED =
      BundleReader.read(BundleReader.Input.shipped(ShippedFiles.read())).bundle().orElseThrow();

  @TempDir Path folder;

  private static SortedSet<String> texts(JsonNode list) {
    SortedSet<String> texts = new TreeSet<>();
    list.forEach(item -> texts.add(item.asText()));
    return texts;
  }

  private static SortedSet<String> actions(Set<RecordedAws.Call> calls) {
    return calls.stream()
        .map(RecordedAws.Call::operation)
        .map(IamActions::of)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Asked for only where the home Region of Security Hub is not in the collection. */
  private static final String AGGREGATORS = "securityhub:ListFindingAggregators";

  /** The recorded organization has delegated neither Inspector nor Security Hub; others have. */
  private static final Set<String> DELEGATED_ELSEWHERE =
      Set.of(
          "inspector2:DescribeOrganizationConfiguration",
          "securityhub:DescribeOrganizationConfiguration",
          "securityhub:ListConfigurationPolicyAssociations",
          AGGREGATORS,
          "securityhub:ListSecurityControlDefinitions",
          "securityhub:ListStandardsControlAssociations");

  @Test
  void they_allow_exactly_what_a_full_run_calls() {
    JsonNode printed = CommandRun.of("permissions").json();
    Set<RecordedAws.Call> calls;
    try (RecordedAws aws = RecordedAws.start()) {
      RecordedCollection.collect(aws, folder.resolve("snapshot"));
      calls = aws.called();
    }
    Set<RecordedAws.Call> inAccounts =
        calls.stream()
            .filter(call -> !call.account().equals(RecordedAws.MANAGEMENT))
            .collect(Collectors.toSet());
    SortedSet<String> accounts = actions(inAccounts);
    assertThat(accounts).doesNotContainAnyElementsOf(DELEGATED_ELSEWHERE);
    accounts.addAll(DELEGATED_ELSEWHERE);
    SortedSet<String> free = texts(printed.at("/calledWithoutPermission"));
    assertThat(free).containsExactly("sts:GetCallerIdentity");
    SortedSet<String> role = texts(printed.at("/accountPolicy/Statement/0/Action"));
    role.addAll(free);
    assertThat(role).isEqualTo(accounts);
    SortedSet<String> assume = texts(printed.at("/startingPolicy/Statement/1/Action"));
    assertThat(assume).containsExactly("sts:AssumeRole");
    SortedSet<String> starting = texts(printed.at("/startingPolicy/Statement/0/Action"));
    starting.addAll(free);
    starting.addAll(assume);
    SortedSet<String> called = actions(calls);
    called.add(AGGREGATORS);
    assertThat(starting).isEqualTo(called);
    assertThat(printed.at("/startingPolicy/Statement/1/Resource").asText())
        .isEqualTo("arn:aws:iam::*:role/PlumblineReader");
  }

  @Test
  void nothing_but_reading_is_allowed() {
    assertThat(texts(CommandRun.of("permissions").json().at("/startingPolicy/Statement/0/Action")))
        .allMatch(
            action ->
                action.matches(
                    "[a-z0-9-]+:(Get|List|Describe|BatchGet|BatchDescribe|Search|Select|Lookup)[A-Za-z0-9]*"
                        + "|iam:GenerateCredentialReport"));
  }

  @Test
  void the_trust_names_the_account_and_the_external_id() {
    JsonNode trust =
        CommandRun.of("permissions", "--trusted", "111111111111", "--external-id", "4f2d")
            .json()
            .at("/accountTrustPolicy/Statement/0");
    assertThat(trust.at("/Principal/AWS").asText()).isEqualTo("arn:aws:iam::111111111111:root");
    assertThat(trust.at("/Condition/StringEquals/sts:ExternalId").asText()).isEqualTo("4f2d");
  }

  @Test
  void some_sources_need_less() {
    JsonNode printed = CommandRun.of("permissions", "--sources", "trails,accounts").json();
    assertThat(texts(printed.at("/accountPolicy/Statement/0/Action")))
        .containsExactly("cloudtrail:DescribeTrails", "cloudtrail:GetTrailStatus");
    assertThat(texts(printed.at("/startingPolicy/Statement/0/Action")))
        .containsExactly(
            "cloudtrail:DescribeTrails", "cloudtrail:GetTrailStatus", "organizations:ListAccounts");
  }

  @Test
  void the_stack_set_is_a_template_with_the_same_actions() throws IOException {
    CommandRun run = CommandRun.of("permissions", "--as", "stackset", "--trusted", "111111111111");
    JsonNode template = new YAMLMapper().readTree(run.out());
    JsonNode role = template.at("/Resources/PlumblineReader/Properties");
    assertThat(role.at("/RoleName").asText()).isEqualTo("PlumblineReader");
    assertThat(template.at("/Parameters/TrustedAccount/Default").asText())
        .isEqualTo("111111111111");
    assertThat(texts(role.at("/Policies/0/PolicyDocument/Statement/0/Action")))
        .isEqualTo(
            texts(CommandRun.of("permissions").json().at("/accountPolicy/Statement/0/Action")));
    assertThat(run.out())
        .contains(
            """
            #   {"Effect": "Allow", "Action": "sts:AssumeRole", "Resource": "arn:aws:iam::*:role/PlumblineReader"}
            # sts:GetCallerIdentity, which is called in every account, needs no permission.
            """);
  }

  @Test
  void the_terraform_module_has_a_line_an_action() {
    String module = CommandRun.of("permissions", "--as", "terraform", "--sources", "trails").out();
    assertThat(module)
        .contains(
            """
                  Action = [
                    "cloudtrail:DescribeTrails",
                    "cloudtrail:GetTrailStatus",
                  ]
            """)
        .contains("Resource = \"arn:aws:iam::*:role/PlumblineReader\"");
  }

  @Test
  void what_iam_would_not_take_is_refused() {
    CommandRun run = CommandRun.of("permissions", "--role-name", "a b");
    assertThat(run.code()).isEqualTo(Exit.BAD_INPUT);
    assertThat(run.err())
        .isEqualTo(
            "plumbline: a role's name is of letters, digits and +=,.@-_, and \"a b\" is not\n");
    assertThat(CommandRun.of("permissions", "--sources", "trail").err())
        .isEqualTo("plumbline: there is no source \"trail\"; did you mean \"trails\"?\n");
  }

  /** With {@code -Dplumbline.golden=write} the file is written anew. */
  @ParameterizedTest
  @CsvSource({"text, permissions-explained.txt", "json, permissions-explained.json"})
  void each_action_is_explained_by_the_policies_that_need_it(String form, String name)
      throws IOException {
    String told =
        CommandRun.of(
                "permissions",
                "--explain",
                "--sources",
                "trails,account summary,landing zones,enabled controls",
                "--output",
                form)
            .out();
    Path golden = Path.of("src/test/resources/dev/plumbline/server/cli", name);
    if (System.getProperty("plumbline.golden", "").equals("write")) {
      Files.writeString(golden, told);
    }
    assertThat(told).isEqualTo(Files.readString(golden));
  }

  @Test
  void every_action_of_the_roles_is_explained_and_every_policy_but_few_needs_one() {
    SortedSet<String> explained = new TreeSet<>();
    SortedSet<String> policies = new TreeSet<>();
    CommandRun.of("permissions", "--explain", "--output", "json")
        .json()
        .path("actions")
        .forEach(
            action -> {
              explained.add(action.path("action").asText());
              policies.addAll(texts(action.path("policies")));
            });
    JsonNode statements = CommandRun.of("permissions").json().at("/startingPolicy/Statement");
    SortedSet<String> starting = texts(statements.at("/0/Action"));
    starting.addAll(texts(statements.at("/1/Action")));
    assertThat(explained).isEqualTo(starting);
    assertThat(policies).hasSizeGreaterThan(80);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cloudtrail:GetTrailStatus",
        "iam:GetAccountSummary",
        "organizations:ListRoots",
        "codepipeline:GetPipeline"
      })
  void a_policy_that_is_unknown_for_want_of_an_action_is_named(String action) {
    try (RecordedAws aws = RecordedAws.startSmall()) {
      Map<String, String> before = unknown(aws, "before");
      aws.deny(action);
      Map<String, String> more = unknown(aws, "after");
      more.keySet().removeAll(before.keySet());
      Set<String> named = new TreeSet<>();
      CommandRun.of("permissions", "--explain", "--output", "json")
          .json()
          .path("actions")
          .forEach(
              each -> {
                if (each.path("action").asText().equals(action)) {
                  named.addAll(texts(each.path("policies")));
                }
              });
      assertThat(more).isNotEmpty();
      assertThat(named).containsAll(more.values());
    }
  }

  /** The policies of the findings that are unknown, by the findings' ids. */
  private Map<String, String> unknown(RecordedAws aws, String name) {
    Path snapshot = folder.resolve(name);
    RecordedCollection.collect(aws, snapshot);
    Map<String, String> policies = new TreeMap<>();
    Evaluator.of(SHIPPED)
        .evaluate(Snapshot.open(snapshot), RecordedCollection.NOW, 2)
        .findings()
        .stream()
        .filter(finding -> finding.result() == Result.UNKNOWN)
        .forEach(finding -> policies.put(finding.id(), finding.policyId()));
    return policies;
  }
}
