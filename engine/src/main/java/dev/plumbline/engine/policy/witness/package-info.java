/** What a reader looks for and understands in the words of a file, told while it reads. */
@NullMarked
package dev.plumbline.engine.policy.witness;

import org.jspecify.annotations.NullMarked;
