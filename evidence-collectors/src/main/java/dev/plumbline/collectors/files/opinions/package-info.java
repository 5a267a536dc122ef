/** What other tools say of the same estate: Prowler's OCSF, and findings of Security Hub. */
@NullMarked
package dev.plumbline.collectors.files.opinions;

import org.jspecify.annotations.NullMarked;
