package dev.plumbline.collectors.aws.client;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * One rate limiter an operation name, shared by all threads and, unless AWS counts each of them by
 * itself, by all accounts. The numbers are the published quotas of one account, in requests a
 * second; where AWS publishes none there is no limiter, and throttling answers slow the client
 * down.
 */
public final class OperationRates {

  /** A published quota: requests a second, and at once. */
  public record Rate(double perSecond, double burst) {}

  /** By operation name. */
  public static final Map<String, Rate> PUBLISHED =
      Map.ofEntries(
          Map.entry("organizations:DescribeOrganization", new Rate(1, 2)),
          Map.entry("organizations:ListRoots", new Rate(1, 2)),
          Map.entry("organizations:ListAccounts", new Rate(8, 12)),
          Map.entry("organizations:ListAccountsForParent", new Rate(5, 8)),
          Map.entry("organizations:ListOrganizationalUnitsForParent", new Rate(5, 8)),
          Map.entry("organizations:ListTagsForResource", new Rate(10, 15)),
          Map.entry("organizations:ListPolicies", new Rate(5, 8)),
          Map.entry("organizations:ListTargetsForPolicy", new Rate(5, 8)),
          Map.entry("organizations:DescribePolicy", new Rate(2, 2)),
          Map.entry("organizations:ListDelegatedAdministrators", new Rate(5, 8)),
          Map.entry("organizations:ListDelegatedServicesForAccount", new Rate(1, 3)),
          Map.entry("organizations:ListAWSServiceAccessForOrganization", new Rate(1, 3)),
          Map.entry("account:GetAlternateContact", new Rate(10, 15)),
          Map.entry("account:GetContactInformation", new Rate(10, 15)),
          Map.entry("account:ListRegions", new Rate(5, 5)),
          Map.entry("cloudtrail:LookupEvents", new Rate(2, 2)),
          Map.entry("sns:ListSubscriptions", new Rate(30, 30)),
          Map.entry("sns:ListSubscriptionsByTopic", new Rate(30, 30)),
          Map.entry("sns:ListTopics", new Rate(30, 30)),
          Map.entry("securityhub:GetFindings", new Rate(3, 6)),
          Map.entry("securityhub:DescribeHub", new Rate(10, 30)),
          Map.entry("securityhub:DescribeOrganizationConfiguration", new Rate(10, 30)),
          Map.entry("securityhub:DescribeSecurityHubV2", new Rate(10, 30)),
          Map.entry("securityhub:GetEnabledStandards", new Rate(10, 30)),
          Map.entry("securityhub:ListConfigurationPolicyAssociations", new Rate(10, 30)),
          Map.entry("securityhub:ListEnabledProductsForImport", new Rate(10, 30)),
          Map.entry("securityhub:ListFindingAggregators", new Rate(10, 30)),
          Map.entry("securityhub:ListSecurityControlDefinitions", new Rate(10, 30)),
          Map.entry("securityhub:ListStandardsControlAssociations", new Rate(10, 30)));

  private final double share;
  private final Map<String, RateLimiter> limiters = new ConcurrentHashMap<>();

  /**
   * @param share the part of a quota to use, 0.7 for 70 %
   */
  public OperationRates(double share) {
    this.share = share;
  }

  /** Calls a second that a share of the published quotas allows, by operation. */
  public static Map<String, Double> allowed(double share) {
    return PUBLISHED.entrySet().stream()
        .collect(
            Collectors.toUnmodifiableMap(
                Map.Entry::getKey, quota -> quota.getValue().perSecond() * share));
  }

  /**
   * How long a call of the operation has to wait for its turn, which it has then taken.
   *
   * @param place where AWS counts it by itself; empty for an operation that all accounts share
   */
  Duration reserve(String operation, String place) {
    Rate rate = PUBLISHED.get(operation);
    if (rate == null) {
      return Duration.ZERO;
    }
    long now = System.nanoTime();
    return limiters
        .computeIfAbsent(
            operation + place,
            name -> new RateLimiter(rate.perSecond() * share, rate.burst() * share, now))
        .reserve(now);
  }
}
