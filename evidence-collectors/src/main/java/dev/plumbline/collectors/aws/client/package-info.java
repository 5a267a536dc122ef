/**
 * Safe AWS clients: time limits, rate limits, checked answers, guarded pages, and what errors mean.
 */
@NullMarked
package dev.plumbline.collectors.aws.client;

import org.jspecify.annotations.NullMarked;
