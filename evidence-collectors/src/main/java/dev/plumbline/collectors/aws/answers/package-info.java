/**
 * The AWS Well-Architected Tool, written to: the one place that changes anything in AWS, and only
 * when it is told to.
 */
@NullMarked
package dev.plumbline.collectors.aws.answers;

import org.jspecify.annotations.NullMarked;
