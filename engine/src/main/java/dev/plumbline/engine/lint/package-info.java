/** What is legal in a bundle and yet hardly meant: advice to those who write policies. */
@NullMarked
package dev.plumbline.engine.lint;

import org.jspecify.annotations.NullMarked;
