package dev.plumbline.engine.policy;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.ThingDefinition;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A checked policy.
 *
 * @param id such as {@code "SEC1.ROOT-MFA"}
 * @param questionId such as {@code "SEC 1"}
 * @param improvements links of the practice or of the question's resources, in the order the policy
 *     names them
 * @param formerly ids it had before, newest first
 * @param maximumAges by source name: how old this policy lets that source's evidence be
 * @param parameters in order
 * @param settings other values of the parameters for some subjects, in the order in which they
 *     stand
 * @param subject the kind of thing it applies to
 * @param where the scope; empty means every subject
 * @param must the requirement
 * @param say the message of a failure; empty if the policy has none
 * @param text the policy as written, from {@code policy} to {@code end}
 * @param span of its id
 */
public record Policy(
    String id,
    String title,
    String questionId,
    Practice practice,
    Severity severity,
    String rationale,
    List<Link> improvements,
    Optional<String> owner,
    Optional<String> version,
    List<String> formerly,
    List<String> tags,
    Map<String, Age> maximumAges,
    List<Value.Parameter> parameters,
    List<Setting> settings,
    ThingDefinition subject,
    Optional<Condition> where,
    Condition must,
    Optional<Message> say,
    String text,
    Span span) {
  public Policy {
    improvements = List.copyOf(improvements);
    formerly = List.copyOf(formerly);
    tags = List.copyOf(tags);
    maximumAges = Map.copyOf(maximumAges);
    parameters = List.copyOf(parameters);
    settings = List.copyOf(settings);
  }

  /** This policy under an id of its own, with other conditions and settings. */
  public Policy changed(
      String newId, Optional<Condition> newWhere, Condition newMust, List<Setting> newSettings) {
    return new Policy(
        newId,
        title,
        questionId,
        practice,
        severity,
        rationale,
        improvements,
        owner,
        version,
        newId.equals(id) ? formerly : List.of(),
        tags,
        maximumAges,
        parameters,
        newSettings,
        subject,
        newWhere,
        newMust,
        say,
        text,
        span);
  }

  /** This policy with settings. */
  public Policy withSettings(List<Setting> newSettings) {
    return changed(id, where, must, newSettings);
  }

  /**
   * This policy as it is where some of its settings hold: their values instead of its own, later
   * ones over earlier ones, and no settings any more.
   */
  public Policy under(List<Setting> holding) {
    Map<String, Value.Parameter> values = new HashMap<>();
    holding.forEach(setting -> setting.values().forEach(value -> values.put(value.name(), value)));
    Substitution substitution = new Substitution(values);
    return new Policy(
        id,
        title,
        questionId,
        practice,
        severity,
        rationale,
        improvements,
        owner,
        version,
        formerly,
        tags,
        maximumAges,
        parameters.stream().map(substitution::in).toList(),
        List.of(),
        subject,
        substitution.in(where),
        substitution.in(must),
        say.map(substitution::in),
        text,
        span);
  }

  /** The settings that say where they hold. */
  public List<Setting> scopedSettings() {
    return settings.stream().filter(setting -> setting.where().isPresent()).toList();
  }

  /** Why a value of an attribute cannot be used: its evidence is older than this policy allows. */
  public Optional<Cause> staleness(Attribute attribute, Identity identity, Instant asOf) {
    if (maximumAges.isEmpty() || attribute.source().isEmpty()) {
      return Optional.empty();
    }
    String source = attribute.source().get().name();
    Age maximum = maximumAges.get(source);
    Origin origin = identity.origins().get(source);
    return maximum == null || origin == null || !maximum.isExceededBy(origin.at(), asOf)
        ? Optional.empty()
        : Optional.of(
            new Cause(
                Cause.Reason.STALE,
                source + " is of " + origin.at() + ", the policy allows " + maximum));
  }
}
