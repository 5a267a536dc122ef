package dev.plumbline.engine.policy.syntax;

import dev.plumbline.engine.policy.Span;

/**
 * A comment.
 *
 * @param text from the {@code #} on, without white space at its end
 */
public record Comment(String text, Span span) {}
