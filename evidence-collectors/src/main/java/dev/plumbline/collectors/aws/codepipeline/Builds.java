package dev.plumbline.collectors.aws.codepipeline;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.ReadFailure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.codebuild.CodeBuildClient;
import software.amazon.awssdk.services.codebuild.model.BatchGetBuildsResponse;
import software.amazon.awssdk.services.codebuild.model.Build;
import software.amazon.awssdk.services.codepipeline.model.ActionExecutionDetail;

/** The builds that actions of a run started. */
record Builds(CodeBuildClient client, Calls calls) {

  static final String GET = "codebuild:BatchGetBuilds";

  /** CodeBuild takes as many ids a call. */
  private static final int BATCH = 100;

  /**
   * Builds that could be read.
   *
   * @param byId the builds, by id
   * @param complete whether all that were asked for were answered
   */
  record Found(Map<String, Build> byId, boolean complete) {
    Found {
      byId = Map.copyOf(byId);
    }

    /** Without a build, or with one that CodeBuild no longer has, the fields are absent. */
    void describe(ActionExecutionDetail action, Fields fields) {
      Build build = RunActions.build(action).map(byId::get).orElse(null);
      if (build != null) {
        fields
            .ifKnown("buildStatus", build.buildStatusAsString())
            .orAbsent("buildSource", build.resolvedSourceVersion());
      } else if (complete || RunActions.build(action).isEmpty()) {
        fields.absent("buildStatus").absent("buildSource");
      }
    }
  }

  Found of(List<ActionExecutionDetail> actions, Gathering gathering) {
    List<String> ids =
        actions.stream().flatMap(action -> RunActions.build(action).stream()).distinct().toList();
    Map<String, Build> found = new HashMap<>();
    boolean complete = true;
    for (int i = 0; i < ids.size(); i += BATCH) {
      List<String> batch = ids.subList(i, Math.min(ids.size(), i + BATCH));
      try {
        Answer<BatchGetBuildsResponse> answer =
            calls.call(GET, () -> client.batchGetBuilds(r -> r.ids(batch)));
        answer.value().builds().forEach(build -> found.put(build.id(), build));
      } catch (ReadFailure failed) {
        gathering.fail(failed.failure());
        complete = false;
      }
    }
    return new Found(found, complete);
  }
}
