/** Amazon GuardDuty: threat detectors. */
@NullMarked
package dev.plumbline.collectors.aws.guardduty;

import org.jspecify.annotations.NullMarked;
