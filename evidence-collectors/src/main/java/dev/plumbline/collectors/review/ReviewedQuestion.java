package dev.plumbline.collectors.review;

import static java.util.Objects.requireNonNull;

/**
 * A question in the review of a workload.
 *
 * @param workload the id of the workload, 32 characters
 * @param region the Region in which the workload is kept
 * @param lens {@code "wellarchitected"} for the framework's own lens
 * @param question such as {@code "securely-operate"}
 */
public record ReviewedQuestion(String workload, String region, String lens, String question) {
  public ReviewedQuestion {
    requireNonNull(workload, "workload is null");
    requireNonNull(region, "region is null");
    requireNonNull(lens, "lens is null");
    requireNonNull(question, "question is null");
  }
}
