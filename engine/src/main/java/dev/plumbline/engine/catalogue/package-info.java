/** The improvement plan of a framework's question: practices and links, in order. */
@NullMarked
package dev.plumbline.engine.catalogue;

import org.jspecify.annotations.NullMarked;
