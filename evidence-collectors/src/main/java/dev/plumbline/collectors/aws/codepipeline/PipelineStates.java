package dev.plumbline.collectors.aws.codepipeline;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.FreeText;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.codepipeline.CodePipelineClient;
import software.amazon.awssdk.services.codepipeline.model.GetPipelineStateResponse;
import software.amazon.awssdk.services.codepipeline.model.PipelineSummary;
import software.amazon.awssdk.services.codepipeline.model.StageConditionState;
import software.amazon.awssdk.services.codepipeline.model.StageState;
import software.amazon.awssdk.services.codepipeline.model.TransitionState;

/** The gates of pipelines: how each stage is entered now, and how its conditions last ended. */
record PipelineStates(CodePipelineClient client, Calls calls) {

  static final String NAME = "pipeline states";
  private static final String STATE = "codepipeline:GetPipelineState";
  static final CollectedSource SOURCE =
      CollectedSource.of(NAME, Reach.REGION, CodePipelineCollector.LIST, STATE);

  void add(Answer<PipelineSummary> listed, Gathering gathering) {
    String name = listed.value().name();
    try {
      Answer<GetPipelineStateResponse> answer =
          calls.call(STATE, () -> client.getPipelineState(r -> r.name(name)));
      answer.part("stageStates", r -> r.hasStageStates() ? r : null);
      for (StageState stage : answer.value().stageStates()) {
        gathering.add("gate", name + "/" + stage.stageName(), answer.from(), gate(name, stage));
      }
      gathering.answered(answer.from());
    } catch (NothingThere gone) {
      gathering.answered(gone.from());
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
  }

  /**
   * The first stage has no transition that could be closed; a condition that is not set is absent.
   */
  private static Fields gate(String pipeline, StageState stage) {
    Fields fields =
        fields()
            .orAbsent("pipeline", pipeline)
            .ifKnown("name", stage.stageName())
            .orAbsent("entryCondition", status(stage.beforeEntryConditionState()))
            .orAbsent("successCondition", status(stage.onSuccessConditionState()))
            .orAbsent("failureCondition", status(stage.onFailureConditionState()));
    TransitionState transition = stage.inboundTransitionState();
    return transition == null
        ? fields.with("open", true).absent("closedReason")
        : fields
            .ifKnown("open", transition.enabled())
            .orAbsent("closedReason", FreeText.of(transition.disabledReason()));
  }

  private static @Nullable String status(@Nullable StageConditionState state) {
    return state == null || state.latestExecution() == null
        ? null
        : state.latestExecution().statusAsString();
  }
}
