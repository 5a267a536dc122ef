package dev.plumbline.server.export;

import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Waiver;
import dev.plumbline.engine.policy.Result;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A finding as it leaves the program.
 *
 * @param severity in lower case
 * @param result what the policy says, exceptions aside
 * @param status what counts
 * @param causes why it is unknown; empty unless it is
 * @param improvement where to read how to improve, in the plan's order
 * @param trace the truth of each clause, one letter each
 */
public record FindingView(
    String id,
    PolicyRef policy,
    PracticeRef practice,
    String severity,
    Status status,
    Result result,
    AccountRef account,
    SubjectRef subject,
    String message,
    List<Cause> causes,
    Optional<Waiver> waiver,
    List<Link> improvement,
    RunRef statusSince,
    Optional<String> trace) {

  public record PolicyRef(String id, Optional<String> version, String title) {}

  /**
   * @param choiceId the stable key
   * @param id the number in this edition
   */
  public record PracticeRef(String choiceId, String id, String title) {}

  /**
   * @param ou the path of its organizational unit; empty where unknown
   */
  public record AccountRef(String id, String name, String ou) {}

  public record SubjectRef(String kind, String id, String region) {}

  public record RunRef(String run, Instant asOf) {}
}
