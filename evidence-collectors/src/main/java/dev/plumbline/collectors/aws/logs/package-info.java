/** Amazon CloudWatch Logs: metric filters. */
@NullMarked
package dev.plumbline.collectors.aws.logs;

import org.jspecify.annotations.NullMarked;
