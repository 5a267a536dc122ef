/** AWS Account Management: contacts and Regions of accounts. */
@NullMarked
package dev.plumbline.collectors.aws.account;

import org.jspecify.annotations.NullMarked;
