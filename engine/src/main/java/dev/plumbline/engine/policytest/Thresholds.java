package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.DateValue;
import dev.plumbline.engine.policy.Value.DurationValue;
import dev.plumbline.engine.policy.Value.NumberValue;
import dev.plumbline.engine.policy.Value.Parameter;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Numbers, durations and dates, one up and one down. */
final class Thresholds {
  private Thresholds() {}

  /** The neighbours of a value; none of a text, a choice or another attribute. */
  static List<Value> around(Value value) {
    return Stream.of(-1L, 1L).flatMap(by -> moved(value, by).stream()).toList();
  }

  /** The neighbours of a number of things: none is below zero. */
  static List<Value> aroundCount(Value value) {
    return around(value).stream().filter(moved -> number(moved).signum() >= 0).toList();
  }

  private static List<Value> moved(Value value, long by) {
    if (value instanceof Parameter parameter) {
      return moved(parameter.value(), by).stream()
          .<Value>map(moved -> new Parameter(parameter.name(), moved, parameter.bounds()))
          .toList();
    }
    if (value instanceof NumberValue number) {
      BigDecimal moved = number.number().add(BigDecimal.valueOf(by));
      String unit = number.type() == Value.Type.PERCENTAGE ? " %" : "";
      return List.of(new NumberValue(number.type(), moved, moved.toPlainString() + unit));
    }
    if (value instanceof DurationValue duration) {
      return LongStream.of(duration.age().amount() + by)
          .filter(amount -> amount >= 0)
          .mapToObj(amount -> new Age(amount, duration.age().unit()))
          .<Value>map(age -> new DurationValue(age, age.toString()))
          .toList();
    }
    if (value instanceof DateValue date) {
      return List.of(moved(date, by));
    }
    return List.of();
  }

  /** A day by a day, a time of day by a minute. */
  private static Value moved(DateValue date, long by) {
    if (date.words().contains(":")) {
      Instant moved = date.instant().plus(Duration.ofMinutes(by));
      return new DateValue(moved, moved.toString());
    }
    Instant moved = date.instant().plus(Duration.ofDays(by));
    return new DateValue(moved, LocalDate.ofInstant(moved, ZoneOffset.UTC).toString());
  }

  /** The value itself, where a policy would name a parameter. */
  static String shown(Value value) {
    return value instanceof Parameter parameter ? shown(parameter.value()) : value.words();
  }

  static BigDecimal number(Value value) {
    return value instanceof Parameter parameter
        ? number(parameter.value())
        : ((NumberValue) value).number();
  }
}
