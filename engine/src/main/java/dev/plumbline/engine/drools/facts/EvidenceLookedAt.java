package dev.plumbline.engine.drools.facts;

/**
 * The file the signers of an attestation looked at; the current hash is empty when the file is
 * gone.
 */
public record EvidenceLookedAt(
    String attestation, String file, String signedSha256, String currentSha256) {}
