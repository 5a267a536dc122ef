/**
 * Bundles as files that can be handed on: packed and signed, refused when anything about them is
 * not as it was signed, and installed one after the other.
 */
@NullMarked
package dev.plumbline.engine.bundle;

import org.jspecify.annotations.NullMarked;
