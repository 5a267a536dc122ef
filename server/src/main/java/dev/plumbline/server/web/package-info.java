/** The pages for people, made on the server, and the server that carries pages and API. */
@NullMarked
package dev.plumbline.server.web;

import org.jspecify.annotations.NullMarked;
