/**
 * Registers: tables in CSV, XLSX, YAML or JSON files that become things, read as data and no more.
 */
@NullMarked
package dev.plumbline.engine.registers;

import org.jspecify.annotations.NullMarked;
