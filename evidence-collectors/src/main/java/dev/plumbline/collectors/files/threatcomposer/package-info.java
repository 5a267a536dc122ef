/** Threat Composer: threat models as its JSON files tell them. */
@NullMarked
package dev.plumbline.collectors.files.threatcomposer;

import org.jspecify.annotations.NullMarked;
