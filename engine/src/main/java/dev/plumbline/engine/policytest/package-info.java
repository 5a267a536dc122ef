/** Policy tests, run through the same Drools session as real evidence. */
@NullMarked
package dev.plumbline.engine.policytest;

import org.jspecify.annotations.NullMarked;
