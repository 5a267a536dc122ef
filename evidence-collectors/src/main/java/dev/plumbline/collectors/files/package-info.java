/** Evidence from beside AWS: what a configuration names, and the collectors that read it. */
@NullMarked
package dev.plumbline.collectors.files;

import org.jspecify.annotations.NullMarked;
