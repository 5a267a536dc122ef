/**
 * Things: the facts policies speak about, one record a kind, and the vocabulary that names them.
 */
@NullMarked
package dev.plumbline.engine.things;

import org.jspecify.annotations.NullMarked;
