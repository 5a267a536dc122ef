/** The conformance suite, and the shipped rules and policies at work. */
@NullMarked
package dev.plumbline.rules;

import org.jspecify.annotations.NullMarked;
