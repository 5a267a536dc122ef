package dev.plumbline.server.cli;

import dev.plumbline.engine.evaluation.Evaluator;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.explain.Flip;
import dev.plumbline.engine.explain.Interpreter;
import dev.plumbline.engine.explain.SubjectFinder;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Estate;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.server.api.Explanations;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredFinding;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Proves findings from the inputs that the store keeps: the snapshot and the bundle of the run are
 * read again, and the policy is walked over the subject. Holds the run it was asked about last.
 */
final class StoredProofs implements Explanations {
  private final Store store;
  private @Nullable Inputs inputs;

  /** A run's inputs, read again. */
  private record Inputs(String run, Bundle bundle, List<Thing> roots) {}

  StoredProofs(Store store) {
    this.store = store;
  }

  @Override
  public synchronized Optional<Explanation> of(Run run, StoredFinding finding) {
    Optional<Inputs> found = inputs(run);
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Bundle bundle = found.get().bundle();
    Optional<Policy> policy = bundle.policy(finding.finding().policyId());
    if (policy.isEmpty()) {
      return Optional.empty();
    }
    return SubjectFinder.find(
            bundle.vocabulary(),
            policy.get().subject(),
            found.get().roots(),
            finding.finding().subject())
        .map(thing -> prove(policy.get(), run, bundle, thing))
        .filter(proof -> proof.result() == finding.finding().result());
  }

  private static Explanation prove(Policy policy, Run run, Bundle bundle, Thing thing) {
    Flip flip = new Flip(policy, run.asOf(), bundle.vocabulary());
    return new Interpreter(policy, run.asOf()).explain(thing).changedBy(flip.sentences(thing));
  }

  private Optional<Inputs> inputs(Run run) {
    if (inputs != null && inputs.run().equals(run.id())) {
      return Optional.of(inputs);
    }
    Optional<Bundle> bundle = Bundles.restore(store.bundle(run));
    if (bundle.isEmpty()) {
      return Optional.empty();
    }
    try (TemporaryFolder folder = unpack(run)) {
      Estate estate =
          Estate.assemble(Snapshot.open(folder.path()), bundle.get().vocabulary(), run.asOf());
      Estate whole = Evaluator.of(bundle.get()).withDerivedThings(estate, run.asOf());
      List<Thing> roots =
          whole.roots().values().stream().flatMap(listing -> listing.items().stream()).toList();
      inputs = new Inputs(run.id(), bundle.get(), roots);
      return Optional.of(inputs);
    }
  }

  private TemporaryFolder unpack(Run run) {
    TemporaryFolder folder = TemporaryFolder.create();
    try {
      for (String path : store.evidencePaths(run)) {
        Path file = folder.path().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, store.evidence(run, path));
      }
      return folder;
    } catch (IOException e) {
      folder.close();
      throw new UncheckedIOException(e);
    }
  }
}
