package dev.plumbline.collectors.aws.codepipeline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.codepipeline.model.ActionDeclaration;
import software.amazon.awssdk.services.codepipeline.model.Condition;
import software.amazon.awssdk.services.codepipeline.model.PipelineDeclaration;
import software.amazon.awssdk.services.codepipeline.model.StageDeclaration;

class StagesTest {

  private static ActionDeclaration action(
      String category, String provider, int order, Map<String, String> configuration) {
    return ActionDeclaration.builder()
        .name(category + order)
        .actionTypeId(type -> type.category(category).provider(provider))
        .configuration(configuration)
        .runOrder(order)
        .build();
  }

  private static JsonNode stage(String name, Consumer<StageDeclaration.Builder> parts) {
    StageDeclaration.Builder stage = StageDeclaration.builder().name(name);
    parts.accept(stage);
    PipelineDeclaration pipeline =
        PipelineDeclaration.builder().name("p").stages(stage.build()).build();
    return Stages.pipeline(pipeline).node().get("stages").get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "Test,    CodeBuild,      app-scan,          true",
    "Build,   CodeBuild,      TrivyImages,       true",
    "Test,    CodeBuild,      java_SAST,         true",
    "Test,    CodeBuild,      app-test,          false",
    "Test,    CodeBuild,      scale-test,        false",
    "Test,    CodeBuild,      guardian-service,  false",
    "Deploy,  CodeBuild,      security-scan,     false",
    "Invoke,  Lambda,         scan,              false",
    "Invoke,  InspectorScan,  anything,          true",
  })
  void a_security_test_is_known_by_what_it_runs(
      String category, String provider, String project, boolean expected) {
    JsonNode stage =
        stage(
            "Checks",
            s -> s.actions(action(category, provider, 1, Map.of("ProjectName", project))));
    assertThat(stage.get("securityTest").booleanValue()).isEqualTo(expected);
  }

  @Test
  void a_stage_that_only_calls_itself_security_is_no_security_test() {
    JsonNode stage =
        stage("SecurityScan", s -> s.actions(action("Test", "CodeBuild", 1, Map.of())));
    assertThat(stage.get("securityTest").booleanValue()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Production,      Deploy,   true",
    "prod-eu,         Deploy,   true",
    "DeployProd,      Build,    true",
    "Production,      Invoke,   true",
    "Production,      Test,     false",
    "Production,      Approval, false",
    "NonProduction,   Deploy,   false",
    "pre-prod,        Deploy,   false",
    "Staging,         Deploy,   false",
    "ProductCatalog,  Deploy,   false",
  })
  void production_is_known_by_the_name_of_the_stage(
      String name, String category, boolean expected) {
    JsonNode stage = stage(name, s -> s.actions(action(category, "Any", 1, Map.of())));
    assertThat(stage.get("production").booleanValue()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "StackName,        app-prod,     true",
    "StackSetName,     prod-baseline, true",
    "StackName,        app-nonprod,  false",
    "TemplatePath,     app-prod,     false",
  })
  void production_is_known_by_what_is_deployed_to(String key, String target, boolean expected) {
    JsonNode stage =
        stage("Release", s -> s.actions(action("Deploy", "Any", 1, Map.of(key, target))));
    assertThat(stage.get("production").booleanValue()).isEqualTo(expected);
  }

  @Test
  void a_stage_blocks_unless_its_failure_or_its_conditions_are_skipped() {
    Condition skip = Condition.builder().result("SKIP").build();
    Condition fail = Condition.builder().result("FAIL").build();
    assertThat(stage("s", s -> {}).get("blocking").booleanValue()).isTrue();
    assertThat(stage("s", s -> s.onFailure(f -> f.result("ROLLBACK"))).get("blocking").asBoolean())
        .isTrue();
    assertThat(stage("s", s -> s.onFailure(f -> f.result("SKIP"))).get("blocking").booleanValue())
        .isFalse();
    assertThat(stage("s", s -> s.beforeEntry(b -> b.conditions(skip))).get("blocking").asBoolean())
        .isFalse();
    assertThat(stage("s", s -> s.beforeEntry(b -> b.conditions(fail))).get("blocking").asBoolean())
        .isTrue();
  }

  @Test
  void actions_stand_in_their_run_order_and_keep_nothing_of_their_configuration() {
    JsonNode stage =
        stage(
            "Release",
            s ->
                s.actions(
                    List.of(
                        action("Deploy", "ECS", 2, Map.of("Token", "canary")),
                        action("Approval", "Manual", 1, Map.of()))));
    assertThat(stage.get("approval").booleanValue()).isTrue();
    assertThat(stage.get("actions").toString())
        .isEqualTo(
            """
            [{"id":"p/Release/Approval1","name":"Approval1","category":"Approval","provider":"Manual","order":1},\
            {"id":"p/Release/Deploy2","name":"Deploy2","category":"Deploy","provider":"ECS","order":2}]""");
  }
}
