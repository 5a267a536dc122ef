/** Tests of the package of the same name. */
@NullMarked
package dev.plumbline.collectors.files.workflows;

import org.jspecify.annotations.NullMarked;
