@NullMarked
package dev.plumbline.collectors.aws;

import org.jspecify.annotations.NullMarked;
