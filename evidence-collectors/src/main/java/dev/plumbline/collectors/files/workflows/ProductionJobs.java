package dev.plumbline.collectors.files.workflows;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.ProductionNames;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a configuration says of the pipelines of a repository, and what of it fitted. */
final class ProductionJobs {

  private final Set<String> named;
  private final Set<String> unseen;

  /**
   * @param named the ids of jobs that deploy to production, whatever they are called
   */
  ProductionJobs(Set<String> named) {
    this.named = Set.copyOf(requireNonNull(named, "named is null"));
    this.unseen = new TreeSet<>(named);
  }

  /** Whether the configuration names the job. */
  boolean names(String job) {
    unseen.remove(job);
    return named.contains(job);
  }

  /** The names that no job had. */
  Set<String> unseen() {
    return Set.copyOf(unseen);
  }

  /**
   * What the name of an environment tells.
   *
   * @param variable what begins an expression of which the value is not in the file
   */
  static Told environment(Optional<String> name, String variable) {
    if (name.isEmpty()) {
      return Told.NO;
    }
    boolean production = ProductionNames.isProduction(name.get().replaceAll("\\$\\S*", ""));
    return production ? Told.YES : name.get().contains(variable) ? Told.NOTHING : Told.NO;
  }
}
