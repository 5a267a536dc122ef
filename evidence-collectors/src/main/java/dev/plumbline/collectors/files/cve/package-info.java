/** CVE records in the JSON 5 format that somebody's job saved. */
@NullMarked
package dev.plumbline.collectors.files.cve;

import org.jspecify.annotations.NullMarked;
