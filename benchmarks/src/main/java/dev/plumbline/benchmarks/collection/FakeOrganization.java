package dev.plumbline.benchmarks.collection;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An organization with a management account and members without a tree of units.
 *
 * @param size how many accounts, the management account among them
 * @param silent how many of the members answer to no call, from the first on
 */
record FakeOrganization(int size, int silent) {
  static final String MANAGEMENT = "210000000001";

  /** So many accounts does AWS put on a page. */
  static final int PAGE = 20;

  FakeOrganization {
    if (size < 1) {
      throw new IllegalArgumentException("an organization has at least one account");
    }
    if (silent < 0 || silent >= size) {
      throw new IllegalArgumentException("members are silent, and the management account is not");
    }
  }

  /** Whether calls to an account are swallowed. */
  boolean isSilent(String account) {
    long number = Long.parseLong(account) - Long.parseLong(MANAGEMENT);
    return number >= 1 && number <= silent;
  }

  /** All accounts in their order. */
  List<String> accounts() {
    return IntStream.range(0, size).mapToObj(FakeOrganization::id).toList();
  }

  private static String id(int number) {
    return Long.toString(Long.parseLong(MANAGEMENT) + number);
  }

  /** A page of accounts as JSON, with the token of the next one. */
  String page(int from) {
    int to = Math.min(size, from + PAGE);
    StringBuilder json = new StringBuilder("{\"Accounts\":[");
    for (int number = from; number < to; number++) {
      json.append(number == from ? "" : ",")
          .append(
              "{\"Id\":\"%1$s\",\"Name\":\"a-%1$s\",\"State\":\"ACTIVE\"}".formatted(id(number)));
    }
    return json.append(to < size ? "],\"NextToken\":\"%d\"}".formatted(to) : "]}").toString();
  }
}
