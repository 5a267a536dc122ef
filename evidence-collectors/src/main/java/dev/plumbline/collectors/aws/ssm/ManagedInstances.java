package dev.plumbline.collectors.aws.ssm;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.ssm.SsmClient;
import software.amazon.awssdk.services.ssm.model.InstanceInformation;
import software.amazon.awssdk.services.ssm.model.InstancePatchState;

/** The instances that Systems Manager manages in one Region. Their addresses are dropped. */
record ManagedInstances(SsmClient client, Calls calls) {

  private static final String INSTANCES = "ssm:DescribeInstanceInformation";
  private static final String STATES = "ssm:DescribeInstancePatchStates";
  static final String PATCHES_NAME = "patch states";
  private static final String MANAGED_INSTANCE = "managed instance";
  private static final String PATCH_STATE = "patch state";

  static final CollectedSource SOURCE =
      CollectedSource.of("managed instances", Reach.REGION, INSTANCES);
  static final CollectedSource PATCHES =
      CollectedSource.of(PATCHES_NAME, Reach.REGION, INSTANCES, STATES);

  /** Systems Manager takes as many ids a call. */
  private static final int BATCH = 50;

  Reading read(Cell cell) {
    return instances()
        .reading(
            cell,
            (instance, gathering) ->
                gathering.add(
                    MANAGED_INSTANCE,
                    instance.value().instanceId(),
                    instance.from(),
                    described(instance.value())));
  }

  private Listed<InstanceInformation> instances() {
    return calls.list(
        INSTANCES,
        client.describeInstanceInformationPaginator(r -> {}),
        page -> Page.of(page.instanceInformationList(), page.nextToken()));
  }

  private static Fields described(InstanceInformation instance) {
    return fields()
        .ifKnown("ping", instance.pingStatusAsString())
        .ifKnown("platform", instance.platformTypeAsString())
        .orAbsent("associationStatus", instance.associationStatus());
  }

  Reading patches(Cell cell) {
    Listed<InstanceInformation> instances = instances();
    Gathering gathering = new Gathering(cell);
    instances.last().ifPresent(gathering::answered);
    List<String> ids = instances.values().stream().map(InstanceInformation::instanceId).toList();
    for (int i = 0; i < ids.size(); i += BATCH) {
      patches(ids.subList(i, Math.min(ids.size(), i + BATCH)), gathering);
    }
    gathering.fail(instances.gap());
    return gathering.reading();
  }

  /** An instance that the answer leaves out was never looked at for patches. */
  private void patches(List<String> ids, Gathering gathering) {
    Listed<InstancePatchState> states =
        calls.list(
            STATES,
            client.describeInstancePatchStatesPaginator(r -> r.instanceIds(ids)),
            page -> Page.of(page.instancePatchStates(), page.nextToken()));
    Map<String, Answer<InstancePatchState>> byId =
        states.items().stream()
            .collect(
                Collectors.toMap(s -> s.value().instanceId(), Function.identity(), (a, b) -> b));
    for (String id : ids) {
      Answer<InstancePatchState> state = byId.get(id);
      if (state != null) {
        gathering.add(PATCH_STATE, id, state.from(), patched(id, state.value()));
      } else if (states.gap().isEmpty()) {
        gathering.add(PATCH_STATE, id, states.last().orElseThrow(), neverPatched(id));
      }
    }
    gathering.fail(states.gap());
  }

  private static Fields patched(String id, InstancePatchState state) {
    return fields()
        .orAbsent("instance", id)
        .ifKnown("criticalMissing", state.criticalNonCompliantCount())
        .ifKnown("securityMissing", state.securityNonCompliantCount())
        .ifKnown("checked", state.operationEndTime());
  }

  private static Fields neverPatched(String id) {
    return fields()
        .orAbsent("instance", id)
        .absent("criticalMissing")
        .absent("securityMissing")
        .absent("checked");
  }
}
