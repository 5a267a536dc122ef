/** The plain interpreter of a checked policy, and the proof it gives for every verdict. */
@NullMarked
package dev.plumbline.engine.explain;

import org.jspecify.annotations.NullMarked;
