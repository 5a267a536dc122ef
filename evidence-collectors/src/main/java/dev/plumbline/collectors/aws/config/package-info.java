/** AWS Config: configuration recorders. */
@NullMarked
package dev.plumbline.collectors.aws.config;

import org.jspecify.annotations.NullMarked;
