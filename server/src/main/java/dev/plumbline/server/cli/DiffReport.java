package dev.plumbline.server.cli;

import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.whatif.FindingChange;
import dev.plumbline.engine.whatif.Turn;
import dev.plumbline.engine.whatif.WhatIf;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What two bundles say differently, as JSON and as text.
 *
 * @param unchanged how many findings keep their status
 */
record DiffReport(
    Instant asOf, boolean worse, long unchanged, List<Turn> counts, List<FindingChange> changes) {

  static DiffReport of(WhatIf whatIf, Instant asOf) {
    return new DiffReport(
        asOf, whatIf.isWorse(), whatIf.unchanged(), whatIf.turns(), whatIf.changes());
  }

  static List<String> lines(WhatIf whatIf, Instant asOf) {
    List<String> lines = new ArrayList<>();
    whatIf.turns().forEach(turn -> lines.add(turn.words()));
    lines.add(
        whatIf.changes().isEmpty()
            ? "no finding changes its status; there are " + whatIf.unchanged()
            : whatIf.unchanged()
                + (whatIf.unchanged() == 1 ? " finding stays" : " findings stay")
                + " as before");
    lines.add("as of " + asOf);
    whatIf
        .byPolicy()
        .forEach(
            (policy, changes) -> {
              lines.add("");
              lines.add(policy);
              changes.forEach(change -> tell(change, lines));
            });
    return lines;
  }

  private static void tell(FindingChange change, List<String> lines) {
    boolean account = change.subject().kind().equals("account");
    lines.add(
        "  account "
            + change.subject().account()
            + (account ? "" : ", " + change.subject().kind() + " \"" + change.subject().id() + '"')
            + (change.subject().region().equals("global") || account
                ? ""
                : " in " + change.subject().region())
            + ": "
            + turn(change.before(), change.after()));
    lines.add("    " + change.reason());
  }

  private static String turn(Optional<Status> before, Optional<Status> after) {
    if (before.isEmpty()) {
      return "appears as " + after.map(Status::name).orElse("");
    }
    return after
        .map(status -> before.get() + " -> " + status)
        .orElseGet(() -> "vanishes, was " + before.get());
  }
}
