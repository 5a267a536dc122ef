@NullMarked
package dev.plumbline.collectors.aws.organizations;

import org.jspecify.annotations.NullMarked;
