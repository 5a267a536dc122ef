@NullMarked
package dev.plumbline.collectors.permissions;

import org.jspecify.annotations.NullMarked;
