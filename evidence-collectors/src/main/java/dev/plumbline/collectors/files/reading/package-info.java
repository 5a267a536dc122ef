/** Files as evidence: read whole, hashed, dated, and told by place where they are broken. */
@NullMarked
package dev.plumbline.collectors.files.reading;

import org.jspecify.annotations.NullMarked;
