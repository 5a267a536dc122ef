/** AWS CodePipeline: pipelines, and what their stages do for security. */
@NullMarked
package dev.plumbline.collectors.aws.codepipeline;

import org.jspecify.annotations.NullMarked;
