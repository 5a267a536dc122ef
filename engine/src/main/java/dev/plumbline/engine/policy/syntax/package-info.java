/** The layout of the language's files: blocks of lines of words, before any word means anything. */
@NullMarked
package dev.plumbline.engine.policy.syntax;

import org.jspecify.annotations.NullMarked;
