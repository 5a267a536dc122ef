/** IAM Access Analyzer: its analyzers. */
@NullMarked
package dev.plumbline.collectors.aws.accessanalyzer;

import org.jspecify.annotations.NullMarked;
