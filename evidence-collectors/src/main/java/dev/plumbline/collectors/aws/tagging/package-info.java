/** Resource tags: the environments that the resources of a Region name. */
@NullMarked
package dev.plumbline.collectors.aws.tagging;

import org.jspecify.annotations.NullMarked;
