package dev.plumbline.server.cli;

import dev.plumbline.collectors.permissions.IamActions;
import dev.plumbline.collectors.permissions.Roles;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyReads;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which policies look at evidence that an IAM action is needed for. */
final class ActionNeeds {

  /**
   * An action, and what is unknown without it.
   *
   * @param action such as {@code "iam:GetAccountSummary"}
   * @param sources the names of the sources that cannot be read without it, sorted
   * @param policies the ids of the policies that look at one of them, sorted
   */
  record Need(String action, List<String> sources, List<String> policies) {
    Need {
      sources = List.copyOf(sources);
      policies = List.copyOf(policies);
    }

    private Stream<String> lines() {
      return Stream.of(
          action,
          "  reads    " + String.join(", ", sources),
          "  unknown  " + (policies.isEmpty() ? "no verdict" : String.join(", ", policies)));
    }
  }

  /** Which guardrails reach an account is worked out from the tree and from all guardrails. */
  private static final List<String> PLACEMENT = List.of("organization tree", "guardrails");

  private final List<Need> needs;

  private ActionNeeds(List<Need> needs) {
    this.needs = needs;
  }

  /**
   * The needs of a bundle's policies.
   *
   * @param sources those that are collected
   * @param inAccounts the names of those that are read with a role, which has to be assumed
   */
  static ActionNeeds of(Bundle bundle, Collection<Source> sources, Set<String> inAccounts) {
    SortedMap<String, SortedSet<String>> policiesBySource = new TreeMap<>();
    for (Policy policy : bundle.policies()) {
      for (String source : sourcesOf(policy, bundle.vocabulary())) {
        policiesBySource.computeIfAbsent(source, name -> new TreeSet<>()).add(policy.id());
      }
    }
    SortedMap<String, SortedSet<String>> sourcesByAction = new TreeMap<>();
    for (Source source : sources) {
      for (String action : IamActions.of(source.operations())) {
        sourcesByAction.computeIfAbsent(action, name -> new TreeSet<>()).add(source.name());
      }
    }
    if (!inAccounts.isEmpty()) {
      sourcesByAction.put(Roles.ASSUME, new TreeSet<>(inAccounts));
    }
    return new ActionNeeds(
        sourcesByAction.entrySet().stream()
            .map(
                entry ->
                    new Need(
                        entry.getKey(),
                        List.copyOf(entry.getValue()),
                        entry.getValue().stream()
                            .flatMap(
                                source ->
                                    policiesBySource.getOrDefault(source, new TreeSet<>()).stream())
                            .distinct()
                            .sorted()
                            .toList()))
            .toList());
  }

  /** What a policy's phrases lead along, and the ways to its subjects. */
  private static Set<String> sourcesOf(Policy policy, Vocabulary vocabulary) {
    Stream<Attribute> ways =
        vocabulary.pathsTo(policy.subject()).stream().flatMap(path -> path.steps().stream());
    Set<Attribute> read =
        Stream.concat(ways, PolicyReads.of(List.of(policy)).attributes().stream())
            .collect(Collectors.toSet());
    Stream<String> own =
        Stream.concat(
                read.stream().map(attribute -> sourceOf(attribute, vocabulary)),
                Stream.of(policy.subject().source()))
            .flatMap(Optional::stream)
            .map(Source::name);
    Stream<String> placement =
        read.stream().anyMatch(ActionNeeds::isPlaced) ? PLACEMENT.stream() : Stream.empty();
    return Stream.concat(own, placement).collect(Collectors.toSet());
  }

  private static boolean isPlaced(Attribute attribute) {
    return attribute.thing().equals("account") && attribute.name().equals("guardrails");
  }

  /** Its own, or that of the things it belongs to. */
  private static Optional<Source> sourceOf(Attribute attribute, Vocabulary vocabulary) {
    return attribute.source().or(() -> vocabulary.require(attribute.thing()).source());
  }

  List<Need> all() {
    return needs;
  }

  /** For people, three lines an action. */
  List<String> lines() {
    return needs.stream().flatMap(Need::lines).toList();
  }
}
