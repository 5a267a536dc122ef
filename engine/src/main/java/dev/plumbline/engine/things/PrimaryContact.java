package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Observed;

/** The primary contact of an account (account:GetContactInformation). */
public record PrimaryContact(Identity identity, Observed<String> company, Observed<String> phone)
    implements Thing {}
