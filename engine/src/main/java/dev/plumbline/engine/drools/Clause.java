package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Truth;

/** A compiled condition. Nothing of the checked tree is looked at when it is evaluated. */
@FunctionalInterface
interface Clause {

  Truth in(Scene scene);
}
