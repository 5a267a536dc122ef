/** Amazon GuardDuty: threat detectors, their features, and the threats they found. */
@NullMarked
package dev.plumbline.collectors.aws.guardduty;

import org.jspecify.annotations.NullMarked;
