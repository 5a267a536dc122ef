package dev.plumbline.engine.findings;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The exception a failure stands under.
 *
 * @param expires the last day it counts
 * @param expiresSoon whether that is within 30 days of the evaluation
 */
public record Waiver(
    String exceptionId,
    String reason,
    Optional<String> compensating,
    String approvedBy,
    LocalDate expires,
    boolean expiresSoon) {}
