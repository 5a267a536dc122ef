/** AWS CloudTrail: trails and whether they log. */
@NullMarked
package dev.plumbline.collectors.aws.cloudtrail;

import org.jspecify.annotations.NullMarked;
