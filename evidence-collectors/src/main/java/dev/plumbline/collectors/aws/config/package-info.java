/** AWS Config: recorders, rules with their remediation, conformance packs, aggregators. */
@NullMarked
package dev.plumbline.collectors.aws.config;

import org.jspecify.annotations.NullMarked;
