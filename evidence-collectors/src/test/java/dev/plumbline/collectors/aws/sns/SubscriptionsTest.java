package dev.plumbline.collectors.aws.sns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.sns.model.Subscription;

/** Of an endpoint the domain is kept, and nothing that names a person or holds a key. */
class SubscriptionsTest {

  private static Subscription subscription(String protocol, String endpoint) {
    return Subscription.builder()
        .subscriptionArn("arn:aws:sns:us-east-1:222222222222:t:1")
        .topicArn("arn:aws:sns:us-east-1:222222222222:t")
        .protocol(protocol)
        .endpoint(endpoint)
        .build();
  }

  @ParameterizedTest
  @CsvSource({
    "email, ana@example.com, example.com",
    "email-json, ana@example.com, example.com",
    "https, https://ana:key@hooks.example.com/path?token=1, hooks.example.com",
    "https, not an address,",
    "email, not an address,",
    "sms, +15550100,",
    "lambda, arn:aws:lambda:us-east-1:222222222222:function:f,"
  })
  void keeps_the_domain(String protocol, String endpoint, String domain) {
    var fields = Subscriptions.fields(subscription(protocol, endpoint));
    assertThat(fields.node().get("domain").textValue()).isEqualTo(domain);
    assertThat(fields.node().toString()).doesNotContain(endpoint);
  }

  @Test
  void one_that_is_not_confirmed_has_a_number_instead_of_an_address() {
    Subscriptions ids = new Subscriptions();
    Subscription pending =
        subscription("email", "a@example.com").toBuilder()
            .subscriptionArn("PendingConfirmation")
            .build();
    assertThat(ids.id(pending)).isEqualTo("arn:aws:sns:us-east-1:222222222222:t/unconfirmed/1");
    assertThat(ids.id(pending)).endsWith("/unconfirmed/2");
    assertThat(Subscriptions.fields(pending).node().get("confirmed").booleanValue()).isFalse();
    assertThat(ids.id(subscription("email", "a@example.com"))).endsWith(":t:1");
  }
}
