package dev.plumbline.engine.lint;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Setting;
import dev.plumbline.engine.policy.Value;
import java.util.List;

/** Settings that change nothing: without a scope, or in the shadow of a later one. */
final class SettingsLint {
  private SettingsLint() {}

  static void look(Policy policy, Warnings warnings) {
    List<Setting> settings = policy.settings();
    for (int at = 0; at < settings.size(); at++) {
      Setting setting = settings.get(at);
      if (setting.where().isEmpty()) {
        warnings.add(
            LintRule.SETTINGS_WITHOUT_SCOPE,
            setting.span(),
            "the settings for '" + setting.name() + "' do not say where they hold",
            "add a line such as 'where the "
                + policy.subject().name()
                + " …'; as it is, "
                + policy.id()
                + " keeps its own values everywhere");
      }
      for (Value.Parameter value : setting.values()) {
        settings.subList(at + 1, settings.size()).stream()
            .filter(later -> shadows(later, setting, value))
            .findFirst()
            .ifPresent(later -> shadowed(setting, value, later, policy, warnings));
      }
    }
  }

  private static boolean shadows(Setting later, Setting setting, Value.Parameter value) {
    return setting.where().isPresent()
        && later.where().isPresent()
        && Canonical.of(later.where()).equals(Canonical.of(setting.where()))
        && later.values().stream().anyMatch(other -> other.name().equals(value.name()));
  }

  private static void shadowed(
      Setting setting, Value.Parameter value, Setting later, Policy policy, Warnings warnings) {
    warnings.add(
        LintRule.SHADOWED_SETTING,
        setting.span(),
        "'"
            + value.name()
            + "' of "
            + policy.id()
            + " never is "
            + value.value().words()
            + " here: the settings for '"
            + later.name()
            + "', "
            + later.span()
            + ", hold where these do, and set it too",
        "leave one of the two out, or narrow the later scope");
  }
}
