/** Which events a pattern lets through, as far as the use of a root user goes. */
@NullMarked
package dev.plumbline.collectors.aws.patterns;

import org.jspecify.annotations.NullMarked;
