package dev.plumbline.collectors.files.workflows;

import static java.util.Objects.requireNonNull;

/**
 * One thing that a job does, in its order.
 *
 * @param name what it is called, never what it runs
 * @param kind what it does
 * @param provider who does it, such as {@code "trivy"}; empty if nobody known
 * @param securityTest whether it is a security test
 * @param stops whether its failure, or what it finds, stops its job
 * @param heedsFailure whether it is left out once a step before it failed
 * @param production whether what it deploys to is named like production
 */
record Step(
    String name,
    Kind kind,
    String provider,
    Told securityTest,
    Told stops,
    Told heedsFailure,
    boolean production) {

  /** What a step does, in the words of CodePipeline's action categories. */
  enum Kind {
    SOURCE("Source"),
    BUILD("Build"),
    TEST("Test"),
    DEPLOY("Deploy"),
    APPROVAL("Approval"),
    /** It may be an approval or nothing: what decides it is not in the file. */
    GATE("");

    private final String category;

    Kind(String category) {
      this.category = category;
    }

    /** The category, empty if it is not told. */
    String category() {
      return category;
    }
  }

  Step {
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    requireNonNull(provider, "provider is null");
    requireNonNull(securityTest, "securityTest is null");
    requireNonNull(stops, "stops is null");
    requireNonNull(heedsFailure, "heedsFailure is null");
  }

  /** A step that neither tests security nor deploys. */
  static Step plain(String name, Kind kind, String provider) {
    return new Step(name, kind, provider, Told.NO, Told.YES, Told.YES, false);
  }

  /** A step of which the file only tells that it is there. */
  static Step unknown(String name) {
    return new Step(name, Kind.BUILD, "", Told.NOTHING, Told.NOTHING, Told.YES, false);
  }

  boolean deploys() {
    return kind == Kind.DEPLOY;
  }
}
