package dev.plumbline.engine.policytest;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.PolicyTest.Fact;
import dev.plumbline.engine.policy.PolicyTest.Given;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The things a test gives, built as evidence would be: what is not given is unknown, a list of
 * which something is given is complete, and a thing whose holder is not given gets one of which
 * nothing else is known.
 */
final class GivenWorld {

  /** A thing in the making. */
  private static final class Node {
    private final ThingDefinition kind;
    private final String id;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<Attribute, Node> ones = new LinkedHashMap<>();
    private final Map<Attribute, List<Node>> lists = new LinkedHashMap<>();
    private Optional<Node> holder = Optional.empty();

    Node(ThingDefinition kind, String id) {
      this.kind = kind;
      this.id = id;
    }

    Thing build(String account) {
      String inAccount = kind.name().equals("account") ? id : account;
      Map<String, Object> built = new HashMap<>(values);
      ones.forEach(
          (attribute, one) -> built.put(attribute.name(), Observed.present(one.build(inAccount))));
      lists.forEach(
          (attribute, items) ->
              built.put(
                  attribute.name(),
                  Listing.complete(items.stream().map(item -> item.build(inAccount)).toList())));
      return kind.factory()
          .apply(new Identity(kind.name(), id, inAccount, Cell.GLOBAL, Map.of()), built);
    }
  }

  private final Vocabulary vocabulary;
  private final List<Node> nodes = new ArrayList<>();

  private GivenWorld(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The things that stand by themselves, with all they hold. */
  static List<Thing> roots(Vocabulary vocabulary, List<Given> givens) {
    GivenWorld world = new GivenWorld(vocabulary);
    givens.forEach(world::add);
    List.copyOf(world.nodes).forEach(world::house);
    return world.nodes.stream()
        .filter(node -> node.holder.isEmpty())
        .map(node -> node.build("the test's account"))
        .toList();
  }

  /** The thing of this name; things of the same name in different lists are different things. */
  private Node node(String kind, String id, Optional<Node> holder) {
    return nodes.stream()
        .filter(node -> node.kind.name().equals(kind) && node.id.equals(id))
        .filter(node -> holder.isEmpty() || node.holder.equals(holder))
        .findFirst()
        .orElseGet(
            () -> {
              Node made = new Node(vocabulary.require(kind), id);
              nodes.add(made);
              return made;
            });
  }

  private void add(Given given) {
    Optional<Node> holder =
        given.holder().map(place -> node(place.kind(), place.id(), Optional.empty()));
    Node node = node(given.kind(), given.id(), holder);
    given.holder().ifPresent(place -> put(node, holder.orElseThrow(), place.list()));
    given.facts().forEach(fact -> set(node, fact));
  }

  private static void put(Node node, Node holder, Attribute list) {
    if (node.holder.isPresent()) {
      return;
    }
    node.holder = Optional.of(holder);
    if (list.kind() == Attribute.Kind.ONE) {
      holder.ones.put(list, node);
    } else {
      holder.lists.computeIfAbsent(list, l -> new ArrayList<>()).add(node);
    }
  }

  private void set(Node node, Fact fact) {
    Node at = node;
    for (Attribute step : fact.path().subList(0, fact.path().size() - 1)) {
      String kind = step.item().orElseThrow();
      Node from = at;
      at = at.ones.computeIfAbsent(step, one -> new Node(vocabulary.require(kind), from.id));
    }
    Attribute target = fact.path().get(fact.path().size() - 1);
    if (target.kind() == Attribute.Kind.ONE && fact.value() instanceof Observed.Present<?>) {
      String id = at.id;
      at.ones.computeIfAbsent(
          target, one -> new Node(vocabulary.require(one.item().orElseThrow()), id));
    } else {
      at.values.put(target.name(), fact.value());
    }
  }

  /** Puts a thing that lives within another into one, if the test did not say into which. */
  private void house(Node node) {
    Optional<String> within = node.kind.within();
    if (node.holder.isPresent() || within.isEmpty()) {
      return;
    }
    ThingDefinition holderKind = vocabulary.require(within.get());
    Optional<Attribute> place =
        holderKind.attributes().stream()
            .filter(attribute -> attribute.item().filter(node.kind.name()::equals).isPresent())
            .findFirst();
    if (place.isEmpty()) {
      return;
    }
    String id =
        place.get().kind() == Attribute.Kind.ONE ? node.id : "the test's " + holderKind.name();
    Node holder = node(holderKind.name(), id, Optional.empty());
    put(node, holder, place.get());
    house(holder);
  }
}
