/** Amazon SNS: topics and who is subscribed. */
@NullMarked
package dev.plumbline.collectors.aws.sns;

import org.jspecify.annotations.NullMarked;
