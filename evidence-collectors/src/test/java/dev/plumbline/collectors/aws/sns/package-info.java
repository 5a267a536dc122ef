@NullMarked
package dev.plumbline.collectors.aws.sns;

import org.jspecify.annotations.NullMarked;
