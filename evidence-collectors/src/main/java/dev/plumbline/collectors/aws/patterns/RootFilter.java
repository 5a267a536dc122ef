package dev.plumbline.collectors.aws.patterns;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whether the pattern of a log metric filter counts the use of a root user, as CIS asks for: {@code
 * {$.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !=
 * "AwsServiceEvent"}}.
 */
public final class RootFilter {

  private static final String ROOT = "$.userIdentity.type=Root";
  private static final Set<String> HARMLESS =
      Set.of(ROOT, "$.userIdentity.invokedByNOTEXISTS", "$.eventType!=AwsServiceEvent");

  private RootFilter() {}

  /** Yes or no; empty when the pattern speaks of root users in a way that is not known here. */
  public static Optional<Boolean> countsRootUse(String pattern) {
    List<String> terms =
        Stream.of(pattern.split("&&")).map(term -> term.replaceAll("[\\s\"(){}]", "")).toList();
    if (terms.contains(ROOT) && HARMLESS.containsAll(terms)) {
      return Optional.of(true);
    }
    return pattern.contains("Root") ? Optional.empty() : Optional.of(false);
  }
}
