/** EC2 Image Builder: image pipelines. */
@NullMarked
package dev.plumbline.collectors.aws.imagebuilder;

import org.jspecify.annotations.NullMarked;
