/** An AWS organization of any size, made from a number, with faults made from another. */
@NullMarked
package dev.plumbline.collectors.generated;

import org.jspecify.annotations.NullMarked;
