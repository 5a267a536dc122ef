package dev.plumbline.collectors.aws.sns;

import dev.plumbline.collectors.framework.Fields;
import java.net.URI;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.sns.model.Subscription;

/**
 * Subscriptions as data. Of the endpoint only the domain is kept: a whole address may be a person's
 * or hold a key.
 */
final class Subscriptions {

  private static final Set<String> MAIL = Set.of("email", "email-json");
  private static final Set<String> WEB = Set.of("http", "https");

  private int unconfirmed;

  /** One that is not confirmed has no address of its own yet, and gets a number. */
  String id(Subscription subscription) {
    return isConfirmed(subscription)
        ? subscription.subscriptionArn()
        : subscription.topicArn() + "/unconfirmed/" + ++unconfirmed;
  }

  Fields thing(Subscription subscription) {
    return describe(Fields.thing(id(subscription)), subscription);
  }

  static Fields fields(Subscription subscription) {
    return describe(Fields.fields(), subscription).ifKnown("topicAddress", subscription.topicArn());
  }

  private static Fields describe(Fields fields, Subscription subscription) {
    return fields
        .ifKnown("protocol", subscription.protocol())
        .with("confirmed", isConfirmed(subscription))
        .orAbsent("domain", domain(subscription));
  }

  /** A subscription says {@code PendingConfirmation} or {@code Deleted} in place of its ARN. */
  private static boolean isConfirmed(Subscription subscription) {
    return String.valueOf(subscription.subscriptionArn()).startsWith("arn:");
  }

  private static @Nullable String domain(Subscription subscription) {
    String endpoint = String.valueOf(subscription.endpoint());
    if (MAIL.contains(String.valueOf(subscription.protocol())) && endpoint.contains("@")) {
      return endpoint.substring(endpoint.lastIndexOf('@') + 1);
    }
    return WEB.contains(String.valueOf(subscription.protocol())) ? host(endpoint) : null;
  }

  private static @Nullable String host(String address) {
    try {
      return URI.create(address).getHost();
    } catch (IllegalArgumentException none) {
      return null;
    }
  }
}
