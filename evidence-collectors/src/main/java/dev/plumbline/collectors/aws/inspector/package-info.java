/** Amazon Inspector: what it scans, and the vulnerabilities it found. */
@NullMarked
package dev.plumbline.collectors.aws.inspector;

import org.jspecify.annotations.NullMarked;
