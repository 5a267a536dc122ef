package dev.plumbline.server.store;

import dev.plumbline.engine.policy.Severity;
import java.util.Optional;

/**
 * A policy of a run's bundle.
 *
 * @param practice the choice id of its best practice
 * @param subjectKind the kind of thing it applies to
 * @param file the file it stands in, and {@code line} where
 * @param text as written
 */
public record StoredPolicy(
    String id,
    Optional<String> version,
    String title,
    String practice,
    Severity severity,
    String rationale,
    Optional<String> owner,
    String subjectKind,
    String file,
    int line,
    String text) {}
