/** AWS CloudTrail: trails, whether they log, and what they tell of root users. */
@NullMarked
package dev.plumbline.collectors.aws.cloudtrail;

import org.jspecify.annotations.NullMarked;
