/**
 * The policy language: what is written, parsed, resolved against a vocabulary and checked into one
 * tree.
 */
@NullMarked
package dev.plumbline.engine.policy;

import org.jspecify.annotations.NullMarked;
