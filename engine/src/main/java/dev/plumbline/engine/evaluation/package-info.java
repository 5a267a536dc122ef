/** An evaluation: a pure function of snapshot, bundle, registers and instant. */
@NullMarked
package dev.plumbline.engine.evaluation;

import org.jspecify.annotations.NullMarked;
