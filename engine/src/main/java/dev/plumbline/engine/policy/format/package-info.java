/** The one form of the language's files: order, spacing and the vocabulary's own spelling. */
@NullMarked
package dev.plumbline.engine.policy.format;

import org.jspecify.annotations.NullMarked;
