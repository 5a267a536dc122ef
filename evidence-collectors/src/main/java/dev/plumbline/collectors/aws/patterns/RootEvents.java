package dev.plumbline.collectors.aws.patterns;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the root user of an account does, as EventBridge tells it: one sign-in at the console, and
 * one call of a service. A pattern that lets one of them through would tell of it.
 */
public final class RootEvents {

  private final String region;
  private final ObjectNode signIn;
  private final ObjectNode call;

  /**
   * @param account the account of the root user, twelve digits
   * @param region the Region that the events appear in
   */
  public RootEvents(String account, String region) {
    this.region = region;
    this.signIn = event(account, region, "AWS Console Sign In via CloudTrail", "signin");
    ObjectNode login = (ObjectNode) signIn.get("detail");
    login.put("eventName", "ConsoleLogin").put("eventType", "AwsConsoleSignIn");
    login.putObject("responseElements").put("ConsoleLogin", "Success");
    this.call = event(account, region, "AWS API Call via CloudTrail", "any-service");
    ObjectNode detail = (ObjectNode) call.get("detail");
    detail.put("eventName", "AnyCall").put("eventType", "AwsApiCall");
  }

  private static ObjectNode event(String account, String region, String type, String service) {
    ObjectNode event = JsonNodeFactory.instance.objectNode();
    event.put("detail-type", type).put("source", "aws." + service);
    event.put("account", account).put("region", region);
    ObjectNode detail = event.putObject("detail");
    detail.put("eventSource", service + ".amazonaws.com").put("awsRegion", region);
    ObjectNode user = detail.putObject("userIdentity");
    user.put("type", "Root").put("principalId", account).put("accountId", account);
    user.put("arn", "arn:aws:iam::" + account + ":root");
    return event;
  }

  public String region() {
    return region;
  }

  /** Whether the pattern lets a sign-in of the root user through. */
  public boolean signInPasses(JsonNode pattern) {
    return EventPattern.matches(pattern, signIn);
  }

  /** Whether the pattern lets any call of the root user through. */
  public boolean callPasses(JsonNode pattern) {
    return EventPattern.matches(pattern, call);
  }
}
