package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.engine.evidence.Snapshot;
import java.time.Clock;
import java.util.Optional;

/** Requests like others. */
final class Requests {
  private Requests() {}

  static CollectionRequest after(Snapshot parent, CollectionRequest request) {
    return like(request, request.scope(), Optional.of(parent), request.resume(), request.clock());
  }

  static CollectionRequest of(Scope scope, CollectionRequest request) {
    return like(request, scope, request.parent(), request.resume(), request.clock());
  }

  static CollectionRequest resuming(CollectionRequest request) {
    return like(request, request.scope(), request.parent(), true, request.clock());
  }

  static CollectionRequest at(Clock clock, CollectionRequest request) {
    return like(request, request.scope(), request.parent(), request.resume(), clock);
  }

  private static CollectionRequest like(
      CollectionRequest request,
      Scope scope,
      Optional<Snapshot> parent,
      boolean resume,
      Clock clock) {
    return new CollectionRequest(
        request.target(),
        request.regions(),
        scope,
        request.access(),
        parent,
        resume,
        request.collectorVersion(),
        request.threads(),
        request.limits(),
        clock,
        request.progress());
  }
}
