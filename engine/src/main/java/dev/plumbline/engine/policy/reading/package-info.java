/**
 * From layout to meaning: vocabularies, phrases, conditions, policies and their tests, with every
 * problem told.
 */
@NullMarked
package dev.plumbline.engine.policy.reading;

import org.jspecify.annotations.NullMarked;
