/** The command line: the only place that knows the clock, the environment and the network. */
@NullMarked
package dev.plumbline.server.cli;

import org.jspecify.annotations.NullMarked;
