package dev.plumbline.rules.drl;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.drools.Guardrails;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Guardrail;
import dev.plumbline.engine.things.GuardrailPlacement;
import dev.plumbline.engine.things.Identity;
import dev.plumbline.engine.things.Listing;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A root with two units, one below the other, an account in each, and the management account. */
class GuardrailsTest {
  private static final Cause DENIED = new Cause(Cause.Reason.DENIED, "organizations:ListRoots");

  private final TreeMap<String, String> parents =
      new TreeMap<>(Map.of("unit", "root", "below", "unit"));
  private final Map<String, Observed<String>> accounts =
      new TreeMap<>(
          Map.of(
              "management", Observed.present("root"),
              "top", Observed.present("unit"),
              "deep", Observed.present("below"),
              "loose", Observed.present("root")));
  private final TreeMap<String, Cause> unplaced = new TreeMap<>();
  private final TreeSet<Cause> gaps = new TreeSet<>();

  private Map<String, Listing<Guardrail>> inForce(Guardrail... guardrails) {
    GuardrailPlacement tree =
        new GuardrailPlacement("management", parents, unplaced, List.of(guardrails), gaps);
    return new Guardrails(Rules.SHIPPED, tree).inForce(accounts);
  }

  private static Guardrail guardrail(String id, String... targets) {
    return new Guardrail(
        new Identity("guardrail", id, "management", "global", Map.of()),
        Observed.present(id),
        Observed.present(true),
        Listing.complete(List.of()),
        Listing.complete(List.of(targets)));
  }

  private static Listing<Guardrail> of(Map<String, Listing<Guardrail>> inForce, String account) {
    return requireNonNull(inForce.get(account));
  }

  private static List<String> ids(Listing<Guardrail> listing) {
    return listing.items().stream().map(guardrail -> guardrail.identity().id()).toList();
  }

  @Test
  void guardrails_are_inherited_down_the_tree_and_counted_once() {
    Map<String, Listing<Guardrail>> inForce =
        inForce(
            guardrail("everywhere", "root"),
            guardrail("in unit", "unit"),
            guardrail("on deep", "deep", "root"));

    assertThat(ids(of(inForce, "deep"))).containsExactly("everywhere", "in unit", "on deep");
    assertThat(ids(of(inForce, "top"))).containsExactly("everywhere", "in unit", "on deep");
    assertThat(ids(of(inForce, "loose"))).containsExactly("everywhere", "on deep");
    assertThat(inForce.values()).allMatch(Listing::isComplete);
  }

  @Test
  void the_management_account_is_out_of_reach() {
    assertThat(ids(of(inForce(guardrail("g", "root", "management")), "management"))).isEmpty();
  }

  @Test
  void what_is_not_known_of_a_unit_is_not_known_of_anything_below_it() {
    parents.remove("unit");
    unplaced.put("unit", DENIED);

    Map<String, Listing<Guardrail>> inForce = inForce(guardrail("g", "unit"));

    assertThat(of(inForce, "deep").gap()).contains(DENIED);
    assertThat(ids(of(inForce, "deep"))).containsExactly("g");
    assertThat(of(inForce, "top").gap()).contains(DENIED);
    assertThat(of(inForce, "loose").isComplete()).isTrue();
    assertThat(of(inForce, "management").isComplete()).isTrue();
  }

  @Test
  void an_account_of_unknown_place_may_be_bound_by_more() {
    accounts.put("top", Observed.unknown(DENIED));

    assertThat(of(inForce(), "top").gap()).contains(DENIED);
    assertThat(of(inForce(), "deep").isComplete()).isTrue();
  }

  @Test
  void a_gap_in_the_guardrails_is_a_gap_everywhere_but_in_the_management_account() {
    gaps.add(DENIED);

    Map<String, Listing<Guardrail>> inForce = inForce();

    assertThat(of(inForce, "loose").gap()).contains(DENIED);
    assertThat(of(inForce, "management").isComplete()).isTrue();
  }

  @Test
  void a_tree_that_bites_its_tail_comes_to_an_end() {
    parents.put("unit", "below");

    assertThat(ids(of(inForce(guardrail("g", "unit")), "deep"))).containsExactly("g");
  }
}
