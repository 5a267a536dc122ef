package dev.plumbline.engine.drools;

import dev.plumbline.engine.drools.PrintedVerdicts.Said;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Register;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The words of printed DRL, done plainly: for tests that run what is printed. */
final class PrintedClauses implements DrlClauses {
  private final PrintedValues values;
  private final List<Register> registers;
  private final List<Said> said;

  PrintedClauses(Vocabulary vocabulary, List<Register> registers, Instant asOf) {
    this(new PrintedValues(vocabulary, asOf, Map.of()), registers, new ArrayList<>());
  }

  private PrintedClauses(PrintedValues values, List<Register> registers, List<Said> said) {
    this.values = values;
    this.registers = registers;
    this.said = said;
  }

  List<Said> said() {
    return said;
  }

  @Override
  public DrlClauses refusing(String source, String maximumAge) {
    return new PrintedClauses(values.refusing(source, length(maximumAge)), registers, said);
  }

  @Override
  public Iterable<Thing> subjects(String policyId, Thing root, String... ways) {
    List<Thing> subjects = new ArrayList<>();
    for (String way : ways) {
      List<Thing> at = List.of(root);
      for (String step : way.split(" / ")) {
        at = at.stream().flatMap(thing -> values.held(thing, step)).toList();
      }
      subjects.addAll(at);
    }
    return subjects;
  }

  @Override
  public void assess(String policyId, Thing subject, Truth where, Truth must) {
    said.add(PrintedVerdicts.of(policyId, subject, where, must));
  }

  @Override
  public void assess(String policyId, Thing subject, Truth[] scopes, Truth[] where, Truth[] must) {
    said.add(PrintedVerdicts.of(policyId, subject, scopes, where, must));
  }

  @Override
  public Truth yes(Thing thing, String way) {
    return sentence(thing, way, true);
  }

  @Override
  public Truth opposite(Thing thing, String way) {
    return sentence(thing, way, false);
  }

  private Truth sentence(Thing thing, String way, boolean wanted) {
    Object value = values.at(thing, way);
    return value instanceof Observed.Present<?> present
        ? Truth.of(present.value().equals(wanted))
        : PrintedValues.missing(value);
  }

  @Override
  public Truth so(Thing thing, String way, Function<Thing, Truth> when) {
    Object value = values.at(thing, way);
    return value instanceof Observed.Present<?> present
        ? when.apply((Thing) present.value())
        : PrintedValues.missing(value);
  }

  @Override
  public Truth notSo(Thing thing, String way, Function<Thing, Truth> when) {
    return so(thing, way, about -> when.apply(about).not());
  }

  @Override
  public Truth present(Thing thing, String way) {
    Object value = values.at(thing, way);
    return value instanceof Observed.Present<?> ? Truth.YES : PrintedValues.missing(value);
  }

  @Override
  public Truth absent(Thing thing, String way) {
    Object value = values.at(thing, way);
    return value instanceof Observed.Absent<?> ? Truth.YES : PrintedValues.missing(value);
  }

  @Override
  public Truth compare(Thing thing, String way, String operator, Observed<?>... operands) {
    return PrintedComparison.of(values.at(thing, way), operator, values.asOf(), operands);
  }

  @Override
  public Truth all(Truth... parts) {
    return Arrays.stream(parts).reduce(Truth.YES, Truth::and);
  }

  @Override
  public Truth any(Truth... parts) {
    return Arrays.stream(parts).reduce(Truth.NO, Truth::or);
  }

  @Override
  public Truth none(Truth... parts) {
    return any(parts).not();
  }

  @Override
  public Truth not(Truth part) {
    return part.not();
  }

  @Override
  public Truth count(
      String bound, String number, Thing thing, String way, Function<Thing, Truth> where) {
    return PrintedLists.count(bound, number, values.at(thing, way), where);
  }

  @Override
  public Truth share(
      String percent,
      Thing thing,
      String way,
      Function<Thing, Truth> where,
      Function<Thing, Truth> must) {
    return PrintedLists.share(percent, values.at(thing, way), where, must);
  }

  @Override
  public Truth order(
      Thing thing,
      String way,
      String first,
      Function<Thing, Truth> firstIs,
      String second,
      Function<Thing, Truth> secondIs) {
    return PrintedLists.order(values.at(thing, way), first, firstIs, second, secondIs);
  }

  @Override
  public Observed<?> number(String number) {
    return Observed.present(new BigDecimal(number));
  }

  @Override
  public Observed<?> column(String thing, String column) {
    return Observed.present(
        registers.stream()
            .filter(register -> register.kind().equals(thing))
            .findFirst()
            .orElseThrow()
            .column(values.vocabulary().require(thing).attribute(column).orElseThrow()));
  }

  @Override
  public Observed<?> text(String text) {
    return Observed.present(text);
  }

  @Override
  public Observed<?> date(String words) {
    Instant instant =
        words.contains(":")
            ? Instant.parse(words)
            : LocalDate.parse(words).atStartOfDay(ZoneOffset.UTC).toInstant();
    return Observed.present(new Value.DateValue(instant, words));
  }

  @Override
  public Observed<?> age(String words) {
    return Observed.present(length(words));
  }

  private static Age length(String words) {
    String[] parts = words.split(" ");
    return new Age(Long.parseLong(parts[0]), Age.Unit.valueOf(parts[1].toUpperCase(Locale.ROOT)));
  }

  @Override
  public Observed<?> read(Thing thing, String way) {
    return (Observed<?>) values.at(thing, way);
  }
}
