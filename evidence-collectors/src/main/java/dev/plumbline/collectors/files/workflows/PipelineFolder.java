package dev.plumbline.collectors.files.workflows;

import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.files.reading.ImportTime;
import java.util.List;
import java.util.Set;

/**
 * A checkout of a repository with pipelines.
 *
 * @param repository what its pipelines' ids begin with
 * @param account the account the pipelines belong to, twelve digits
 * @param folder where the checkout is
 * @param buildspecs buildspec files beside {@code buildspec.yml}, from the root of the checkout
 * @param production the ids of jobs that deploy to production, whatever they are called
 * @param time when the checkout was made
 */
public record PipelineFolder(
    String repository,
    String account,
    String folder,
    List<String> buildspecs,
    Set<String> production,
    ImportTime time) {
  public PipelineFolder {
    requireNonNull(repository, "repository is null");
    requireNonNull(account, "account is null");
    requireNonNull(folder, "folder is null");
    buildspecs = List.copyOf(buildspecs);
    production = Set.copyOf(production);
    requireNonNull(time, "time is null");
  }
}
