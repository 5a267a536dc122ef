package dev.plumbline.server.api;

import dev.plumbline.server.store.Store;

/**
 * What answers are made from.
 *
 * @param version of the program; part of each ETag
 */
public record Backend(Store store, Verdicts verdicts, Explanations explanations, String version) {}
