package dev.plumbline.engine.drools.facts;

import java.time.LocalDate;

/** The day of the evaluation, UTC: by it exceptions and attestations are live or over. */
public record EvaluationDay(LocalDate date) {}
