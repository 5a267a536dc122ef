/** Policy tests as JUnit 5 runs them, for the builds of those who write policies. */
@NullMarked
package dev.plumbline.engine.policytest.junit;

import org.jspecify.annotations.NullMarked;
