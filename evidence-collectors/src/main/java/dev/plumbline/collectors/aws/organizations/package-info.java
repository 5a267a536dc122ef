/** AWS Organizations: the organization, its accounts, its tree and its service control policies. */
@NullMarked
package dev.plumbline.collectors.aws.organizations;

import org.jspecify.annotations.NullMarked;
