package dev.plumbline.collectors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.collectors.framework.Cells;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.engine.evidence.Coverage.Status;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stack sets, asked for as what the caller is. */
class DelegatedStackSetsTest {
  private static final String STACK_SETS = "member.org.stacksets.cloudformation.amazonaws.com";
  private static final List<String> OPERATIONS =
      List.of(
          "cloudformation:ListStackSets",
          "cloudformation:DescribeStackSet",
          "cloudformation:ListStackInstances",
          "cloudformation:DescribeOrganizationsAccess");

  private final RecordedAws aws = RecordedAws.startSmall();

  @AfterEach
  void stop() {
    aws.close();
  }

  /** Another account manages the organization, and the caller administers a service. */
  private void delegate(String service) {
    aws.pages(
            "organizations:DescribeOrganization",
            "{\"Organization\": {\"Id\": \"o-a\", \"MasterAccountId\": \"999999999999\"}}")
        .pages(
            "organizations:ListDelegatedAdministrators",
            "{\"DelegatedAdministrators\": [{\"Id\": \"%s\"}]}".formatted(RecordedAws.MANAGEMENT))
        .pages(
            "organizations:ListDelegatedServicesForAccount",
            "{\"DelegatedServices\": [{\"ServicePrincipal\": \"%s\"}]}".formatted(service));
  }

  private void assertAskedAs(String standing) {
    assertThat(Cells.read(aws, "stack sets").row().status()).isEqualTo(Status.COMPLETE);
    Cells.read(aws, "stack set access");
    assertThat(OPERATIONS)
        .allSatisfy(
            operation ->
                assertThat(aws.said(operation))
                    .isNotEmpty()
                    .allMatch(said -> (said + "&").contains("&CallAs=" + standing + "&")));
  }

  @Test
  void the_management_account_asks_as_itself() {
    assertAskedAs("SELF");
  }

  @Test
  void a_delegated_administrator_asks_as_one() {
    delegate(STACK_SETS);
    assertAskedAs("DELEGATED_ADMIN");
  }

  @Test
  void one_to_whom_something_else_is_delegated_asks_as_itself() {
    delegate("guardduty.amazonaws.com");
    assertAskedAs("SELF");
  }

  @Test
  void where_the_organization_is_not_described_its_lists_tell_who_manages_it() {
    delegate(STACK_SETS);
    aws.deny("organizations:DescribeOrganization");
    assertAskedAs("SELF");
    aws.pages(
        "organizations:ListRoots",
        "{\"Roots\": [{\"Id\": \"r-a\", \"Arn\":"
            + " \"arn:aws:organizations::999999999999:root/o-a/r-a\"}]}");
    aws.forgetCalls();
    assertAskedAs("DELEGATED_ADMIN");
  }

  @Test
  void one_that_is_refused_as_a_delegated_administrator_knows_of_no_stack_set() {
    delegate(STACK_SETS);
    aws.deny("cloudformation:ListStackSets");
    Cells.Ended ended = Cells.read(aws, "stack sets");
    assertThat(ended.row().status()).isEqualTo(Status.FAILED);
    assertThat(ended.observations()).isEmpty();
  }
}
