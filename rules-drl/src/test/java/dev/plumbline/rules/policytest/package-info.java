/** The shipped policy tests, one by one, and how good they are. */
@NullMarked
package dev.plumbline.rules.policytest;

import org.jspecify.annotations.NullMarked;
