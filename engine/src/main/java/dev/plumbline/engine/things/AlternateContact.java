package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** A security, operations or billing contact of an account (account:GetAlternateContact). */
public record AlternateContact(
    Identity identity, Observed<String> name, Observed<String> email, Observed<String> phone)
    implements Thing {}
