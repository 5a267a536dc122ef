/** What an editor asks of policy files: completion, hover, definitions, renaming, quick fixes. */
@NullMarked
package dev.plumbline.engine.editing;

import org.jspecify.annotations.NullMarked;
