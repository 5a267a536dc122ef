@NullMarked
package dev.plumbline.collectors.aws.patterns;

import org.jspecify.annotations.NullMarked;
