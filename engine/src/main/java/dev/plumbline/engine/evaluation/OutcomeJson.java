package dev.plumbline.engine.evaluation;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.drools.Subjects;
import dev.plumbline.engine.drools.facts.ExceptionUndecided;
import dev.plumbline.engine.drools.facts.ExceptionUsed;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.StrictJson;
import dev.plumbline.engine.findings.FindingCounts;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Severity;
import dev.plumbline.engine.things.Excerpt;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingKey;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What one account came to, its findings aside, as JSON and back. Policies and the things that
 * exceptions name are numbers: their places in the bundle.
 */
final class OutcomeJson {
  private final List<Policy> policies;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<ThingKey> named;
  private final Excerpt excerpt;

  OutcomeJson(List<Policy> policies, List<ThingKey> named, Excerpt excerpt) {
    this.policies = policies;
    policies.forEach(policy -> places.put(policy.id(), places.size()));
    this.named = named;
    this.excerpt = excerpt;
  }

  String write(Outcome outcome) {
    AccountFindings account = outcome.accounts().get(0);
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("account", account.account());
    json.put("name", account.name());
    json.put("unit", account.unit());
    json.put("hash", account.hash());
    ArrayNode counts = json.putArray("counts");
    outcome
        .counts()
        .forEach(
            (practice, severity, status, number) ->
                counts
                    .addArray()
                    .add(practice)
                    .add(severity.name())
                    .add(status.name())
                    .add(number));
    BitSet assessed = new BitSet();
    outcome.policies().forEach(policy -> assessed.set(requireNonNull(places.get(policy))));
    ArrayNode words = json.putArray("policies");
    for (long word : assessed.toLongArray()) {
      words.add(word);
    }
    ArrayNode used = json.putArray("used");
    ArrayNode undecided = json.putArray("undecided");
    for (Object fate : outcome.fates()) {
      if (fate instanceof ExceptionUsed exception) {
        used.add(exception.exceptionId());
      } else if (fate instanceof ExceptionUndecided exception) {
        undecided.add(exception.exceptionId());
      }
    }
    ObjectNode gaps = json.putObject("gaps");
    outcome
        .gaps()
        .forEach(
            (kind, causes) -> {
              ArrayNode all = gaps.putArray(kind);
              causes.forEach(
                  cause -> all.addArray().add(cause.reason().name()).add(cause.detail()));
            });
    ArrayNode found = json.putArray("found");
    ArrayNode missing = json.putArray("missing");
    for (int place = 0; place < named.size(); place++) {
      if (outcome.presence().found().contains(named.get(place))) {
        found.add(place);
      }
      if (outcome.presence().missing().contains(named.get(place))) {
        missing.add(place);
      }
    }
    ArrayNode excerpts = json.putArray("excerpts");
    outcome.excerpts().forEach(thing -> excerpts.add(excerpt.write(thing)));
    ArrayNode warnings = json.putArray("warnings");
    outcome.warnings().forEach(warnings::add);
    return json.toString();
  }

  /** The outcome again, without findings. */
  Outcome read(String written) {
    JsonNode json = parse(written);
    FindingCounts counts = new FindingCounts();
    json.path("counts")
        .forEach(
            count ->
                counts.add(
                    count.path(0).textValue(),
                    Severity.valueOf(count.path(1).textValue()),
                    Status.valueOf(count.path(2).textValue()),
                    count.path(3).longValue()));
    Set<String> assessed = new HashSet<>();
    long[] words = new long[json.path("policies").size()];
    for (int at = 0; at < words.length; at++) {
      words[at] = json.path("policies").path(at).longValue();
    }
    BitSet.valueOf(words).stream().forEach(place -> assessed.add(policies.get(place).id()));
    Set<Object> fates = new HashSet<>();
    json.path("used").forEach(id -> fates.add(new ExceptionUsed(id.textValue())));
    json.path("undecided").forEach(id -> fates.add(new ExceptionUndecided(id.textValue())));
    Map<String, SortedSet<Cause>> gaps = new HashMap<>();
    json.path("gaps").properties().forEach(gap -> gaps.put(gap.getKey(), causes(gap.getValue())));
    List<Thing> excerpts = new ArrayList<>();
    json.path("excerpts").forEach(thing -> excerpts.add(excerpt.read(thing)));
    List<String> warnings = new ArrayList<>();
    json.path("warnings").forEach(warning -> warnings.add(warning.textValue()));
    return new Outcome(
        List.of(
            new AccountFindings(
                json.path("account").textValue(),
                json.path("name").textValue(),
                json.path("unit").textValue(),
                true,
                List.of(),
                json.path("hash").textValue())),
        counts,
        assessed,
        fates,
        gaps,
        excerpts,
        new Subjects.Presence(keys(json.path("found")), keys(json.path("missing"))),
        warnings);
  }

  private Set<ThingKey> keys(JsonNode places) {
    Set<ThingKey> keys = new HashSet<>();
    places.forEach(place -> keys.add(named.get(place.intValue())));
    return keys;
  }

  private static SortedSet<Cause> causes(JsonNode json) {
    SortedSet<Cause> causes = new TreeSet<>();
    json.forEach(
        cause ->
            causes.add(
                new Cause(
                    Cause.Reason.valueOf(cause.path(0).textValue()), cause.path(1).textValue())));
    return causes;
  }

  private static JsonNode parse(String written) {
    try {
      return StrictJson.reader().readTree(written);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was remembered is not JSON: " + e.getMessage(), e);
    }
  }
}
