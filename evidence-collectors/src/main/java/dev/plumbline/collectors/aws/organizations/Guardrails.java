package dev.plumbline.collectors.aws.organizations;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.aws.client.SecondLook;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.DescribePolicyResponse;
import software.amazon.awssdk.services.organizations.model.PolicySummary;
import software.amazon.awssdk.services.organizations.model.PolicyTargetSummary;

/** The service control policies: their list, their text, and where they are attached. */
record Guardrails(OrganizationReader reader) {

  private static final String GUARDRAIL = "guardrail";

  Reading list(Cell cell) {
    Gathering gathering = new Gathering(cell);
    for (Answer<PolicySummary> policy : policies(gathering)) {
      gathering.add(
          GUARDRAIL,
          policy.value().id(),
          policy.from(),
          fields()
              .ifKnown("name", policy.value().name())
              .ifKnown("custom", custom(policy.value().awsManaged())));
    }
    return gathering.reading();
  }

  private SecondLook second() {
    return SecondLook.at("PolicyNotFoundException", reader::policiesAgain, PolicySummary::id);
  }

  Reading statements(Cell cell) {
    Gathering gathering = new Gathering(cell);
    SecondLook second = second();
    for (Answer<PolicySummary> listed : policies(gathering)) {
      String id = listed.value().id();
      try {
        Answer<DescribePolicyResponse> answer = reader.policy(id);
        String text =
            answer.part("Policy.Content", r -> r.policy() == null ? null : r.policy().content());
        Optional<List<Fields>> statements = PolicyText.statements(id, text);
        if (statements.isEmpty()) {
          gathering.fail(notAPolicy(id, answer));
        }
        Fields fields = fields();
        statements.ifPresent(known -> fields.things("statements", known));
        gathering.add(GUARDRAIL, id, answer.from(), fields);
      } catch (ReadFailure failed) {
        if (!second.isGone(id, failed.failure())) {
          gathering.fail(failed.failure());
        }
      }
    }
    return gathering.reading();
  }

  private static Failure notAPolicy(String id, Answer<DescribePolicyResponse> answer) {
    String detail = OrganizationReader.POLICY + " answered for " + id + " with no policy text";
    return new Failure(
        new Cause(Cause.Reason.MALFORMED, detail),
        Optional.empty(),
        Optional.of(answer.from().requestId()));
  }

  Reading targets(Cell cell) {
    Gathering gathering = new Gathering(cell);
    SecondLook second = second();
    for (Answer<PolicySummary> listed : policies(gathering)) {
      String id = listed.value().id();
      Listed<PolicyTargetSummary> targets = reader.targetsOf(id);
      if (targets.gap().filter(gap -> second.isGone(id, gap)).isPresent()) {
        continue;
      }
      gathering.fail(targets.gap());
      List<String> ids =
          targets.values().stream().map(PolicyTargetSummary::targetId).sorted().toList();
      targets
          .last()
          .ifPresent(from -> gathering.add(GUARDRAIL, id, from, fields().texts("targets", ids)));
    }
    return gathering.reading();
  }

  private List<Answer<PolicySummary>> policies(Gathering gathering) {
    Listed<PolicySummary> policies = reader.policies();
    policies.last().ifPresent(gathering::answered);
    gathering.fail(policies.gap());
    return policies.items();
  }

  private static @Nullable Boolean custom(@Nullable Boolean awsManaged) {
    return awsManaged == null ? null : !awsManaged;
  }
}
