package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Path;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks for the cheapest changes that give a condition a wanted truth, part by part: where all
 * parts must have it, each in turn on top of the ones before; where one is enough, the cheapest.
 */
final class FlipSearch {
  private final Policy policy;
  private final Instant asOf;
  private final Vocabulary vocabulary;
  private final ComparisonFlip comparisons = new ComparisonFlip(this);
  private final ListFlip lists = new ListFlip(this);

  FlipSearch(Policy policy, Instant asOf, Vocabulary vocabulary) {
    this.policy = policy;
    this.asOf = asOf;
    this.vocabulary = vocabulary;
  }

  Instant asOf() {
    return asOf;
  }

  Reader reader(Map<Place, Object> assumed) {
    return new Reader(policy, asOf, assumed);
  }

  Interpreter interpreter(Map<Place, Object> assumed) {
    return new Interpreter(policy, reader(assumed));
  }

  Judged judge(Condition condition, List<Thing> frames, Map<Place, Object> assumed) {
    return interpreter(assumed).judge(condition, frames);
  }

  boolean is(Condition condition, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    Judged now = judge(condition, frames, assumed);
    return yes ? now.truth().isYes() : now.truth().isNo();
  }

  /** Empty where no change is found. */
  Optional<Plan> want(
      Condition condition, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    if (is(condition, frames, yes, assumed)) {
      return Optional.of(Plan.NOTHING);
    }
    return switch (condition.kind()) {
      case SENTENCE -> sentence((Condition.Sentence) condition, frames, yes, assumed);
      case DEFINED -> defined((Condition.Defined) condition, frames, yes, assumed);
      case PRESENCE -> presence((Condition.Presence) condition, frames, yes, assumed);
      case COMPARISON -> comparisons.want((Condition.Comparison) condition, frames, yes, assumed);
      case GROUP -> group((Condition.Group) condition, frames, yes, assumed);
      case NOT -> want(((Condition.Not) condition).part(), frames, !yes, assumed);
      case COUNT -> lists.count((Condition.Count) condition, frames, yes, assumed);
      case SHARE -> lists.share((Condition.Share) condition, frames, yes, assumed);
      case ORDER -> Optional.of(untried(condition, frames, yes));
    };
  }

  /** A change of which only the clause is known, not the values. */
  Plan untried(Condition condition, List<Thing> frames, boolean yes) {
    return Plan.of(new Change(words(condition, frames, yes), Map.of(), 1));
  }

  private String words(Condition condition, List<Thing> frames, boolean yes) {
    return Wording.truth(condition, yes, judge(condition, frames, Map.of()), frames);
  }

  private Optional<Plan> group(
      Condition.Group group, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    return switch (group.joint()) {
      case ALL -> joined(group.parts(), frames, yes, yes, assumed);
      case ANY -> joined(group.parts(), frames, yes, !yes, assumed);
      case NONE -> joined(group.parts(), frames, !yes, yes, assumed);
    };
  }

  private Optional<Plan> joined(
      List<Condition> parts,
      List<Thing> frames,
      boolean yes,
      boolean each,
      Map<Place, Object> assumed) {
    return each ? every(parts, frames, yes, assumed) : cheapest(parts, frames, yes, assumed);
  }

  Optional<Plan> every(
      List<Condition> parts, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    Plan plan = Plan.NOTHING;
    for (Condition part : parts) {
      Optional<Plan> more = want(part, frames, yes, plan.over(assumed));
      if (more.isEmpty()) {
        return Optional.empty();
      }
      plan = plan.and(more.get());
    }
    return Optional.of(plan);
  }

  private Optional<Plan> cheapest(
      List<Condition> parts, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    Optional<Plan> best = Optional.empty();
    for (Condition part : parts) {
      best = Plan.cheaper(best, want(part, frames, yes, assumed));
    }
    return best;
  }

  private Optional<Plan> sentence(
      Condition.Sentence sentence, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    return Optional.of(
        change(
            words(sentence, frames, yes),
            sentence.path(),
            frames,
            Observed.present(yes != sentence.negated()),
            assumed));
  }

  private Optional<Plan> defined(
      Condition.Defined defined, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    return reader(assumed).thing(defined, frames) instanceof Thing about
        ? want(defined.definition().when(), List.of(about), yes != defined.negated(), assumed)
        : Optional.of(untried(defined, frames, yes));
  }

  private Optional<Plan> presence(
      Condition.Presence presence, List<Thing> frames, boolean yes, Map<Place, Object> assumed) {
    boolean absent = presence.absent() == yes;
    Object value = absent ? Observed.absent() : Observed.present(sample(presence.path(), frames));
    String sentence =
        Wording.about(frames)
            + presence.path().words()
            + (absent ? " were absent (" : " were present (")
            + Wording.now(reader(Map.of()).read(presence.path(), frames).value())
            + ")";
    return Optional.of(change(sentence, presence.path(), frames, value, assumed));
  }

  Plan change(
      String sentence, Path path, List<Thing> frames, Object value, Map<Place, Object> assumed) {
    Place place = reader(assumed).place(path, frames);
    return Plan.of(new Change(sentence, Map.of(place, value), 1));
  }

  /** Some value that the target of a path may have. */
  Object sample(Path path, List<Thing> frames) {
    return switch (path.target().kind()) {
      case YES_NO -> Boolean.TRUE;
      case NUMBER -> java.math.BigDecimal.ONE;
      case TEXT -> "something";
      case CHOICE -> path.target().choices().get(0);
      case DATE -> asOf;
      case ONE -> another(path.target().item().orElseThrow(), frames.get(path.frame()), 1);
      case LIST, TEXTS -> throw new IllegalArgumentException(path.words() + " is a list");
    };
  }

  /** A thing of which nothing is known, in the account and Region of another. */
  Thing another(String kind, Thing beside, int number) {
    Identity near = beside.identity();
    String id = "another " + kind + " of " + near.id() + ", " + number;
    return vocabulary
        .require(kind)
        .factory()
        .apply(new Identity(kind, id, near.account(), near.region(), Map.of()), Map.of());
  }
}
