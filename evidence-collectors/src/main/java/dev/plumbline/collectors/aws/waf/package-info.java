/** AWS WAF: web ACLs and the managed rules in them. */
@NullMarked
package dev.plumbline.collectors.aws.waf;

import org.jspecify.annotations.NullMarked;
