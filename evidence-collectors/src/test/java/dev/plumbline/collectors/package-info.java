@NullMarked
package dev.plumbline.collectors;

import org.jspecify.annotations.NullMarked;
