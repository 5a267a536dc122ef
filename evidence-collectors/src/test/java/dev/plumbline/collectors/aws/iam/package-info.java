@NullMarked
package dev.plumbline.collectors.aws.iam;

import org.jspecify.annotations.NullMarked;
