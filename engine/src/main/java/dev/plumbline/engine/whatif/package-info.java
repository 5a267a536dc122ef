/** What another bundle would say of the same evidence. */
@NullMarked
package dev.plumbline.engine.whatif;

import org.jspecify.annotations.NullMarked;
