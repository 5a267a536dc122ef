@NullMarked
package dev.plumbline.collectors.aws.codepipeline;

import org.jspecify.annotations.NullMarked;
