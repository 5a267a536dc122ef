package dev.plumbline.engine.evaluation;

import java.time.Instant;

/**
 * What an account came to when it was last evaluated.
 *
 * @param key a hash of all that it was made from but the evaluation instant
 * @param from the first instant as of which it holds
 * @param until the first instant as of which it holds no more
 * @param content what stays of it beside the findings, as JSON
 */
public record Remembered(String key, Instant from, Instant until, String content) {}
