/** How long things take, measured by JMH. */
@NullMarked
package dev.plumbline.benchmarks;

import org.jspecify.annotations.NullMarked;
