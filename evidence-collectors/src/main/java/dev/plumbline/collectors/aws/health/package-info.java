/** AWS Health: the events of the organization. */
@NullMarked
package dev.plumbline.collectors.aws.health;

import org.jspecify.annotations.NullMarked;
