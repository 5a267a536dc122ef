/** How long collecting takes, from an organization that another process answers for. */
@NullMarked
package dev.plumbline.benchmarks.collection;

import org.jspecify.annotations.NullMarked;
