/**
 * What was seen, once: observed values and why they are missing, the coverage ledger, snapshots on
 * disk.
 */
@NullMarked
package dev.plumbline.engine.evidence;

import org.jspecify.annotations.NullMarked;
