package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.policy.witness.Meaning;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The ids of a bundle: tells those that stand twice. */
final class Ids {

  private static final int MOST_POLICIES = 5_000;

  private final Problems problems;
  private final Map<String, Span> policies = new LinkedHashMap<>();

  Ids(Problems problems) {
    this.problems = problems;
  }

  /** Notes the ids of all policies, also of those with errors; too many are a mistake. */
  void addAll(List<Block> blocks) {
    for (Block block : blocks) {
      List<Token> heading = block.heading().tokens();
      if (block.keyword().equals("policy") && heading.size() > 1) {
        add(heading.get(1));
      }
    }
    if (policies.size() > MOST_POLICIES) {
      throw new MistakeException(
          "P108",
          policies.values().iterator().next(),
          "a bundle has at most "
              + MOST_POLICIES
              + " policies, and this one has "
              + policies.size(),
          "split the bundle in two");
    }
  }

  private void add(Token id) {
    Cursor.declared(List.of(id), new Meaning.PolicyId(id.text()));
    Span other = policies.putIfAbsent(id.text(), id.span());
    if (other != null) {
      problems.error(
          "P306",
          id.span(),
          "there is a policy " + id.text() + " already, " + other,
          "give one of them another id");
    }
  }

  /** The ids of policies, and those they had before. */
  Collection<String> all() {
    return Collections.unmodifiableSet(policies.keySet());
  }

  /** Whether no policy of the same id stands before this one. */
  boolean isFirst(Policy policy) {
    return policy.span().equals(policies.get(policy.id()));
  }

  /** The policies by their ids and by those they had before, which are noted too. */
  Map<String, Policy> byIdAndFormerId(List<Policy> read) {
    Map<String, Policy> byId = new LinkedHashMap<>();
    read.forEach(policy -> byId.put(policy.id(), policy));
    for (Policy policy : read) {
      for (String former : policy.formerly()) {
        if (policies.putIfAbsent(former, policy.span()) != null) {
          problems.error(
              "P306",
              policy.span(),
              policy.id() + " was formerly called " + former + ", and another policy is or was",
              "leave the line 'formerly' out of one of them");
        }
        byId.putIfAbsent(former, policy);
      }
    }
    return byId;
  }

  /** Tells what has the id of something before it. */
  <T> List<T> distinct(
      String what, List<T> all, Function<T, String> idOf, Function<T, Span> spanOf) {
    Map<String, T> seen = new HashMap<>();
    for (T each : all) {
      T other = seen.putIfAbsent(idOf.apply(each), each);
      if (other != null) {
        problems.error(
            "P306",
            spanOf.apply(each),
            "there are two "
                + what
                + " called "
                + idOf.apply(each)
                + ", the other at "
                + spanOf.apply(other),
            "give one of them another id");
      }
    }
    return all;
  }
}
