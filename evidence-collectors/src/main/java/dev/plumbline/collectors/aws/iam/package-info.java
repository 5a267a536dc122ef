/** AWS IAM: what is known of root users. */
@NullMarked
package dev.plumbline.collectors.aws.iam;

import org.jspecify.annotations.NullMarked;
