/** AWS Control Catalog: controls, their other names, and what they answer to. */
@NullMarked
package dev.plumbline.collectors.aws.controlcatalog;

import org.jspecify.annotations.NullMarked;
