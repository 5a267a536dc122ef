/** AWS Security Hub: whether it is on. */
@NullMarked
package dev.plumbline.collectors.aws.securityhub;

import org.jspecify.annotations.NullMarked;
