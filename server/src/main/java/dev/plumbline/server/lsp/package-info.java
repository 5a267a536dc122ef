/** The language server: the editor's core over the Language Server Protocol. */
@NullMarked
package dev.plumbline.server.lsp;

import org.jspecify.annotations.NullMarked;
