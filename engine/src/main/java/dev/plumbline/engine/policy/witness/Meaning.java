package dev.plumbline.engine.policy.witness;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Locale;

/** What some words stand for. */
public sealed interface Meaning {

  /**
   * A phrase of the vocabulary.
   *
   * @param steps from a thing in scope to the attribute it names; at least one
   * @param negated whether it is the <em>not</em> form of a sentence
   */
  record Phrase(List<Attribute> steps, boolean negated) implements Meaning {
    public Phrase {
      steps = List.copyOf(steps);
      if (steps.isEmpty()) {
        throw new IllegalArgumentException("a phrase has at least one step");
      }
    }

    /** The attribute whose value the phrase means. */
    public Attribute target() {
      return steps.get(steps.size() - 1);
    }
  }

  /** A policy, by its id. */
  record PolicyId(String id) implements Meaning {}

  /**
   * A parameter of the policy that the words stand in.
   *
   * @param name in lower case
   */
  record Parameter(String name) implements Meaning {
    public Parameter {
      name = name.toLowerCase(Locale.ROOT);
    }
  }

  /** A kind of thing, by its name in the vocabulary. */
  record ThingName(String name) implements Meaning {}

  /**
   * A source of evidence.
   *
   * @param name in lower case
   */
  record SourceName(String name) implements Meaning {
    public SourceName {
      name = name.toLowerCase(Locale.ROOT);
    }
  }

  /** A best practice, by its choice id. */
  record PracticeTitle(String choiceId) implements Meaning {}

  /** A link of an improvement plan. */
  record Improvement(Link link) implements Meaning {}
}
