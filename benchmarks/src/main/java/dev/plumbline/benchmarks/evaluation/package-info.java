/** Evaluating generated evidence whose truth is known, beside other ways to do the same work. */
@NullMarked
package dev.plumbline.benchmarks.evaluation;

import org.jspecify.annotations.NullMarked;
