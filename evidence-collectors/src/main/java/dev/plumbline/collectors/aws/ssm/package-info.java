/** AWS Systems Manager: managed instances, their patches, and associations. */
@NullMarked
package dev.plumbline.collectors.aws.ssm;

import org.jspecify.annotations.NullMarked;
