/**
 * An AWS organization as something to collect from: its accounts and the collectors of its
 * services.
 */
@NullMarked
package dev.plumbline.collectors.aws;

import org.jspecify.annotations.NullMarked;
