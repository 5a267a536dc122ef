/** Feeds of news and of security bulletins, RSS or Atom, that somebody's job saved. */
@NullMarked
package dev.plumbline.collectors.files.feeds;

import org.jspecify.annotations.NullMarked;
