package dev.plumbline.server.web;

import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Truth;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.OptionalInt;

/** How pages write values for people. */
public final class Words {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  private Words() {}

  public static String of(Status status) {
    return switch (status) {
      case FAIL -> "Fail";
      case UNKNOWN -> "Unknown";
      case WAIVED -> "Waived";
      case PASS -> "Pass";
      case NOT_APPLICABLE -> "Not applicable";
    };
  }

  public static String of(Truth.Kind truth) {
    return switch (truth) {
      case YES -> "yes";
      case NO -> "no";
      case UNKNOWN -> "unknown";
    };
  }

  public static String of(Coverage.Status status) {
    return switch (status) {
      case COMPLETE -> "Complete";
      case PARTIAL -> "Partial";
      case FAILED -> "Failed";
      case SKIPPED -> "Skipped";
    };
  }

  /** A CSS class: {@code NOT_APPLICABLE} becomes {@code "not-applicable"}. */
  public static String css(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static String day(Instant instant) {
    return DAY.format(instant.atOffset(ZoneOffset.UTC));
  }

  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  public static String moment(Instant instant) {
    return MOMENT.format(instant);
  }

  public static String number(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  public static String count(long number, String one, String many) {
    return number(number) + " " + (number == 1 ? one : many);
  }

  public static String percent(OptionalInt percent) {
    return percent.isPresent() ? percent.getAsInt() + " %" : "–";
  }

  /** First letter in upper case. */
  public static String capital(String word) {
    return word.isEmpty()
        ? word
        : word.substring(0, 1).toUpperCase(Locale.ENGLISH) + word.substring(1);
  }
}
