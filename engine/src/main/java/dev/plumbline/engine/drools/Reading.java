package dev.plumbline.engine.drools;

/**
 * A compiled phrase: reads an {@link dev.plumbline.engine.evidence.Observed}, or a {@link
 * dev.plumbline.engine.things.Listing}; of a list, absent or unknown when the thing that would have
 * it is.
 */
@FunctionalInterface
interface Reading {

  Object in(Scene scene);
}
