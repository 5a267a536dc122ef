/** Amazon ECR: how container images are scanned. */
@NullMarked
package dev.plumbline.collectors.aws.ecr;

import org.jspecify.annotations.NullMarked;
