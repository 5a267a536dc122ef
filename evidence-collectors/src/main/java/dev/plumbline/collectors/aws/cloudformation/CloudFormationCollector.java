package dev.plumbline.collectors.aws.cloudformation;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Collector;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.function.Predicate;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.CallAs;
import software.amazon.awssdk.services.cloudformation.model.StackDriftInformationSummary;
import software.amazon.awssdk.services.cloudformation.model.StackSummary;

/**
 * Stacks with the drift that CloudFormation last saw, hooks that check templates, and the stack
 * sets of the organization.
 */
public final class CloudFormationCollector implements Collector {

  private static final String LIST = "cloudformation:ListStacks";
  private static final String STACKS = "stacks";
  static final String NEVER_CHECKED = "NOT_CHECKED";

  private final Clients clients;
  private final Predicate<String> isDelegate;

  /**
   * @param isDelegate whether the caller is not the management account, and one that a service is
   *     delegated to
   */
  public CloudFormationCollector(Clients clients, Predicate<String> isDelegate) {
    this.clients = clients;
    this.isDelegate = isDelegate;
  }

  @Override
  public List<CollectedSource> sources() {
    return List.of(
        StackSets.SOURCE,
        StackSets.ACCESS,
        CollectedSource.of(STACKS, Reach.REGION, LIST),
        StackDetails.SOURCE,
        Hooks.SOURCE,
        HookResults.SOURCE);
  }

  @Override
  public Reading read(Cell cell) {
    try (CloudFormationClient client = clients.of(cell, CloudFormationClient.builder())) {
      return switch (cell.source()) {
        case STACKS -> stacks(cell, client);
        case StackDetails.NAME -> new StackDetails(client, clients.calls()).read(cell);
        case Hooks.NAME -> new Hooks(client, clients.calls()).read(cell);
        case HookResults.NAME -> new HookResults(client, clients.calls()).read(cell);
        case StackSets.ACCESS_NAME -> stackSets(client).access(cell);
        default -> stackSets(client).read(cell);
      };
    }
  }

  private StackSets stackSets(CloudFormationClient client) {
    CallAs as = isDelegate.test(StackSets.SERVICE) ? CallAs.DELEGATED_ADMIN : CallAs.SELF;
    return new StackSets(client, clients.calls(), as);
  }

  private Reading stacks(Cell cell, CloudFormationClient client) {
    Listed<StackSummary> stacks =
        clients
            .calls()
            .list(
                LIST,
                client.listStacksPaginator(r -> {}),
                page -> Page.of(page.stackSummaries(), page.nextToken()));
    Gathering gathering = new Gathering(cell);
    stacks.last().ifPresent(gathering::answered);
    stacks.items().stream()
        .filter(stack -> !"DELETE_COMPLETE".equals(stack.value().stackStatusAsString()))
        .forEach(stack -> add(stack, gathering));
    gathering.fail(stacks.gap());
    return gathering.reading();
  }

  private static void add(Answer<StackSummary> stack, Gathering gathering) {
    Fields fields =
        fields()
            .ifKnown("name", stack.value().stackName())
            .ifKnown("status", stack.value().stackStatusAsString());
    StackDriftInformationSummary drift = stack.value().driftInformation();
    if (drift != null && !NEVER_CHECKED.equals(drift.stackDriftStatusAsString())) {
      fields.ifKnown("drift", drift.stackDriftStatusAsString());
      fields.ifKnown("driftChecked", drift.lastCheckTimestamp());
    }
    gathering.add("stack", stack.value().stackName(), stack.from(), fields);
  }
}
