@NullMarked
package dev.plumbline.collectors.review;

import org.jspecify.annotations.NullMarked;
