package dev.plumbline.engine.drools.facts;

import java.time.LocalDate;

/** An attestation as far as the calendar goes; texts in lower case. */
public record SignedStatement(
    String attestation, String statement, LocalDate signedOn, LocalDate expires) {}
