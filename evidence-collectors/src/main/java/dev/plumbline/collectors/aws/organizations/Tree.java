package dev.plumbline.collectors.aws.organizations;

import dev.plumbline.collectors.aws.client.Answer;
import dev.plumbline.collectors.aws.client.Listed;
import dev.plumbline.collectors.framework.Failure;
import dev.plumbline.engine.evidence.Observation.From;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.organizations.model.Account;
import software.amazon.awssdk.services.organizations.model.OrganizationalUnit;
import software.amazon.awssdk.services.organizations.model.Root;

/**
 * The tree of organizational units as far as it could be walked.
 *
 * @param units the root and all units, from the top
 * @param places where accounts are
 * @param gap why there may be more
 */
record Tree(List<Unit> units, List<Place> places, Optional<Failure> gap) {

  private static final String TOP = "/";

  /**
   * The root, or a unit.
   *
   * @param parent its parent's id; null for the root
   * @param path such as {@code "/Workloads/Production"}; of the root {@code "/"}
   */
  record Unit(String id, String name, @Nullable String parent, String path, From from) {
    boolean isRoot() {
      return parent == null;
    }
  }

  /** An account and the unit that holds it. */
  record Place(Account account, Unit unit, From from) {}

  Tree {
    units = List.copyOf(units);
    places = List.copyOf(places);
  }

  static Tree walk(OrganizationReader reader) {
    Listed<Root> roots = reader.roots();
    List<Unit> units = new ArrayList<>();
    List<Place> places = new ArrayList<>();
    Optional<Failure> gap = roots.gap();
    Deque<Unit> ahead = new ArrayDeque<>();
    for (Answer<Root> root : roots.items()) {
      ahead.add(new Unit(root.value().id(), root.value().name(), null, TOP, root.from()));
    }
    while (!ahead.isEmpty()) {
      Unit unit = ahead.remove();
      units.add(unit);
      Listed<Account> accounts = reader.accountsIn(unit.id());
      accounts.items().forEach(a -> places.add(new Place(a.value(), unit, a.from())));
      Listed<OrganizationalUnit> below = reader.unitsIn(unit.id());
      below.items().forEach(child -> ahead.add(below(unit, child)));
      gap = gap.or(accounts::gap).or(below::gap);
    }
    return new Tree(units, places, gap);
  }

  private static Unit below(Unit parent, Answer<OrganizationalUnit> child) {
    String name = child.value().name();
    String path = (parent.isRoot() ? "" : parent.path()) + "/" + name;
    return new Unit(child.value().id(), name, parent.id(), path, child.from());
  }
}
