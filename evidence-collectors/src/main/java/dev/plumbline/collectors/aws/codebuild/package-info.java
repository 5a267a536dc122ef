/** AWS CodeBuild: build projects, without the values of their variables. */
@NullMarked
package dev.plumbline.collectors.aws.codebuild;

import org.jspecify.annotations.NullMarked;
