/** AWS STS: whose credentials these are, and the roles of other accounts. */
@NullMarked
package dev.plumbline.collectors.aws.sts;

import org.jspecify.annotations.NullMarked;
