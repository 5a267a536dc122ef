/** SARIF: what a scanner of code, dependencies or images found in one run. */
@NullMarked
package dev.plumbline.collectors.files.sarif;

import org.jspecify.annotations.NullMarked;
