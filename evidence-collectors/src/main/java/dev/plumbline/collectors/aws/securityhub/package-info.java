/** AWS Security Hub: hubs, standards and their controls, findings, and central configuration. */
@NullMarked
package dev.plumbline.collectors.aws.securityhub;

import org.jspecify.annotations.NullMarked;
