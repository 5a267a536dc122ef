package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** A policy, compiled: assesses every subject that a thing standing by itself holds. */
final class PolicyProgram {
  private final Policy policy;
  private final Readings readings;
  private final List<Vocabulary.SubjectPath> paths;
  private final SubjectWalk walk;
  private final SettledDecision decision;

  PolicyProgram(Policy policy, Vocabulary vocabulary) {
    this.readings = new Readings(policy);
    this.policy = policy;
    this.paths = vocabulary.pathsTo(policy.subject());
    this.walk = new SubjectWalk(paths, readings::step);
    this.decision = new SettledDecision(policy, readings);
  }

  Policy policy() {
    return policy;
  }

  /** The kind of thing to start from. */
  ThingDefinition root() {
    return paths.get(0).root();
  }

  List<Vocabulary.SubjectPath> paths() {
    return paths;
  }

  SubjectWalk walk() {
    return walk;
  }

  /**
   * Whether roots without subjects may be passed over: not where the subjects are the roots, nor
   * where the policy may find the list of them too old.
   */
  boolean passesOverRootsWithoutSubjects() {
    return paths.stream().allMatch(path -> !path.steps().isEmpty())
        && paths.stream().flatMap(path -> path.steps().stream()).noneMatch(readings::mayBeStale);
  }

  /** Assesses all subjects below one root; the scene carries the policy's fuel in this batch. */
  void assess(Thing root, Scene scene, Consumer<Assessment> to) {
    Visit visit = new Visit(scene, to);
    try {
      walk.from(root, scene.asOf(), visit);
    } catch (RuntimeException broken) {
      visit.gap(root, List.of(), brokenBy(broken));
    }
    visit.tellGaps();
  }

  /** One walk: subjects are assessed at once, gaps told once for each holder at the end. */
  private final class Visit implements SubjectWalk.Visitor {
    private final Scene scene;
    private final Consumer<Assessment> to;
    private final IdentityHashMap<Thing, Gap> gaps = new IdentityHashMap<>();

    Visit(Scene scene, Consumer<Assessment> to) {
      this.scene = scene;
      this.to = to;
    }

    @Override
    public void subject(Thing subject, List<Subject> holders) {
      to.accept(assess(subject, holders, scene));
    }

    @Override
    public void gap(Thing owner, List<Subject> holders, Cause cause) {
      gaps.computeIfAbsent(owner, thing -> new Gap(holders, new TreeSet<>())).causes().add(cause);
    }

    void tellGaps() {
      gaps.forEach(
          (owner, gap) ->
              to.accept(unknown(SubjectWalk.subjectOf(owner), gap.holders(), gap.causes())));
    }
  }

  private Assessment assess(Thing thing, List<Subject> holders, Scene scene) {
    Subject subject = SubjectWalk.subjectOf(thing);
    if (scene.fuel().isEmpty()) {
      return unknown(subject, holders, List.of(outOfFuel()));
    }
    scene.fuel().start();
    try {
      scene.begin(thing);
      return decision.of(thing, subject, holders, scene);
    } catch (Fuel.OutOfFuelException outOfFuel) {
      return unknown(subject, holders, List.of(outOfFuel()));
    } catch (RuntimeException | StackOverflowError broken) {
      return unknown(subject, holders, List.of(brokenBy(broken)));
    } finally {
      scene.fuel().stop();
    }
  }

  private Assessment unknown(Subject subject, List<Subject> holders, Collection<Cause> causes) {
    return new Assessment(
        policy.id(),
        subject,
        holders,
        Result.UNKNOWN,
        List.copyOf(causes),
        Optional.empty(),
        Messages.unknown(causes));
  }

  private Cause outOfFuel() {
    return new Cause(
        Cause.Reason.BUDGET, "policy " + policy.id() + " used up its time limit in this batch");
  }

  private Cause brokenBy(Throwable broken) {
    return new Cause(
        Cause.Reason.POLICY_ERROR,
        "policy "
            + policy.id()
            + " broke: "
            + broken.getClass().getSimpleName()
            + Optional.ofNullable(broken.getMessage())
                .map(message -> ": " + message.lines().findFirst().orElse(""))
                .orElse(""));
  }

  private record Gap(List<Subject> holders, SortedSet<Cause> causes) {}
}
