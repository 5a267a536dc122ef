/**
 * What an evaluation decides: assessments, findings with their links and waivers, and the roll-up.
 */
@NullMarked
package dev.plumbline.engine.findings;

import org.jspecify.annotations.NullMarked;
