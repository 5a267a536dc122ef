package dev.plumbline.engine.policytest;

import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.List;

/** What a test gives: the things that stand by themselves, and the instant. */
record TestScene(List<Thing> roots, Instant asOf) {

  /** The instant of tests that do not say what today is; such tests must not depend on it. */
  private static final Instant SOME_DAY = Instant.parse("2026-01-01T00:00:00Z");

  static TestScene of(PolicyTest test, Vocabulary vocabulary) {
    return new TestScene(
        GivenWorld.roots(vocabulary, test.things()), test.today().orElse(SOME_DAY));
  }
}
