/** The rules in DRL at work, alone and in whole evaluations. */
@NullMarked
package dev.plumbline.rules.drl;

import org.jspecify.annotations.NullMarked;
