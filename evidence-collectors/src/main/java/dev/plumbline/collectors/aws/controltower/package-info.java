/** AWS Control Tower: the landing zone and the controls enabled in it. */
@NullMarked
package dev.plumbline.collectors.aws.controltower;

import org.jspecify.annotations.NullMarked;
