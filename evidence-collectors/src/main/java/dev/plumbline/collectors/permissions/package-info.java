/** What a collection is allowed to do in AWS, and nothing more: IAM actions, roles and policies. */
@NullMarked
package dev.plumbline.collectors.permissions;

import org.jspecify.annotations.NullMarked;
