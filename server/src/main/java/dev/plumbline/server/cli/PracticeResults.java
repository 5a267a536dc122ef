package dev.plumbline.server.cli;

import dev.plumbline.collectors.review.PracticeResult;
import dev.plumbline.collectors.review.PracticeResult.Outcome;
import dev.plumbline.engine.drools.RollUps;
import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.server.store.FindingFilter;
import dev.plumbline.server.store.Grouping;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a kept run says of the practices of its question, for a review. */
final class PracticeResults {
  private final Run run;
  private final Optional<String> link;

  /**
   * @param link where the findings can be read, for the notes
   */
  PracticeResults(Run run, Optional<String> link) {
    this.run = run;
    this.link = link;
  }

  List<PracticeResult> of(Store store, FindingFilter filter) {
    Map<String, Tally> tallies =
        store.tallies(run, filter, Grouping.PRACTICE).stream()
            .collect(Collectors.toMap(Tally::key, Function.identity()));
    List<Tally> all =
        store.catalogue(run).practices().stream()
            .map(p -> tallies.getOrDefault(p.choiceId(), new Tally(p.choiceId(), Map.of())))
            .toList();
    List<PracticeResult> results = new ArrayList<>();
    for (RollUp rolled : RollUps.verdicts(all)) {
      results.add(
          new PracticeResult(rolled.tally().key(), outcome(rolled.verdict()), note(rolled)));
    }
    return results;
  }

  /** What is waived fails underneath. */
  private static Outcome outcome(Status verdict) {
    return switch (verdict) {
      case PASS -> Outcome.MET;
      case FAIL, WAIVED -> Outcome.NOT_MET;
      case UNKNOWN -> Outcome.UNKNOWN;
      case NOT_APPLICABLE -> Outcome.NOTHING_APPLIES;
    };
  }

  private String note(RollUp rolled) {
    Tally tally = rolled.tally();
    String note =
        "Plumbline %s as of %s: %s (%d pass, %d fail, %d unknown, %d waived)%s"
            .formatted(
                run.id(),
                run.asOf(),
                rolled.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '),
                tally.count(Status.PASS),
                tally.count(Status.FAIL),
                tally.count(Status.UNKNOWN),
                tally.count(Status.WAIVED),
                link.map(url -> " " + url).orElse(""));
    return note.length() <= PracticeResult.LONGEST_NOTE
        ? note
        : note.substring(0, PracticeResult.LONGEST_NOTE);
  }
}
