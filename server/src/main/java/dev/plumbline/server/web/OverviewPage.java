package dev.plumbline.server.web;

import dev.plumbline.engine.findings.Status;
import dev.plumbline.server.api.Summary;
import dev.plumbline.server.store.StoredPolicy;
import java.util.List;

/**
 * The question at a glance.
 *
 * @param worst the policies to look at first
 */
public record OverviewPage(Frame frame, Summary summary, List<Failing> worst) {

  /** A policy with failures. */
  public record Failing(StoredPolicy policy, long failures, long unknown) {}

  /** The answer to the question, in one sentence. */
  public String answer() {
    Summary.Group total = summary.total();
    long fail = total.count(Status.FAIL);
    long unknown = total.count(Status.UNKNOWN);
    return switch (total.verdict()) {
      case FAIL ->
          "Not yet: "
              + Words.count(fail, "finding fails", "findings fail")
              + (unknown == 0
                  ? "."
                  : " and " + Words.count(unknown, "more is not known.", "more are not known."));
      case UNKNOWN ->
          total.findings() == 0
              ? "Not known: nothing was looked at."
              : "Not known: evidence is missing for "
                  + Words.count(unknown, "finding.", "findings.");
      case WAIVED ->
          "Yes, with "
              + Words.count(
                  total.count(Status.WAIVED), "accepted exception.", "accepted exceptions.");
      case PASS -> "Yes: everything that applies is proven.";
      case NOT_APPLICABLE -> "Nothing here applies to this organization.";
    };
  }

  public Address findings(Status status) {
    return frame.to("findings").with("status", status.name());
  }

  public Address findings(Summary.PracticeGroup practice, Status status) {
    return findings(status).with("practice", practice.choiceId());
  }

  public Address findings(Summary.UnitGroup unit, Status status) {
    return findings(status).with("ou", unit.path());
  }
}
