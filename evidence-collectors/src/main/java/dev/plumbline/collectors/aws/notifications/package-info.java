/** AWS User Notifications: the rules of notification configurations. */
@NullMarked
package dev.plumbline.collectors.aws.notifications;

import org.jspecify.annotations.NullMarked;
