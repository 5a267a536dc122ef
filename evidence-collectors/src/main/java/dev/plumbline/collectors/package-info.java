/**
 * Reads evidence of an organization into a snapshot: the use case, what it is asked, and what it
 * tells on its way.
 */
@NullMarked
package dev.plumbline.collectors;

import org.jspecify.annotations.NullMarked;
