/** What an organization writes, held together: the sample estate and the bundle about it. */
@NullMarked
package dev.plumbline.examples;

import org.jspecify.annotations.NullMarked;
