/** AWS Well-Architected Tool: workloads, their reviews, answers and checks. */
@NullMarked
package dev.plumbline.collectors.aws.wellarchitected;

import org.jspecify.annotations.NullMarked;
