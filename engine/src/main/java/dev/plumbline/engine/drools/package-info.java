/** Checked policies as Drools' executable model, joined with the rules compiled at build time. */
@NullMarked
package dev.plumbline.engine.drools;

import org.jspecify.annotations.NullMarked;
