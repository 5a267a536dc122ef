package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Register;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** The words of printed DRL, done plainly: for tests that run what is printed. */
public final class PrintedClauses implements DrlClauses {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** What a printed policy says of a subject; without the subjects that could not be listed. */
  public record Said(String policy, Thing subject, Result result, Set<Cause> causes) {}

  private final Vocabulary vocabulary;
  private final List<Register> registers;
  private final Instant asOf;
  private final Map<String, Age> maximumAges;
  private final List<Said> said;

  PrintedClauses(Vocabulary vocabulary, List<Register> registers, Instant asOf) {
    this(vocabulary, registers, asOf, Map.of(), new ArrayList<>());
  }

  private PrintedClauses(
      Vocabulary vocabulary,
      List<Register> registers,
      Instant asOf,
      Map<String, Age> maximumAges,
      List<Said> said) {
    this.vocabulary = vocabulary;
    this.registers = registers;
    this.asOf = asOf;
    this.maximumAges = maximumAges;
    this.said = said;
  }

  List<Said> said() {
    return said;
  }

  @Override
  public DrlClauses refusing(String source, String maximumAge) {
    Map<String, Age> more = new HashMap<>(maximumAges);
    more.put(source, length(maximumAge));
    return new PrintedClauses(vocabulary, registers, asOf, more, said);
  }

  private Object value(Thing thing, String way) {
    Object value = Observed.present(thing);
    for (String name : way.isEmpty() ? List.<String>of() : List.of(way.split(" / "))) {
      if (!(value instanceof Observed.Present<?> present)) {
        return value;
      }
      Thing at = (Thing) present.value();
      value = value(vocabulary.require(at.identity().kind()).attribute(name).orElseThrow(), at);
    }
    return value;
  }

  private Object value(Attribute attribute, Thing thing) {
    String source = attribute.source().map(each -> each.name()).orElse("");
    Age limit = maximumAges.get(source);
    Object value = attribute.reader().apply(thing);
    if (limit == null || !thing.identity().origins().containsKey(source)) {
      return value;
    }
    Instant at = thing.identity().origins().get(source).at();
    if (!limit.isExceededBy(at, asOf)) {
      return value;
    }
    Cause stale =
        new Cause(Cause.Reason.STALE, source + " is of " + at + ", the policy allows " + limit);
    return attribute.kind().isList() ? Listing.unknown(stale) : Observed.unknown(stale);
  }

  @Override
  public Iterable<Thing> subjects(String policyId, Thing root, String... ways) {
    List<Thing> subjects = new ArrayList<>();
    for (String way : ways) {
      List<Thing> at = List.of(root);
      for (String step : way.split(" / ")) {
        at = at.stream().flatMap(thing -> held(value(thing, step))).toList();
      }
      subjects.addAll(at);
    }
    return subjects;
  }

  private static Stream<Thing> held(Object value) {
    if (value instanceof Listing<?> listing) {
      return listing.items().stream().map(Thing.class::cast);
    }
    return value instanceof Observed.Present<?> present
        ? Stream.of((Thing) present.value())
        : Stream.empty();
  }

  @Override
  public void assess(String policyId, Thing subject, Truth where, Truth must) {
    said.add(verdict(policyId, subject, where, must));
  }

  private static Said verdict(String policyId, Thing subject, Truth where, Truth must) {
    Set<Cause> causes = new HashSet<>(where.causes());
    if (where.isNo()) {
      return new Said(policyId, subject, Result.NOT_APPLICABLE, Set.of());
    }
    causes.addAll(must.causes());
    Result result = !causes.isEmpty() ? Result.UNKNOWN : must.isYes() ? Result.PASS : Result.FAIL;
    return new Said(policyId, subject, result, causes);
  }

  @Override
  public void assess(String policyId, Thing subject, Truth[] scopes, Truth[] where, Truth[] must) {
    Set<Cause> causes = new HashSet<>();
    Set<Result> results = new HashSet<>();
    for (int set = 0; set < where.length; set++) {
      boolean possible = true;
      for (int at = 0; at < scopes.length; at++) {
        boolean holds = (set >> at & 1) == 1;
        possible &= holds ? !scopes[at].isNo() : !scopes[at].isYes();
      }
      if (possible) {
        Said one = verdict(policyId, subject, where[set], must[set]);
        results.add(one.result());
        causes.addAll(one.causes());
      }
    }
    if (results.size() == 1 && !results.contains(Result.UNKNOWN)) {
      said.add(new Said(policyId, subject, results.iterator().next(), Set.of()));
    } else {
      Arrays.stream(scopes).forEach(scope -> causes.addAll(scope.causes()));
      said.add(new Said(policyId, subject, Result.UNKNOWN, causes));
    }
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
    Object value = value(thing, way);
    return value instanceof Observed.Present<?> present
        ? Truth.of(present.value().equals(wanted))
        : missing(value);
  }

  private static Truth missing(Object value) {
    return value instanceof Observed.Unknown<?> unknown ? Truth.unknown(unknown.cause()) : Truth.NO;
  }

  @Override
  public Truth so(Thing thing, String way, Function<Thing, Truth> when) {
    Object value = value(thing, way);
    return value instanceof Observed.Present<?> present
        ? when.apply((Thing) present.value())
        : missing(value);
  }

  @Override
  public Truth notSo(Thing thing, String way, Function<Thing, Truth> when) {
    return so(thing, way, about -> when.apply(about).not());
  }

  @Override
  public Truth present(Thing thing, String way) {
    Object value = value(thing, way);
    return value instanceof Observed.Present<?> ? Truth.YES : missing(value);
  }

  @Override
  public Truth absent(Thing thing, String way) {
    Object value = value(thing, way);
    return value instanceof Observed.Absent<?> ? Truth.YES : missing(value);
  }

  @Override
  public Truth compare(Thing thing, String way, String operator, Observed<?>... operands) {
    Object left = value(thing, way);
    Operator relation =
        Arrays.stream(Operator.values())
            .filter(each -> each.words().equals(operator))
            .findFirst()
            .orElseThrow();
    if (left instanceof Listing<?> listing) {
      return contains(listing, operands[0]);
    }
    List<Observed<?>> sides = new ArrayList<>();
    for (Observed<?> operand : operands) {
      if (operand instanceof Observed.Present<?> present
          && present.value() instanceof List<?> all) {
        all.forEach(each -> sides.add(Observed.present(each)));
      } else {
        sides.add(operand);
      }
    }
    sides.add(0, (Observed<?>) left);
    if (sides.stream().anyMatch(Observed.Absent.class::isInstance)) {
      return Truth.NO;
    }
    Set<Cause> causes = new TreeSet<>();
    sides.stream()
        .filter(Observed.Unknown.class::isInstance)
        .forEach(side -> causes.add(((Observed.Unknown<?>) side).cause()));
    if (!causes.isEmpty()) {
      return Truth.unknown(causes);
    }
    boolean folded = relation != Operator.MATCHES_PATTERN;
    Object[] bare =
        sides.stream()
            .skip(1)
            .map(side -> folded(((Observed.Present<?>) side).value(), folded))
            .toArray();
    Object value = folded(((Observed.Present<?>) left).value(), folded);
    return Truth.of(Relation.of(relation, bare).holds(value, bare, asOf));
  }

  private static Object folded(Object value, boolean folded) {
    return folded && value instanceof String text ? text.toLowerCase(Locale.ROOT) : value;
  }

  private static Truth contains(Listing<?> listing, Observed<?> operand) {
    if (!(operand instanceof Observed.Present<?> present)) {
      return missing(operand);
    }
    boolean found =
        listing.items().stream()
            .anyMatch(item -> item.toString().equalsIgnoreCase(present.value().toString()));
    return found ? Truth.YES : listing.gap().map(Truth::unknown).orElse(Truth.NO);
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
    if (!(value(thing, way) instanceof Listing<?> listing)) {
      return missing(value(thing, way));
    }
    List<Truth> truths = ask(listing, where);
    long least = truths.stream().filter(Truth::isYes).count();
    long most =
        listing.isComplete()
            ? truths.stream().filter(truth -> !truth.isNo()).count()
            : Long.MAX_VALUE;
    long wanted = new BigDecimal(number).longValueExact();
    boolean enough = least >= wanted;
    boolean tooMany = least > wanted;
    return switch (bound) {
      case "at least" -> decided(enough, most < wanted, truths, listing);
      case "at most" -> decided(most <= wanted, tooMany, truths, listing);
      default -> decided(enough && most <= wanted, tooMany || most < wanted, truths, listing);
    };
  }

  private static List<Truth> ask(Listing<?> listing, Function<Thing, Truth> about) {
    return listing.items().stream().map(item -> about.apply((Thing) item)).toList();
  }

  private static Truth decided(boolean yes, boolean no, List<Truth> truths, Listing<?> listing) {
    if (yes || no) {
      return Truth.of(yes);
    }
    Set<Cause> causes = new TreeSet<>();
    truths.forEach(truth -> causes.addAll(truth.causes()));
    listing.gap().ifPresent(causes::add);
    return Truth.unknown(causes);
  }

  @Override
  public Truth share(
      String percent,
      Thing thing,
      String way,
      Function<Thing, Truth> where,
      Function<Thing, Truth> must) {
    if (!(value(thing, way) instanceof Listing<?> listing)) {
      return missing(value(thing, way));
    }
    BigDecimal wanted = new BigDecimal(percent);
    boolean whole = wanted.compareTo(HUNDRED) >= 0;
    int surelyGood = 0;
    int perhapsBad = 0;
    int perhapsGood = 0;
    int surelyBad = 0;
    List<Truth> open = new ArrayList<>();
    for (Object item : listing.items()) {
      Truth in = where.apply((Thing) item);
      Truth good = must.apply((Thing) item);
      if (in.isNo()) {
        continue;
      }
      surelyGood += in.isYes() && good.isYes() ? 1 : 0;
      perhapsBad += good.isYes() ? 0 : 1;
      perhapsGood += good.isNo() ? 0 : 1;
      surelyBad += in.isYes() && good.isNo() ? 1 : 0;
      if (!(whole && good.isYes())) {
        open.add(in);
        open.add(good);
      }
    }
    boolean complete = listing.isComplete();
    boolean nothingAsked = wanted.signum() <= 0;
    boolean always = nothingAsked || complete && reaches(wanted, surelyGood, perhapsBad);
    boolean never =
        !nothingAsked
            && (complete ? !reaches(wanted, perhapsGood, surelyBad) : whole && surelyBad > 0);
    return decided(always, never, open, listing);
  }

  private static boolean reaches(BigDecimal percent, int good, int bad) {
    return good + bad == 0
        ? percent.compareTo(HUNDRED) <= 0
        : HUNDRED
                .multiply(BigDecimal.valueOf(good))
                .compareTo(percent.multiply(BigDecimal.valueOf(good + bad)))
            >= 0;
  }

  @Override
  public Truth order(
      Thing thing,
      String way,
      String first,
      Function<Thing, Truth> firstIs,
      String second,
      Function<Thing, Truth> secondIs) {
    if (!(value(thing, way) instanceof Listing<?> listing)) {
      return missing(value(thing, way));
    }
    List<Truth> a = ask(listing, firstIs);
    List<Truth> b = ask(listing, secondIs);
    boolean everyFirst = first.equals("every");
    boolean everySecond = second.equals("every");
    Truth truth = Truth.of(everyFirst);
    for (int i = 0; i < a.size(); i++) {
      Truth precedes = Truth.of(everySecond);
      for (int j = 0; j < b.size(); j++) {
        precedes =
            everySecond
                ? precedes.and(i < j ? Truth.YES : b.get(j).not())
                : precedes.or(i < j ? b.get(j) : Truth.NO);
      }
      truth =
          everyFirst ? truth.and(a.get(i).not().or(precedes)) : truth.or(a.get(i).and(precedes));
    }
    boolean stands =
        listing.isComplete()
            || truth.isYes() && !everyFirst && !everySecond
            || truth.isNo() && everyFirst && everySecond;
    return stands ? truth : decided(false, false, List.of(truth), listing);
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
            .column(vocabulary.require(thing).attribute(column).orElseThrow()));
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
    return (Observed<?>) value(thing, way);
  }
}
