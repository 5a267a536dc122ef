package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Trace;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Walks the tree of a policy over one subject and keeps the proof: the reference for what a policy
 * means.
 *
 * <p>It shares no code with the compiled form, so that each can be held against the other.
 */
public final class Interpreter {

  private final Policy policy;
  private final Reader reader;
  private final Comparing comparing;
  private final ListJudge lists;

  public Interpreter(Policy policy, Instant asOf) {
    this(policy, new Reader(policy, asOf));
  }

  /** Judges what a reader says, which may read as if values were others. */
  Interpreter(Policy policy, Reader reader) {
    this.policy = policy;
    this.reader = reader;
    this.comparing = new Comparing(reader);
    this.lists = new ListJudge(reader, this);
  }

  /** The subjects of the policy below things that stand by themselves, as far as they were read. */
  public Stream<Thing> subjects(Vocabulary vocabulary, List<Thing> roots) {
    return SubjectFinder.all(vocabulary, policy.subject(), roots, reader::value);
  }

  /** The proof of the policy's verdict on one subject. */
  public Explanation explain(Thing thing) {
    return new SettingsJudge(policy, reader).explain(thing);
  }

  /** The proof as the policy stands, whatever its settings say. */
  Explanation explainUnsettled(Thing thing) {
    Optional<Judged> where = policy.where().map(scope -> judge(scope, List.of(thing)));
    Truth scope = where.map(Judged::truth).orElse(Truth.YES);
    Optional<Judged> must =
        scope.isNo() ? Optional.empty() : Optional.of(judge(policy.must(), List.of(thing)));
    Truth requirement = must.map(Judged::truth).orElse(Truth.YES);
    TreeSet<Cause> causes = new TreeSet<>(scope.causes());
    causes.addAll(requirement.causes());
    Result result =
        scope.isNo()
            ? Result.NOT_APPLICABLE
            : !causes.isEmpty() ? Result.UNKNOWN : requirement.isYes() ? Result.PASS : Result.FAIL;
    Identity identity = thing.identity();
    return new Explanation(
        policy.id(),
        new Subject(identity.kind(), identity.id(), identity.account(), identity.region()),
        result,
        result == Result.UNKNOWN ? List.copyOf(causes) : List.of(),
        List.of(),
        where.map(Judged::clause),
        must.map(Judged::clause),
        new Trace(
            where.map(Judged::letters).orElse("") + ":" + must.map(Judged::letters).orElse("")),
        List.of());
  }

  Judged judge(Condition condition, List<Thing> frames) {
    return switch (condition.kind()) {
      case SENTENCE -> sentence((Condition.Sentence) condition, frames);
      case DEFINED -> defined((Condition.Defined) condition, frames);
      case PRESENCE -> presence((Condition.Presence) condition, frames);
      case COMPARISON -> comparing.judge((Condition.Comparison) condition, frames);
      case GROUP -> group((Condition.Group) condition, frames);
      case NOT -> not((Condition.Not) condition, frames);
      case COUNT -> lists.count((Condition.Count) condition, frames);
      case SHARE -> lists.share((Condition.Share) condition, frames);
      case ORDER -> lists.order((Condition.Order) condition, frames);
    };
  }

  private Judged sentence(Condition.Sentence sentence, List<Thing> frames) {
    Reader.Read read = reader.read(sentence.path(), frames);
    Truth truth = Truth.NO;
    if (read.value() instanceof Observed.Present<?> present) {
      truth = Truth.of(((Boolean) present.value()) != sentence.negated());
    } else if (read.value() instanceof Observed.Unknown<?> unknown) {
      truth = Truth.unknown(unknown.cause());
    }
    return Judged.leaf(sentence, truth, List.of(positive(sentence, read.seen())));
  }

  private Judged defined(Condition.Defined defined, List<Thing> frames) {
    Object thing = reader.thing(defined, frames);
    if (thing instanceof Thing about) {
      Judged when = judge(defined.definition().when(), List.of(about));
      Truth truth = defined.negated() ? when.truth().not() : when.truth();
      return Judged.of(defined, truth, List.of(), List.of(when), List.of(), Optional.empty(), "");
    }
    Truth truth =
        thing instanceof Observed.Unknown<?> unknown ? Truth.unknown(unknown.cause()) : Truth.NO;
    return Judged.leaf(
        defined, truth, List.of(reader.read(defined.way().orElseThrow(), frames).seen()));
  }

  /** A yes/no value belongs to the positive sentence, whichever form the policy uses. */
  private static Explanation.Seen positive(Condition.Sentence sentence, Explanation.Seen seen) {
    return sentence.negated()
        ? new Explanation.Seen(
            sentence.path().target().phrase(), seen.value(), seen.thing(), seen.origin())
        : seen;
  }

  private Judged presence(Condition.Presence presence, List<Thing> frames) {
    Reader.Read read = reader.read(presence.path(), frames);
    Truth truth =
        read.value() instanceof Observed.Unknown<?> unknown
            ? Truth.unknown(unknown.cause())
            : Truth.of(read.value() instanceof Observed.Absent<?> == presence.absent());
    return Judged.leaf(presence, truth, List.of(read.seen()));
  }

  private Judged group(Condition.Group group, List<Thing> frames) {
    List<Judged> parts = new ArrayList<>();
    for (Condition part : group.parts()) {
      parts.add(judge(part, frames));
    }
    Truth truth =
        switch (group.joint()) {
          case ALL -> parts.stream().map(Judged::truth).reduce(Truth.YES, Truth::and);
          case ANY -> parts.stream().map(Judged::truth).reduce(Truth.NO, Truth::or);
          case NONE -> parts.stream().map(Judged::truth).reduce(Truth.NO, Truth::or).not();
        };
    return compound(group, truth, parts);
  }

  private Judged not(Condition.Not not, List<Thing> frames) {
    Judged part = judge(not.part(), frames);
    return compound(not, part.truth().not(), List.of(part));
  }

  private static Judged compound(Condition condition, Truth truth, List<Judged> parts) {
    StringBuilder letters = new StringBuilder();
    parts.forEach(part -> letters.append(part.letters()));
    return Judged.of(
        condition, truth, List.of(), parts, List.of(), Optional.empty(), letters.toString());
  }
}
