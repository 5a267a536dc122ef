/**
 * What was evaluated and what came out, kept in one SQLite file: runs, findings as intervals, and
 * the inputs that prove them.
 */
@NullMarked
package dev.plumbline.server.store;

import org.jspecify.annotations.NullMarked;
