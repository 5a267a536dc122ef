/** Tests of how Amazon Inspector is asked. */
@NullMarked
package dev.plumbline.collectors.aws.inspector;

import org.jspecify.annotations.NullMarked;
