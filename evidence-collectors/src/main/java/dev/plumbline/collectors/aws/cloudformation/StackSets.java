package dev.plumbline.collectors.aws.cloudformation;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.client.SecondLook;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CallAs;
import software.amazon.awssdk.services.cloudformation.model.DescribeOrganizationsAccessResponse;
import software.amazon.awssdk.services.cloudformation.model.DescribeStackSetResponse;
import software.amazon.awssdk.services.cloudformation.model.StackInstanceSummary;
import software.amazon.awssdk.services.cloudformation.model.StackSet;
import software.amazon.awssdk.services.cloudformation.model.StackSetStatus;
import software.amazon.awssdk.services.cloudformation.model.StackSetSummary;

/**
 * The stack sets of the organization, with their instances.
 *
 * @param as what the caller is to CloudFormation: itself, or one to whom stack sets are delegated
 */
record StackSets(CloudFormationClient client, Calls calls, CallAs as) {

  /** The service to which stack sets of the organization are delegated. */
  static final String SERVICE = "member.org.stacksets.cloudformation.amazonaws.com";

  private static final String LIST = "cloudformation:ListStackSets";
  private static final String DESCRIBE = "cloudformation:DescribeStackSet";
  private static final String INSTANCES = "cloudformation:ListStackInstances";

  static final CollectedSource SOURCE =
      CollectedSource.of("stack sets", Reach.ORGANIZATION, LIST, DESCRIBE, INSTANCES);

  static final String ACCESS_NAME = "stack set access";
  private static final String ACCESS_CALL = "cloudformation:DescribeOrganizationsAccess";
  static final CollectedSource ACCESS =
      CollectedSource.of(ACCESS_NAME, Reach.ORGANIZATION, ACCESS_CALL);

  /** Whether stack sets may deploy to the accounts of the organization. */
  Reading access(Cell cell) {
    Answer<DescribeOrganizationsAccessResponse> answer =
        calls.call(ACCESS_CALL, () -> client.describeOrganizationsAccess(r -> r.callAs(as)));
    String status = answer.part("Status", DescribeOrganizationsAccessResponse::statusAsString);
    Gathering gathering = new Gathering(cell);
    gathering.add(
        "stack set access",
        "access",
        answer.from(),
        fields().with("trusted", status.equals("ENABLED")));
    return gathering.reading();
  }

  Reading read(Cell cell) {
    Listed<StackSetSummary> sets = list();
    Gathering gathering = new Gathering(cell);
    sets.last().ifPresent(gathering::answered);
    gathering.fail(sets.gap());
    SecondLook second =
        SecondLook.at("StackSetNotFoundException", this::list, StackSetSummary::stackSetName);
    sets.items().forEach(set -> add(set, second, gathering));
    return gathering.reading();
  }

  private Listed<StackSetSummary> list() {
    return calls.list(
        LIST,
        client.listStackSetsPaginator(r -> r.status(StackSetStatus.ACTIVE).callAs(as)),
        page -> Page.of(page.summaries(), page.nextToken()));
  }

  private void add(Answer<StackSetSummary> listed, SecondLook second, Gathering gathering) {
    String name = listed.value().stackSetName();
    Fields fields = fields().ifKnown("name", name);
    try {
      Answer<DescribeStackSetResponse> answer =
          calls.call(DESCRIBE, () -> client.describeStackSet(r -> r.stackSetName(name).callAs(as)));
      describe(answer.part("StackSet", DescribeStackSetResponse::stackSet), fields);
    } catch (ReadFailure failed) {
      if (second.isGone(name, failed.failure())) {
        return;
      }
      gathering.fail(failed.failure());
    }
    Listed<StackInstanceSummary> instances =
        calls.list(
            INSTANCES,
            client.listStackInstancesPaginator(r -> r.stackSetName(name).callAs(as)),
            page -> Page.of(page.summaries(), page.nextToken()));
    gathering.fail(instances.gap());
    if (instances.last().isPresent()) {
      fields.things(
          "instances", instances.values().stream().map(each -> instance(name, each)).toList());
    }
    gathering.add("stack set", name, listed.from(), fields);
  }

  private static void describe(StackSet set, Fields fields) {
    String model = set.permissionModelAsString();
    if (model != null) {
      boolean serviceManaged = model.equals("SERVICE_MANAGED");
      fields.with("serviceManaged", serviceManaged);
      if (set.autoDeployment() != null) {
        fields.ifKnown("automatic", set.autoDeployment().enabled());
      } else if (!serviceManaged) {
        fields.with("automatic", false);
      }
    }
  }

  private static Fields instance(String set, StackInstanceSummary instance) {
    Fields fields =
        Fields.thing(set + "/" + instance.account() + "/" + instance.region())
            .ifKnown("target", instance.account());
    if (!CloudFormationCollector.NEVER_CHECKED.equals(instance.driftStatusAsString())) {
      fields.ifKnown("drift", instance.driftStatusAsString());
    }
    return instance.stackInstanceStatus() == null
        ? fields
        : fields.ifKnown("status", instance.stackInstanceStatus().detailedStatusAsString());
  }
}
