/**
 * What goes back into a Well-Architected review: results of practices, and the choices they make.
 */
@NullMarked
package dev.plumbline.collectors.review;

import org.jspecify.annotations.NullMarked;
