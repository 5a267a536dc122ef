package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Span;
import dev.plumbline.engine.policy.witness.Meaning;

/**
 * Words that name something.
 *
 * @param declares whether they give it its name; otherwise they use it
 */
record Named(Span words, Meaning meaning, boolean declares) {}
