/** The editor's core on the bundle that ships. */
@NullMarked
package dev.plumbline.rules.editing;

import org.jspecify.annotations.NullMarked;
