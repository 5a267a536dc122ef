package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The one line for people that each assessment of a policy carries. */
final class Messages {

  /** One part of a failure's message. */
  @FunctionalInterface
  private interface Piece {
    String of(Scene scene, Subject subject, List<Subject> holders);
  }

  private final List<Piece> failure = new ArrayList<>();
  private final String met;
  private final String inapplicable;

  Messages(Policy policy, Readings readings) {
    met = policy.title() + ": met";
    inapplicable =
        "does not apply: "
            + policy.where().map(Condition::words).map(words -> "not " + words).orElse("");
    Message say =
        policy
            .say()
            .orElseGet(() -> new Message(List.of(new Message.Words(policy.title() + ": not met"))));
    say.parts().forEach(part -> failure.add(piece(part, readings)));
  }

  String met() {
    return met;
  }

  String inapplicable() {
    return inapplicable;
  }

  /** What a failure says of the subject the scene has begun with. */
  String failure(Scene scene, Subject subject, List<Subject> holders) {
    StringBuilder text = new StringBuilder();
    failure.forEach(piece -> text.append(piece.of(scene, subject, holders)));
    return text.toString();
  }

  /** Says why it is unknown: the first cause, and how many more there are. */
  static String unknown(Collection<Cause> causes) {
    String first = "cannot tell: " + causes.iterator().next();
    return causes.size() == 1 ? first : first + " (and " + (causes.size() - 1) + " more)";
  }

  private static Piece piece(Message.Part part, Readings readings) {
    if (part instanceof Message.Words words) {
      return (scene, subject, holders) -> words.text();
    }
    if (part instanceof Message.Subject named) {
      return (scene, subject, holders) -> idOf(named.kind(), subject, holders);
    }
    Value value = Literals.resolved(((Message.Hole) part).value());
    if (value instanceof Value.Reading reading) {
      Reading read = readings.of(reading.path());
      return (scene, subject, holders) -> shown(read.in(scene));
    }
    String text = literal(value);
    return (scene, subject, holders) -> text;
  }

  private static String idOf(String kind, Subject subject, List<Subject> holders) {
    if (subject.kind().equals(kind)) {
      return subject.id();
    }
    return holders.stream()
        .filter(holder -> holder.kind().equals(kind))
        .map(Subject::id)
        .reduce((outer, inner) -> inner)
        .orElseGet(() -> kind.equals("account") ? subject.account() : "unknown");
  }

  private static String literal(Value value) {
    return switch (value.type()) {
      case TEXT, CHOICE, YES_NO -> ((Value.TextValue) value).text();
      case DATE -> shown(((Value.DateValue) value).instant());
      case NUMBER, PERCENTAGE, DURATION -> value.words();
    };
  }

  private static String shown(Object value) {
    if (value instanceof Observed.Present<?> present) {
      return shown(present.value());
    }
    if (value instanceof Observed.Absent<?>) {
      return "none";
    }
    if (value instanceof Observed.Unknown<?>) {
      return "unknown";
    }
    if (value instanceof Listing<?> listing) {
      return listing(listing);
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    if (value instanceof Instant moment) {
      return LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }
    if (value instanceof Boolean yes) {
      return yes ? "yes" : "no";
    }
    return value instanceof Thing thing ? thing.identity().id() : value.toString();
  }

  private static String listing(Listing<?> listing) {
    if (listing.items().isEmpty()) {
      return listing.isComplete() ? "none" : "unknown";
    }
    String items = listing.items().stream().map(Messages::shown).collect(Collectors.joining(", "));
    return listing.isComplete() ? items : items + " and perhaps more";
  }
}
