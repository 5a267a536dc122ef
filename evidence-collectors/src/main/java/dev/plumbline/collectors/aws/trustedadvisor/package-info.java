/** AWS Trusted Advisor: recommendations on security. */
@NullMarked
package dev.plumbline.collectors.aws.trustedadvisor;

import org.jspecify.annotations.NullMarked;
