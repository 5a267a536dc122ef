/** Amazon EventBridge: rules on the default bus, with their targets. */
@NullMarked
package dev.plumbline.collectors.aws.events;

import org.jspecify.annotations.NullMarked;
