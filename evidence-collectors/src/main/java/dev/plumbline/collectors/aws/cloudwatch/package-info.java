/** Amazon CloudWatch: alarms. */
@NullMarked
package dev.plumbline.collectors.aws.cloudwatch;

import org.jspecify.annotations.NullMarked;
