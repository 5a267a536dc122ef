package dev.plumbline.engine.drools;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Message;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds checked policies by hand over the {@link Vocabularies#HOUSES} vocabulary. */
final class Policies {
  static final Practice PRACTICE =
      new Practice("SEC01-BP01", "sec_practice", "Keep houses safe", "", List.of());
  static final Link LINK = new Link("How to lock doors", "https://example.com/doors", "document");

  private final String id;
  private final String subject;
  private Optional<Condition> where = Optional.empty();
  private Optional<Message> say = Optional.empty();
  private List<String> formerly = List.of();
  private final Map<String, Age> maximumAges = new HashMap<>();

  private Policies(String id, String subject) {
    this.id = id;
    this.subject = subject;
  }

  static Policies policy(String id, String subject) {
    return new Policies(id, subject);
  }

  Policies where(Condition condition) {
    where = Optional.of(condition);
    return this;
  }

  Policies say(Message.Part... parts) {
    say = Optional.of(new Message(List.of(parts)));
    return this;
  }

  Policies formerly(String... ids) {
    formerly = List.of(ids);
    return this;
  }

  Policies maximumAge(String source, Age age) {
    maximumAges.put(source, age);
    return this;
  }

  Policy must(Condition condition) {
    return new Policy(
        id,
        "Title of " + id,
        "SEC 1",
        PRACTICE,
        Severity.HIGH,
        "Because.",
        List.of(LINK),
        Optional.empty(),
        Optional.of("1.0.0"),
        formerly,
        List.of(),
        maximumAges,
        List.of(),
        List.of(),
        Vocabularies.HOUSES.require(subject),
        where,
        condition,
        say,
        "policy " + id + "\nend",
        Conditions.SPAN);
  }
}
