package dev.plumbline.collectors.generated;

import dev.plumbline.engine.evidence.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An organization with so many member accounts. What is so in an account follows from its number.
 *
 * @param size how many member accounts
 */
public record GeneratedOrganization(int size) {
  public static final String MANAGEMENT = "100000000000";
  public static final String CLOSED_REGION = "eu-west-1";
  public static final List<String> REGIONS = List.of(CLOSED_REGION, "us-east-1");

  static final String ENABLED = "account regions";
  static final String CONTACTS = "security contacts";
  static final String SUMMARY = "account summary";
  static final String DEVICES = "virtual MFA devices";
  static final String RECORDERS = "configuration recorders";

  /** The sources that the organization answers. */
  public static final Set<String> SOURCES =
      Set.of("accounts", "collection scope", ENABLED, CONTACTS, SUMMARY, DEVICES, RECORDERS);

  public List<String> members() {
    return IntStream.rangeClosed(1, size).mapToObj(GeneratedOrganization::id).toList();
  }

  List<String> everybody() {
    return Stream.concat(Stream.of(MANAGEMENT), members().stream()).toList();
  }

  private static String id(int number) {
    return Long.toString(Long.parseLong(MANAGEMENT) + number);
  }

  private static int number(String account) {
    return (int) (Long.parseLong(account) - Long.parseLong(MANAGEMENT));
  }

  /** The cells of an account that can have a fault. */
  List<Cell> cells(String account) {
    List<Cell> cells = new ArrayList<>();
    for (String source : List.of(ENABLED, CONTACTS, SUMMARY, DEVICES)) {
      cells.add(new Cell(account, Cell.GLOBAL, source));
    }
    REGIONS.forEach(region -> cells.add(new Cell(account, region, RECORDERS)));
    return cells;
  }

  static boolean isReadWithRole(String source) {
    return !source.equals(ENABLED) && !source.equals(CONTACTS);
  }

  static boolean hasMfa(String account) {
    return number(account) % 7 != 3;
  }

  static boolean hasVirtualDevice(String account) {
    return number(account) % 5 != 2;
  }

  static boolean hasContact(String account) {
    return number(account) % 9 != 4;
  }

  static boolean records(String account) {
    return number(account) % 11 != 5;
  }
}
