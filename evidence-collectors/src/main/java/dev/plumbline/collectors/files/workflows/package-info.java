/** Pipelines that stand as files in a repository: GitHub Actions, GitLab CI and buildspec files. */
@NullMarked
package dev.plumbline.collectors.files.workflows;

import org.jspecify.annotations.NullMarked;
