package dev.plumbline.server.web;

import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.server.api.Problem;
import dev.plumbline.server.api.Summary;
import dev.plumbline.server.store.StoredPolicy;
import java.util.List;
import java.util.Map;

/** The simpler pages. */
public final class ListPages {
  private ListPages() {}

  /**
   * Which evidence is missing, and why.
   *
   * @param complete how many readings are complete
   * @param accountNames by account id
   */
  public record CoveragePage(
      Frame frame, List<Coverage> gaps, long complete, Map<String, String> accountNames) {
    public String accountName(String id) {
      return accountNames.getOrDefault(id, id);
    }
  }

  /** The policies of the run's bundle. */
  public record PoliciesPage(Frame frame, List<Row> rows) {
    public record Row(StoredPolicy policy, String practice, Summary.Group group) {}
  }

  /** One policy as written. */
  public record PolicyPage(Frame frame, PoliciesPage.Row row) {}

  /** What went wrong, for people. */
  public record ProblemPage(Frame frame, Problem problem) {}
}
