package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A setting of a policy after a small change: of its scope, or of a value. */
record SettingChange(Setting setting, Change change) {

  /** All small changes of a setting that says where it holds. */
  static List<SettingChange> of(Setting setting, Policy policy) {
    List<SettingChange> all = new ArrayList<>();
    setting.where().map(Mutations::of).orElse(List.of()).stream()
        .map(
            mutation ->
                new SettingChange(
                    new Setting(
                        setting.name(),
                        Optional.of(mutation.condition()),
                        setting.values(),
                        setting.span()),
                    mutation.change()))
        .forEach(all::add);
    if (setting.where().isPresent()) {
      for (int at = 0; at < setting.values().size(); at++) {
        all.addAll(moved(setting, at, policy));
      }
    }
    return all;
  }

  private static List<SettingChange> moved(Setting setting, int at, Policy policy) {
    Value.Parameter before = setting.values().get(at);
    List<SettingChange> all = new ArrayList<>();
    for (Value moved : Thresholds.around(before)) {
      List<Value.Parameter> values = new ArrayList<>(setting.values());
      values.set(at, (Value.Parameter) moved);
      all.add(
          new SettingChange(
              new Setting(setting.name(), setting.where(), values, setting.span()),
              new Change(
                  setting.span(),
                  policy.id() + " " + before.name() + " to " + Thresholds.shown(before),
                  Optional.of(Thresholds.shown(moved)))));
    }
    return all;
  }
}
