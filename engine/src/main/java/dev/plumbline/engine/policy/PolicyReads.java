package dev.plumbline.engine.policy;

import dev.plumbline.engine.things.Attribute;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What policies look at, in conditions, definitions, settings and messages. */
public final class PolicyReads {
  private final Set<Attribute> attributes = new HashSet<>();
  private final Set<Age> ages = new HashSet<>();

  private PolicyReads() {}

  public static PolicyReads of(Collection<Policy> policies) {
    PolicyReads reads = new PolicyReads();
    policies.forEach(reads::policy);
    return reads;
  }

  /** Every attribute on every way that phrases lead along. */
  public Set<Attribute> attributes() {
    return Set.copyOf(attributes);
  }

  /** Every length of time, the greatest ages of evidence among them. */
  public Set<Age> ages() {
    return Set.copyOf(ages);
  }

  private void policy(Policy policy) {
    ages.addAll(policy.maximumAges().values());
    policy.where().ifPresent(this::condition);
    condition(policy.must());
    policy
        .scopedSettings()
        .forEach(
            setting -> {
              setting.where().ifPresent(this::condition);
              setting.values().forEach(this::value);
            });
    policy.say().ifPresent(this::message);
  }

  private void message(Message message) {
    for (Message.Part part : message.parts()) {
      if (part instanceof Message.Hole hole) {
        value(hole.value());
      }
    }
  }

  private void condition(Condition condition) {
    switch (condition.kind()) {
      case SENTENCE -> path(((Condition.Sentence) condition).path());
      case DEFINED -> ((Condition.Defined) condition).way().ifPresent(this::path);
      case PRESENCE -> path(((Condition.Presence) condition).path());
      case COMPARISON -> {
        path(((Condition.Comparison) condition).path());
        ((Condition.Comparison) condition).operands().forEach(this::value);
      }
      case COUNT ->
          list(((Condition.Count) condition).list(), ((Condition.Count) condition).number());
      case SHARE ->
          list(((Condition.Share) condition).list(), ((Condition.Share) condition).percent());
      case ORDER -> path(((Condition.Order) condition).list());
      case GROUP, NOT -> {}
    }
    List<Condition> parts = condition.parts();
    parts.forEach(this::condition);
  }

  private void list(Path list, Value size) {
    path(list);
    value(size);
  }

  private void value(Value value) {
    if (value instanceof Value.Reading reading) {
      path(reading.path());
    } else if (value instanceof Value.DurationValue duration) {
      ages.add(duration.age());
    } else if (value instanceof Value.Parameter parameter) {
      value(parameter.value());
    }
  }

  private void path(Path path) {
    attributes.addAll(path.steps());
  }
}
