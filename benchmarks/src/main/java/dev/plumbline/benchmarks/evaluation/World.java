package dev.plumbline.benchmarks.evaluation;

import java.time.Instant;
import java.util.List;

/** What is the same in every generated estate. */
final class World {
  /** When estates are evaluated. */
  static final Instant AS_OF = Instant.parse("2026-11-25T00:00:00Z");

  /** When their evidence was read. */
  static final Instant READ_AT = Instant.parse("2026-11-24T22:00:00Z");

  /** Too long ago for evidence that may be seven days old. */
  static final Instant READ_LONG_AGO = Instant.parse("2026-11-14T22:00:00Z");

  static final String REGION = "eu-west-1";
  static final String ORGANIZATION = "o-benchmark00";

  /** The sources that are read of each account. */
  static final List<String> ACCOUNT_SOURCES =
      List.of(
          "account tags",
          "account summary",
          "security contacts",
          "account regions",
          "trails",
          "stacks",
          "build projects",
          "pipelines");

  /** The source of where accounts stand. */
  static final String TREE = "organization tree";

  /** The sources that are read of the organization, and have lines about each account. */
  static final List<String> ORGANIZATION_SOURCES = List.of("accounts", TREE);

  /** The paths of all units, nested. */
  static final List<String> UNITS =
      List.of(
          "/Workloads",
          "/Workloads/Prod",
          "/Workloads/Prod/Payments",
          "/Workloads/Prod/Search",
          "/Workloads/Test",
          "/Security",
          "/Sandbox");

  private World() {}

  /** The last account: what is said of the organization comes last too. */
  static String managementAccount(int accounts) {
    return String.valueOf(100_000_000_000L + accounts - 1);
  }
}
