package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Assessment;
import dev.plumbline.engine.findings.Subject;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Thing;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Decides by the values that a policy's settings give its parameters for the subject at hand. Where
 * it is unknown whether a setting holds, the subject is judged both ways: the result counts if it
 * is the same, and is unknown otherwise.
 *
 * <p>A set of settings is a number whose bits say which of them hold.
 */
final class SettledDecision {
  private final Policy policy;
  private final Readings readings;
  private final List<Setting> settings;
  private final List<Clause> scopes;
  private final Map<Integer, Decision> decisions = new ConcurrentHashMap<>();

  SettledDecision(Policy policy, Readings readings) {
    this.policy = policy;
    this.readings = readings;
    this.settings = policy.scopedSettings();
    ClauseCompiler compiler = new ClauseCompiler(readings);
    this.scopes =
        settings.stream()
            .map(setting -> compiler.compile(setting.where().orElseThrow(), false))
            .toList();
    Decision unused = under(0);
  }

  private Decision under(int holding) {
    return decisions.computeIfAbsent(
        holding,
        set ->
            new Decision(
                policy.under(
                    IntStream.range(0, settings.size())
                        .filter(at -> (set & 1 << at) != 0)
                        .mapToObj(settings::get)
                        .toList()),
                readings));
  }

  /** What the policy says of the thing that the scene has begun with. */
  Assessment of(Thing thing, Subject subject, List<Subject> holders, Scene scene) {
    if (scopes.isEmpty()) {
      return under(0).of(subject, holders, scene);
    }
    int holding = 0;
    int open = 0;
    SortedSet<Cause> causes = new TreeSet<>();
    for (int at = 0; at < scopes.size(); at++) {
      Truth truth = scopes.get(at).in(scene);
      holding |= truth.isYes() ? 1 << at : 0;
      open |= truth.isUnknown() ? 1 << at : 0;
      causes.addAll(truth.causes());
    }
    Assessment first = under(holding).of(subject, holders, scene);
    boolean same = true;
    causes.addAll(first.causes());
    for (int more = open; more != 0; more = (more - 1) & open) {
      scene.begin(thing);
      Assessment other = under(holding | more).of(subject, holders, scene);
      same &= other.result() == first.result();
      causes.addAll(other.causes());
    }
    return same && first.causes().isEmpty()
        ? first
        : Decision.unknown(policy, subject, holders, causes, first.trace().orElseThrow().letters());
  }
}
