package dev.plumbline.collectors.aws.cloudformation;

import static dev.plumbline.collectors.framework.Fields.fields;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.JsonText;
import dev.plumbline.collectors.aws.client.Page;
import dev.plumbline.collectors.framework.CollectedSource;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.Reach;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import java.util.Optional;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.cloudformation.CloudFormationClient;
import software.amazon.awssdk.services.cloudformation.model.BatchDescribeTypeConfigurationsError;
import software.amazon.awssdk.services.cloudformation.model.BatchDescribeTypeConfigurationsResponse;
import software.amazon.awssdk.services.cloudformation.model.RegistryType;
import software.amazon.awssdk.services.cloudformation.model.ThirdPartyType;
import software.amazon.awssdk.services.cloudformation.model.TypeConfigurationDetails;
import software.amazon.awssdk.services.cloudformation.model.TypeSummary;
import software.amazon.awssdk.services.cloudformation.model.Visibility;

/**
 * The hooks that an account has registered or activated, with what they are set to do. Of their
 * configuration nothing else is kept: the properties of a hook may hold secrets.
 */
record Hooks(CloudFormationClient client, Calls calls) {

  static final String NAME = "hooks";
  private static final String LIST = "cloudformation:ListTypes";
  private static final String CONFIGURATION = "cloudformation:BatchDescribeTypeConfigurations";
  private static final String SETTINGS = "/CloudFormationConfiguration/HookConfiguration";
  private static final String NOT_CONFIGURED = "TypeConfigurationNotFound";

  static final CollectedSource SOURCE = CollectedSource.of(NAME, Reach.REGION, LIST, CONFIGURATION);

  Reading read(Cell cell) {
    return calls
        .list(
            LIST,
            client.listTypesPaginator(
                r -> r.type(RegistryType.HOOK).visibility(Visibility.PRIVATE)),
            page -> Page.of(page.typeSummaries(), page.nextToken()))
        .reading(cell, this::add);
  }

  private void add(Answer<TypeSummary> hook, Gathering gathering) {
    String name = hook.value().typeName();
    Fields fields = fields().ifKnown("name", name).ifKnown("activated", hook.value().isActivated());
    try {
      configuration(name).ifPresentOrElse(json -> set(json, fields), () -> notSet(fields));
    } catch (NothingThere none) {
      notSet(fields);
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add("hook", name, hook.from(), fields);
  }

  /** One hook a call, so that it is plain whose configuration is missing. */
  private Optional<JsonNode> configuration(String hook) {
    Answer<BatchDescribeTypeConfigurationsResponse> answer =
        calls.call(
            CONFIGURATION,
            () ->
                client.batchDescribeTypeConfigurations(
                    r ->
                        r.typeConfigurationIdentifiers(
                            t -> t.type(ThirdPartyType.HOOK).typeName(hook))));
    for (BatchDescribeTypeConfigurationsError error : answer.value().errors()) {
      if (!String.valueOf(error.errorCode()).startsWith(NOT_CONFIGURED)) {
        String detail = CONFIGURATION + " answered " + error.errorCode() + " for hook " + hook;
        throw new ReadFailure(Failure.of(Cause.Reason.NOT_COLLECTED, detail));
      }
    }
    return answer.value().typeConfigurations().stream()
        .map(TypeConfigurationDetails::configuration)
        .map(text -> JsonText.object(text, "the configuration of hook " + hook, answer.from()))
        .findFirst();
  }

  private static void notSet(Fields fields) {
    fields.with("on", false).absent("mode").absent("targets");
  }

  /** The older form of a configuration has stacks as targets, or none, instead of a status. */
  private static void set(JsonNode configuration, Fields fields) {
    JsonNode settings = configuration.at(SETTINGS);
    JsonNode status = settings.path("HookInvocationStatus");
    boolean on =
        status.isMissingNode()
            ? "ALL".equals(settings.path("TargetStacks").textValue())
            : "ENABLED".equals(status.textValue());
    fields.with("on", on).orAbsent("mode", settings.path("FailureMode").textValue());
    fields.texts(
        "targets",
        StreamSupport.stream(settings.path("TargetOperations").spliterator(), false)
            .map(JsonNode::asText)
            .toList());
  }
}
