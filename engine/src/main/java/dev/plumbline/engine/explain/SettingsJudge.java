package dev.plumbline.engine.explain;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.explain.Explanation.InScope;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Thing;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Judges which settings of a policy hold for a subject, and the subject by those. */
final class SettingsJudge {
  private final Policy policy;
  private final Reader reader;

  SettingsJudge(Policy policy, Reader reader) {
    this.policy = policy;
    this.reader = reader;
  }

  private record Asked(Setting setting, Judged scope) {}

  Explanation explain(Thing thing) {
    Interpreter plain = new Interpreter(policy, reader);
    List<Asked> asked =
        policy.scopedSettings().stream()
            .map(
                setting ->
                    new Asked(setting, plain.judge(setting.where().orElseThrow(), List.of(thing))))
            .toList();
    TreeSet<Cause> causes = new TreeSet<>();
    asked.forEach(each -> causes.addAll(each.scope().truth().causes()));
    List<Explanation> ways = new ArrayList<>();
    for (List<Setting> holding : ways(asked)) {
      Explanation way = new Interpreter(policy.under(holding), reader).explainUnsettled(thing);
      causes.addAll(way.causes());
      ways.add(way);
    }
    Explanation first = ways.get(0);
    boolean same = ways.stream().allMatch(way -> way.result() == first.result());
    boolean known = same && first.result() != Result.UNKNOWN;
    return new Explanation(
        first.policyId(),
        first.subject(),
        known ? first.result() : Result.UNKNOWN,
        known ? List.of() : List.copyOf(causes),
        asked.stream().map(SettingsJudge::shown).toList(),
        first.where(),
        first.must(),
        first.trace(),
        List.of());
  }

  /** All sets of settings that may hold; first the one in which those that are unknown do not. */
  private static List<List<Setting>> ways(List<Asked> asked) {
    List<List<Setting>> ways = new ArrayList<>();
    ways.add(List.of());
    for (Asked each : asked) {
      Truth truth = each.scope().truth();
      if (!truth.isNo()) {
        List<List<Setting>> with = ways.stream().map(way -> and(way, each.setting())).toList();
        if (truth.isYes()) {
          ways.clear();
        }
        ways.addAll(with);
      }
    }
    return ways;
  }

  private static List<Setting> and(List<Setting> some, Setting more) {
    List<Setting> all = new ArrayList<>(some);
    all.add(more);
    return all;
  }

  private static InScope shown(Asked asked) {
    return new InScope(
        asked.setting().name(),
        asked.scope().clause(),
        asked.setting().values().stream()
            .map(value -> value.name() + " is " + value.value().words())
            .toList());
  }

  /** The policy by the settings that are known to hold. */
  Policy settled(Thing thing) {
    Interpreter plain = new Interpreter(policy, reader);
    return policy.under(
        policy.scopedSettings().stream()
            .filter(
                setting ->
                    plain.judge(setting.where().orElseThrow(), List.of(thing)).truth().isYes())
            .toList());
  }
}
