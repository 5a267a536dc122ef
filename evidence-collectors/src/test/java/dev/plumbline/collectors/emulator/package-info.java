/** Collecting from an emulator of AWS that others wrote, where it is installed. */
@NullMarked
package dev.plumbline.collectors.emulator;

import org.jspecify.annotations.NullMarked;
