/** What every collector is made of: sources, cells to read, readings and the ledger they end in. */
@NullMarked
package dev.plumbline.collectors.framework;

import org.jspecify.annotations.NullMarked;
