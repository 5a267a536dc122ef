/** AWS CloudFormation: stacks, hooks and stack sets. */
@NullMarked
package dev.plumbline.collectors.aws.cloudformation;

import org.jspecify.annotations.NullMarked;
