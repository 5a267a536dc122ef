/** Findings as files: CSV and line-delimited JSON. */
@NullMarked
package dev.plumbline.server.export;

import org.jspecify.annotations.NullMarked;
