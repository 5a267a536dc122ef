package dev.plumbline.collectors.aws.cloudformation;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.Stack;
import software.amazon.awssdk.services.cloudformation.model.Tag;

/** When stacks last changed, and the keys of their tags. Parameters and outputs are dropped. */
record StackDetails(CloudFormationClient client, Calls calls) {

  static final String NAME = "stack details";
  private static final String DESCRIBE = "cloudformation:DescribeStacks";
  static final CollectedSource SOURCE = CollectedSource.of(NAME, Reach.REGION, DESCRIBE);

  Reading read(Cell cell) {
    return calls
        .list(
            DESCRIBE,
            client.describeStacksPaginator(r -> {}),
            page -> Page.of(page.stacks(), page.nextToken()))
        .reading(
            cell,
            (stack, gathering) ->
                gathering.add(
                    "described stack",
                    stack.value().stackName(),
                    stack.from(),
                    described(stack.value())));
  }

  /** A stack that was never updated changed when it was made. */
  private static Fields described(Stack stack) {
    return fields()
        .ifKnown("name", stack.stackName())
        .ifKnown(
            "changed",
            stack.lastUpdatedTime() == null ? stack.creationTime() : stack.lastUpdatedTime())
        .texts("tagNames", stack.tags().stream().map(Tag::key).sorted().toList());
  }
}
