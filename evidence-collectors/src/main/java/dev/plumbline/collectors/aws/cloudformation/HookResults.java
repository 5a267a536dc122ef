package dev.plumbline.collectors.aws.cloudformation;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.aws.client.TokenPages;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.HookResultSummary;

/** How hooks ended: of each hook, status and failure mode the newest result. */
record HookResults(CloudFormationClient client, Calls calls) {

  static final String NAME = "hook results";
  private static final String LIST = "cloudformation:ListHookResults";
  static final CollectedSource SOURCE = CollectedSource.of(NAME, Reach.REGION, LIST);

  private static final Comparator<@Nullable Instant> OLDEST_FIRST =
      Comparator.nullsFirst(Comparator.naturalOrder());

  Reading read(Cell cell) {
    Listed<HookResultSummary> results =
        calls.list(
            LIST,
            new TokenPages<>(
                token -> client.listHookResults(r -> r.nextToken(token)), page -> page.nextToken()),
            page -> Page.of(page.hookResults(), page.nextToken()));
    Map<String, Answer<HookResultSummary>> newest = new TreeMap<>();
    results.items().forEach(result -> newest.merge(id(result.value()), result, HookResults::newer));
    Gathering gathering = new Gathering(cell);
    results.last().ifPresent(gathering::answered);
    newest.forEach((id, result) -> add(id, result, gathering));
    gathering.fail(results.gap());
    return gathering.reading();
  }

  private static String id(HookResultSummary result) {
    return result.typeName() + "/" + result.statusAsString() + "/" + result.failureModeAsString();
  }

  private static Answer<HookResultSummary> newer(
      Answer<HookResultSummary> one, Answer<HookResultSummary> other) {
    return OLDEST_FIRST.compare(one.value().invokedAt(), other.value().invokedAt()) < 0
        ? other
        : one;
  }

  private static void add(String id, Answer<HookResultSummary> result, Gathering gathering) {
    HookResultSummary value = result.value();
    gathering.add(
        "hook result",
        id,
        result.from(),
        fields()
            .ifKnown("hook", value.typeName())
            .ifKnown("status", value.statusAsString())
            .ifKnown("mode", value.failureModeAsString())
            .ifKnown("at", value.invokedAt()));
  }
}
