/** The HTTP API under {@code /api/v1}: what it answers, and how it says that something is wrong. */
@NullMarked
package dev.plumbline.server.api;

import org.jspecify.annotations.NullMarked;
