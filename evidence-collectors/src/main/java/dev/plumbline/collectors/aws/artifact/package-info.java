/** AWS Artifact: audit reports of AWS, by their names and dates only. */
@NullMarked
package dev.plumbline.collectors.aws.artifact;

import org.jspecify.annotations.NullMarked;
