package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.engine.evidence.Cause.Reason;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fault C4 of the fault list: pages, of every operation that has them. */
class PagesTest {

  private static RecordedAws aws;

  /**
   * A list that comes in pages.
   *
   * @param first two items, one after the other, as they stand in the body
   */
  record Paged(String operation, String source, Shape shape, String first, String second) {
    String body(String items, Optional<String> next) {
      return shape.body(items, next);
    }

    @Override
    public String toString() {
      return operation;
    }
  }

  /** How a service writes a page. */
  interface Shape {
    String body(String items, Optional<String> next);
  }

  static Shape json(String list, String token) {
    return (items, next) ->
        "{\"%s\": [%s]%s}"
            .formatted(
                list,
                items,
                next.map(text -> ", \"%s\": \"%s\"".formatted(token, text)).orElse(""));
  }

  static Shape xml(String operation, String list) {
    return (items, next) ->
        "<%1$sResponse><%1$sResult><%2$s>%3$s</%2$s>%4$s</%1$sResult></%1$sResponse>"
            .formatted(
                operation,
                list,
                items,
                next.map("<NextToken>%s</NextToken>"::formatted).orElse(""));
  }

  private static Shape marked(String operation, String list) {
    return (items, next) ->
        "<%1$sResponse><%1$sResult><%2$s>%3$s</%2$s>%4$s</%1$sResult></%1$sResponse>"
            .formatted(
                operation,
                list,
                items,
                next.map("<IsTruncated>true</IsTruncated><Marker>%s</Marker>"::formatted)
                    .orElse("<IsTruncated>false</IsTruncated>"));
  }

  private static String account(String id) {
    return "{\"Id\": \"%s\", \"Arn\": \"arn:aws:organizations::1:account/o-1/1\"}".formatted(id);
  }

  private static String device(String user) {
    return "<member><SerialNumber>%1$s</SerialNumber><User><Arn>arn:aws:iam::1:%1$s</Arn></User></member>"
        .formatted(user);
  }

  static Stream<Paged> lists() {
    return Stream.of(basics(), PagedOperations.lists(), SecurityPages.lists())
        .flatMap(lists -> lists);
  }

  private static Stream<Paged> basics() {
    String organizations = "NextToken";
    return Stream.of(
        new Paged(
            "organizations:ListAccounts",
            "accounts",
            json("Accounts", organizations),
            account("210000000001"),
            account("222222222222")),
        new Paged(
            "organizations:ListRoots",
            "organization roots",
            json("Roots", organizations),
            "{\"Id\": \"r-1\", \"Arn\": \"arn:1/o-1/r-1\", \"Name\": \"Root\"}",
            """
            {"Id": "r-2", "Arn": "arn:1/o-1/r-2", "Name": "Second",
             "PolicyTypes": [{"Type": "SERVICE_CONTROL_POLICY", "Status": "ENABLED"}]}"""),
        new Paged(
            "organizations:ListTagsForResource",
            "account tags",
            json("Tags", organizations),
            "{\"Key\": \"owner\", \"Value\": \"a\"}",
            "{\"Key\": \"environment\", \"Value\": \"prod\"}"),
        new Paged(
            "organizations:ListPolicies",
            "guardrails",
            json("Policies", organizations),
            "{\"Id\": \"p-1\", \"Name\": \"One\"}",
            "{\"Id\": \"p-2\", \"Name\": \"Two\"}"),
        new Paged(
            "organizations:ListTargetsForPolicy",
            "guardrail targets",
            json("Targets", organizations),
            "{\"TargetId\": \"r-1\"}",
            "{\"TargetId\": \"ou-2\"}"),
        new Paged(
            "organizations:ListDelegatedServicesForAccount",
            "delegated services",
            json("DelegatedServices", organizations),
            "{\"ServicePrincipal\": \"one.amazonaws.com\"}",
            "{\"ServicePrincipal\": \"two.amazonaws.com\"}"),
        new Paged(
            "organizations:ListDelegatedAdministrators",
            "delegated services",
            json("DelegatedAdministrators", organizations),
            "{\"Id\": \"372686945235\"}",
            "{\"Id\": \"372686945235\"}"),
        new Paged(
            "organizations:ListAccountsForParent",
            "organization tree",
            json("Accounts", organizations),
            account("210000000001"),
            account("222222222222")),
        new Paged(
            "account:ListRegions",
            "account regions",
            json("Regions", "NextToken"),
            "{\"RegionName\": \"us-east-1\", \"RegionOptStatus\": \"ENABLED\"}",
            "{\"RegionName\": \"af-south-1\", \"RegionOptStatus\": \"DISABLED\"}"),
        new Paged(
            "iam:ListVirtualMFADevices",
            "virtual MFA devices",
            marked("ListVirtualMFADevices", "VirtualMFADevices"),
            device("user/ann"),
            device("root")),
        new Paged(
            "codepipeline:ListPipelines",
            "pipelines",
            json("pipelines", "nextToken"),
            "{\"name\": \"app-release\"}",
            "{\"name\": \"service-multiregion\"}"),
        new Paged(
            "codebuild:ListProjects",
            "build projects",
            json("projects", "nextToken"),
            "\"app-build\", \"app-test\"",
            "\"app-scan\""),
        new Paged(
            "guardduty:ListDetectors",
            "detectors",
            json("detectorIds", "nextToken"),
            "",
            "\"" + DETECTOR + "\""),
        new Paged(
            "cloudformation:ListStacks",
            "stacks",
            xml("ListStacks", "StackSummaries"),
            "<member><StackName>one</StackName></member>",
            "<member><StackName>two</StackName></member>"),
        new Paged(
            "cloudformation:ListStackSets",
            "stack sets",
            xml("ListStackSets", "Summaries"),
            "<member><StackSetName>org-baseline</StackSetName></member>",
            "<member><StackSetName>org-guardrails</StackSetName></member>"),
        new Paged(
            "cloudformation:ListStackInstances",
            "stack sets",
            xml("ListStackInstances", "Summaries"),
            "<member><Account>222222222222</Account></member>",
            "<member><Account>333333333333</Account></member>"));
  }

  private static final String DETECTOR = "d";

  @BeforeAll
  static void start() {
    aws = RecordedAws.start();
  }

  @AfterAll
  static void stop() {
    aws.close();
  }

  @BeforeEach
  void good() {
    aws.reset().pages("guardduty:GetDetector", "{\"status\": \"ENABLED\"}");
    SecurityPages.answerDetails(aws);
  }

  private static Cells.Ended read(Paged list, String... pages) {
    aws.pages(list.operation(), pages);
    return Cells.read(aws, list.source());
  }

  private static List<String> told(Cells.Ended ended) {
    return ended.observations().stream().map(line -> line.id() + line.data()).toList();
  }

  private static Optional<String> page(int number) {
    return Optional.of("page-" + number);
  }

  @ParameterizedTest
  @MethodSource("lists")
  void two_pages_say_the_same_as_one(Paged list) {
    Cells.Ended one =
        read(list, list.body(list.first() + separator(list) + list.second(), Optional.empty()));
    Cells.Ended two =
        read(list, list.body(list.first(), page(2)), list.body(list.second(), Optional.empty()));
    assertThat(two.row().cause()).isEqualTo(one.row().cause());
    assertThat(told(one)).isNotEmpty();
    assertThat(told(two)).isEqualTo(told(one));
  }

  private static String separator(Paged list) {
    boolean needed = !list.first().isEmpty() && !list.first().startsWith("<");
    return needed ? ", " : "";
  }

  @ParameterizedTest
  @MethodSource("lists")
  void c4_an_empty_page_with_a_token_is_not_the_end(Paged list) {
    Cells.Ended empty =
        read(
            list,
            list.body("", page(2)),
            list.body("", page(3)),
            list.body(list.second(), Optional.empty()));
    Cells.Ended full = read(list, list.body(list.second(), Optional.empty()));
    assertThat(told(full)).isNotEmpty();
    assertThat(told(empty)).isEqualTo(told(full));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void c4_a_token_that_comes_again_ends_the_list_as_not_complete(Paged list) {
    Cells.Ended looping =
        read(list, list.body(list.first(), page(2)), list.body(list.second(), page(2)));
    assertThat(looping.row().status()).isNotEqualTo(Status.COMPLETE);
    assertThat(looping.row().cause().orElseThrow().reason()).isEqualTo(Reason.PAGE_LOOP);
    assertThat(looping.row().cause().orElseThrow().detail())
        .isEqualTo(list.operation() + " sent the same page token twice");
  }

  static Stream<Arguments> loops() {
    return Stream.of(
        Arguments.of("the second page is the second again", List.of(2, 2), 2),
        Arguments.of("two pages take turns", List.of(2, 3, 2), 3),
        Arguments.of("three pages take turns", List.of(2, 3, 4, 2), 4),
        Arguments.of("the fourth goes on with the third", List.of(2, 3, 4, 3), 4));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("loops")
  void c4_a_loop_of_any_length_ends_with_the_request_that_shows_it(
      String shape, List<Integer> next, int requests) {
    aws.reset();
    String[] bodies =
        next.stream()
            .map(number -> "{\"projects\": [], \"nextToken\": \"page-" + number + "\"}")
            .toArray(String[]::new);
    Cells.Ended ended = readPages("codebuild:ListProjects", "build projects", bodies);
    assertThat(ended.row().cause().orElseThrow().reason()).isEqualTo(Reason.PAGE_LOOP);
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    assertThat(aws.calls("codebuild:ListProjects")).isEqualTo(requests);
  }

  @Test
  void c4_more_than_a_thousand_pages_are_not_read() {
    aws.reset();
    String[] bodies = new String[1_100];
    for (int page = 0; page < bodies.length; page++) {
      bodies[page] = "{\"projects\": [], \"nextToken\": \"page-" + (page + 2) + "\"}";
    }
    Cells.Ended ended = readPages("codebuild:ListProjects", "build projects", bodies);
    assertThat(ended.row().cause().orElseThrow().toString())
        .isEqualTo("PAGE_LOOP: codebuild:ListProjects has more than 1000 pages");
    assertThat(aws.calls("codebuild:ListProjects")).isEqualTo(1_000);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void c5_whichever_page_of_ten_fails_the_pages_before_it_are_partial(int failing) {
    aws.reset();
    String[] bodies = new String[10];
    for (int page = 1; page <= bodies.length; page++) {
      Optional<String> next = page == 10 ? Optional.empty() : page(page + 1);
      bodies[page - 1] =
          page == failing
              ? "<ListStacksResponse>"
              : xml("ListStacks", "StackSummaries")
                  .body("<member><StackName>s" + page + "</StackName></member>", next);
    }
    Cells.Ended ended = readPages("cloudformation:ListStacks", "stacks", bodies);
    assertThat(ended.row().status()).isEqualTo(failing == 1 ? Status.FAILED : Status.PARTIAL);
    assertThat(ended.observations()).hasSize(failing - 1);
  }

  @Test
  void c4_truncated_without_a_marker_is_not_complete() {
    Cells.Ended ended =
        readPages(
            "iam:ListVirtualMFADevices",
            "virtual MFA devices",
            """
            <ListVirtualMFADevicesResponse><ListVirtualMFADevicesResult><VirtualMFADevices/>\
            <IsTruncated>true</IsTruncated></ListVirtualMFADevicesResult>\
            </ListVirtualMFADevicesResponse>""");
    assertThat(ended.row().cause().orElseThrow().toString())
        .isEqualTo("PAGE_LOOP: iam:ListVirtualMFADevices said there is more and not where");
    assertThat(ended.observations()).isEmpty();
  }

  @Test
  void c5_pages_before_a_failure_are_kept_as_partial() {
    aws.reset();
    Cells.Ended ended =
        readPages(
            "cloudformation:ListStacks",
            "stacks",
            xml("ListStacks", "StackSummaries")
                .body("<member><StackName>one</StackName></member>", page(2)),
            "<ListStacksResponse>");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(ended.row().cause().orElseThrow().reason()).isEqualTo(Reason.MALFORMED);
    assertThat(told(ended)).containsExactly("one{\"name\":\"one\"}");
  }

  @Test
  void c9_a_list_of_no_accounts_is_not_an_organization_without_accounts() {
    Cells.Ended ended = readPages("organizations:ListAccounts", "accounts", "{}");
    assertThat(ended.row().status()).isEqualTo(Status.PARTIAL);
    assertThat(ended.row().cause().orElseThrow().toString())
        .isEqualTo(
            "MALFORMED: organizations:ListAccounts answered without the calling account"
                + " 210000000001");
    assertThat(ended.observations()).hasSize(22);
  }

  private static Cells.Ended readPages(String operation, String source, String... pages) {
    aws.pages(operation, pages);
    return Cells.read(aws, source);
  }
}
