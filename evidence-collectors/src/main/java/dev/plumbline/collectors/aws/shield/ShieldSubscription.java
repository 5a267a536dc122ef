package dev.plumbline.collectors.aws.shield;

import static dev.plumbline.collectors.framework.Fields.fields;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.framework.Fields;
import dev.plumbline.collectors.framework.Gathering;
import dev.plumbline.collectors.framework.NothingThere;
import dev.plumbline.collectors.framework.ReadFailure;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.engine.evidence.Cell;
import java.util.Objects;
import software.amazon.awssdk.services.shield.ShieldClient;
import software.amazon.awssdk.services.shield.model.DescribeEmergencyContactSettingsResponse;
import software.amazon.awssdk.services.shield.model.DescribeSubscriptionResponse;
import software.amazon.awssdk.services.shield.model.EmergencyContact;
import software.amazon.awssdk.services.shield.model.GetSubscriptionStateResponse;
import software.amazon.awssdk.services.shield.model.Subscription;

/** The subscription to Shield Advanced. Of one that never was, nothing but its state is there. */
record ShieldSubscription(ShieldClient shield, Calls calls) {

  static final String STATE = "shield:GetSubscriptionState";
  static final String DESCRIBE = "shield:DescribeSubscription";
  static final String CONTACTS = "shield:DescribeEmergencyContactSettings";

  private static final String ACTIVE = "ACTIVE";

  Reading read(Cell cell) {
    Answer<GetSubscriptionStateResponse> answer =
        calls.call(STATE, () -> shield.getSubscriptionState(r -> {}));
    String state =
        answer.part("SubscriptionState", GetSubscriptionStateResponse::subscriptionStateAsString);
    Fields fields = fields().orAbsent("state", state).with("active", state.equals(ACTIVE));
    Gathering gathering = new Gathering(cell);
    try {
      describe(fields);
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    try {
      contacts(fields);
    } catch (ReadFailure failed) {
      gathering.fail(failed.failure());
    }
    gathering.add("shield subscription", "shield", answer.from(), fields);
    return gathering.reading();
  }

  private void describe(Fields fields) {
    try {
      Answer<DescribeSubscriptionResponse> answer =
          calls.call(DESCRIBE, () -> shield.describeSubscription(r -> {}));
      Subscription subscription =
          answer.part("Subscription", DescribeSubscriptionResponse::subscription);
      fields
          .orAbsent("renewal", subscription.autoRenewAsString())
          .orAbsent("engagement", subscription.proactiveEngagementStatusAsString());
    } catch (NothingThere never) {
      fields.absent("renewal").absent("engagement");
    }
  }

  private void contacts(Fields fields) {
    try {
      Answer<DescribeEmergencyContactSettingsResponse> answer =
          calls.call(CONTACTS, () -> shield.describeEmergencyContactSettings(r -> {}));
      fields.texts(
          "emergencyContacts",
          answer.value().emergencyContactList().stream()
              .map(EmergencyContact::emailAddress)
              .filter(Objects::nonNull)
              .toList());
    } catch (NothingThere never) {
      fields.absent("emergencyContacts");
    }
  }
}
