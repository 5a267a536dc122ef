/** Texts that nobody would write, read as if somebody had. */
package dev.plumbline.engine.fuzz;
