@NullMarked
package dev.plumbline.collectors.aws.client;

import org.jspecify.annotations.NullMarked;
