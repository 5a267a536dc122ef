@NullMarked
package dev.plumbline.collectors.framework;

import org.jspecify.annotations.NullMarked;
