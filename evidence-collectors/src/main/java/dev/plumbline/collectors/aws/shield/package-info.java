/** AWS Shield: the subscription to Shield Advanced and what it protects. */
@NullMarked
package dev.plumbline.collectors.aws.shield;

import org.jspecify.annotations.NullMarked;
