/**
 * A small AWS organization that answers over HTTP on this machine, as recorded, with faults on
 * demand.
 */
@NullMarked
package dev.plumbline.collectors.recorded;

import org.jspecify.annotations.NullMarked;
