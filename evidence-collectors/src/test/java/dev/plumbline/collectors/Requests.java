package dev.plumbline.collectors;

import dev.plumbline.collectors.framework.Access;
import dev.plumbline.collectors.framework.Scope;
import dev.plumbline.engine.evidence.Snapshot;
import java.time.Clock;
import java.util.Optional;

/** Requests like others. */
final class Requests {
  private Requests() {}

  static CollectionRequest after(Snapshot parent, CollectionRequest request) {
    return like(
        request,
        request.scope(),
        request.access(),
        Optional.of(parent),
        request.resume(),
        request.clock());
  }

  static CollectionRequest of(Scope scope, CollectionRequest request) {
    return like(
        request, scope, request.access(), request.parent(), request.resume(), request.clock());
  }

  static CollectionRequest resuming(CollectionRequest request) {
    return like(
        request, request.scope(), request.access(), request.parent(), true, request.clock());
  }

  static CollectionRequest at(Clock clock, CollectionRequest request) {
    return like(
        request, request.scope(), request.access(), request.parent(), request.resume(), clock);
  }

  static CollectionRequest withExternalId(Optional<String> id, CollectionRequest request) {
    Access access = request.access();
    return like(
        request,
        request.scope(),
        new Access(
            access.credentials(),
            access.roleName(),
            id,
            access.sessionName(),
            access.homeRegion(),
            access.endpoint(),
            access.profile(),
            access.narrowed()),
        request.parent(),
        request.resume(),
        request.clock());
  }

  private static CollectionRequest like(
      CollectionRequest request,
      Scope scope,
      Access access,
      Optional<Snapshot> parent,
      boolean resume,
      Clock clock) {
    return new CollectionRequest(
        request.target(),
        request.regions(),
        scope,
        access,
        parent,
        resume,
        request.collectorVersion(),
        request.threads(),
        request.limits(),
        clock,
        request.progress());
  }
}
