package dev.plumbline.engine.catalogue;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A best practice of a question.
 *
 * @param id the number the edition gives it, such as {@code "SEC01-BP02"}; numbers change between
 *     editions
 * @param choiceId the stable key, such as {@code "sec_securely_operate_aws_account"}
 * @param plan the improvement plan's links, in order
 */
public record Practice(
    String id, String choiceId, String title, String description, List<Link> plan) {
  public Practice {
    requireNonNull(id, "id is null");
    requireNonNull(choiceId, "choiceId is null");
    requireNonNull(title, "title is null");
    requireNonNull(description, "description is null");
    plan = List.copyOf(plan);
  }
}
