package dev.plumbline.collectors.generated;

import dev.plumbline.collectors.recorded.Asked;
import dev.plumbline.collectors.recorded.Faults;
import dev.plumbline.collectors.recorded.Reply;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The good answers of a generated organization, in the protocols of the services. */
final class GeneratedAnswers {
  /** A list of virtual devices has so many pages, and the root user's stands on the last. */
  static final int DEVICE_PAGES = 3;

  private static final int PAGE_SIZE = 20;
  private static final Pattern TOKEN = Pattern.compile("\"NextToken\"\\s*:\\s*\"(\\d+)\"");

  private final GeneratedOrganization organization;
  private final FaultPlan plan;
  private final AtomicInteger sessions = new AtomicInteger();
  private final AtomicInteger requests = new AtomicInteger();

  GeneratedAnswers(GeneratedOrganization organization, FaultPlan plan) {
    this.organization = organization;
    this.plan = plan;
  }

  /** The page of a list that is asked for, from 1. */
  static int page(Asked asked) {
    String marker = asked.form().getOrDefault("Marker", "1");
    return Integer.parseInt(marker);
  }

  Reply of(Asked asked, String account) {
    return switch (asked.operation()) {
      case "sts:GetCallerIdentity" -> xml(asked, identity(account));
      case "sts:AssumeRole" -> xml(asked, session(account));
      case "organizations:ListAccounts" -> json(accounts(asked));
      case "account:ListRegions" -> json(regions(account));
      case "account:GetAlternateContact" -> contact(asked, account);
      case "iam:GetAccountSummary" -> xml(asked, summary(account));
      case "iam:ListVirtualMFADevices" -> xml(asked, devices(account, page(asked)));
      case "config:DescribeConfigurationRecorders" -> json(recorders());
      case "config:DescribeConfigurationRecorderStatus" -> json(recording(account));
      default -> Faults.error(asked, 400, "UnknownOperationException");
    };
  }

  /** The first page of virtual devices, whichever is asked for. */
  Reply firstDevices(Asked asked, String account) {
    return xml(asked, devices(account, 1));
  }

  private Reply json(String body) {
    return Reply.of(200, "application/x-amz-json-1.1", "r-" + requests.incrementAndGet(), body);
  }

  private Reply xml(Asked asked, String result) {
    String name = asked.operation().substring(asked.operation().indexOf(':') + 1);
    String id = "r-" + requests.incrementAndGet();
    return Reply.of(
        200,
        "text/xml",
        id,
        "<%1$sResponse><%1$sResult>%2$s</%1$sResult><ResponseMetadata><RequestId>%3$s</RequestId></ResponseMetadata></%1$sResponse>"
            .formatted(name, result, id));
  }

  private static String identity(String account) {
    return "<UserId>U</UserId><Account>%1$s</Account><Arn>arn:aws:iam::%1$s:user/reader</Arn>"
        .formatted(account);
  }

  private String session(String account) {
    return ("<Credentials><AccessKeyId>ASIA%s%06d</AccessKeyId><SecretAccessKey>s</SecretAccessKey>"
            + "<SessionToken>t</SessionToken><Expiration>2126-01-01T00:00:00Z</Expiration>"
            + "</Credentials>")
        .formatted(account, sessions.incrementAndGet());
  }

  private String accounts(Asked asked) {
    Matcher token = TOKEN.matcher(asked.body());
    int from = token.find() ? Integer.parseInt(token.group(1)) : 0;
    List<String> all = organization.everybody();
    int to = Math.min(all.size(), from + PAGE_SIZE);
    String list =
        all.subList(from, to).stream()
            .map(id -> "{\"Id\":\"%1$s\",\"Name\":\"a-%1$s\",\"State\":\"ACTIVE\"}".formatted(id))
            .collect(Collectors.joining(","));
    String next = to < all.size() ? ",\"NextToken\":\"%d\"".formatted(to) : "";
    return "{\"Accounts\":[" + list + "]" + next + "}";
  }

  private String regions(String account) {
    return GeneratedOrganization.REGIONS.stream()
        .map(
            region ->
                "{\"RegionName\":\"%s\",\"RegionOptStatus\":\"%s\"}"
                    .formatted(
                        region,
                        region.equals(GeneratedOrganization.CLOSED_REGION) && plan.isClosed(account)
                            ? "DISABLED"
                            : "ENABLED_BY_DEFAULT"))
        .collect(Collectors.joining(",", "{\"Regions\":[", "]}"));
  }

  /** The same, with a contact where there is none: an answer of which something can be cut. */
  Reply present(Asked asked, String account) {
    return asked.operation().equals("account:GetAlternateContact") ? contact() : of(asked, account);
  }

  private Reply contact(Asked asked, String account) {
    return GeneratedOrganization.hasContact(account)
        ? contact()
        : Faults.error(asked, 404, "ResourceNotFoundException");
  }

  private Reply contact() {
    return json(
        "{\"AlternateContact\":{\"AlternateContactType\":\"SECURITY\",\"Name\":\"Security\","
            + "\"EmailAddress\":\"security@example.com\",\"PhoneNumber\":\"+1 555 0100\"}}");
  }

  private static String summary(String account) {
    return ("<SummaryMap><entry><key>AccountMFAEnabled</key><value>%d</value></entry>"
            + "<entry><key>AccountAccessKeysPresent</key><value>0</value></entry></SummaryMap>")
        .formatted(GeneratedOrganization.hasMfa(account) ? 1 : 0);
  }

  private static String devices(String account, int page) {
    boolean last = page == DEVICE_PAGES;
    String user =
        last && GeneratedOrganization.hasVirtualDevice(account) ? "root" : "user/u" + page;
    String more =
        last
            ? "<IsTruncated>false</IsTruncated>"
            : "<IsTruncated>true</IsTruncated><Marker>%d</Marker>".formatted(page + 1);
    return ("<VirtualMFADevices><member><SerialNumber>arn:aws:iam::%1$s:mfa/d</SerialNumber><User>"
                + "<Arn>arn:aws:iam::%1$s:%2$s</Arn></User></member></VirtualMFADevices>")
            .formatted(account, user)
        + more;
  }

  private static String recorders() {
    return "{\"ConfigurationRecorders\":[{\"name\":\"default\",\"recordingGroup\":"
        + "{\"allSupported\":true,\"includeGlobalResourceTypes\":true}}]}";
  }

  private static String recording(String account) {
    return "{\"ConfigurationRecordersStatus\":[{\"name\":\"default\",\"recording\":%s,\"lastStatus\":\"SUCCESS\"}]}"
        .formatted(GeneratedOrganization.records(account));
  }
}
