package dev.plumbline.server.cli;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.drools.RollUps;
import dev.plumbline.engine.evaluation.EvaluationSummary;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.server.api.Summary;
import dev.plumbline.server.export.OutputJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What an evaluation came to: the question, its practices, and what is missing.
 *
 * @param run the id under which it was kept, if it was
 */
record Report(
    Optional<String> run,
    Instant asOf,
    Instant evidenceTakenAt,
    String questionId,
    String question,
    int accounts,
    int policies,
    Summary.Group total,
    List<Line> practices,
    long coverageGaps,
    String snapshotHash,
    String bundleHash,
    String findingsHash,
    List<String> warnings) {

  record Line(String choiceId, String title, Summary.Group group) {}

  static Report of(Evaluation evaluation) {
    Catalogue catalogue = evaluation.input().bundle().catalogue();
    EvaluationSummary summary = evaluation.summary();
    List<Tally> tallies = new ArrayList<>();
    tallies.add(new Tally("", summary.counts().byStatus()));
    for (Practice practice : catalogue.practices()) {
      tallies.add(new Tally(practice.choiceId(), summary.counts().byStatus(practice.choiceId())));
    }
    List<RollUp> rolled = RollUps.verdicts(tallies);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < catalogue.practices().size(); i++) {
      Practice practice = catalogue.practices().get(i);
      lines.add(
          new Line(practice.choiceId(), practice.title(), Summary.Group.of(rolled.get(i + 1))));
    }
    return new Report(
        evaluation.run(),
        summary.asOf(),
        evaluation.input().takenAt(),
        catalogue.questionId(),
        catalogue.title(),
        summary.accounts(),
        evaluation.input().bundle().policies().size(),
        Summary.Group.of(rolled.get(0)),
        lines,
        gaps(evaluation.input().coverage()),
        summary.snapshotHash(),
        summary.bundleHash(),
        summary.findingsHash(),
        summary.warnings());
  }

  private static long gaps(Iterable<Coverage> rows) {
    long gaps = 0;
    for (Coverage row : rows) {
      gaps += row.status() == Coverage.Status.COMPLETE ? 0 : 1;
    }
    return gaps;
  }

  String json() {
    return OutputJson.pretty(this);
  }

  List<String> lines(boolean colours) {
    List<String> lines = new ArrayList<>();
    lines.add(questionId + ": " + question);
    lines.add(
        "as of %s, evidence of %s, %d accounts, %d policies%s"
            .formatted(
                asOf,
                evidenceTakenAt,
                accounts,
                policies,
                run.map(id -> ", run " + id).orElse("")));
    lines.add("");
    int width = practices.stream().mapToInt(line -> line.title().length()).max().orElse(0);
    String form = "%s  %-" + width + "s  %9s  %6s  %5s  %7s  %6s  %5s";
    lines.add(
        form.formatted(
            "verdict         ",
            "practice",
            "compliant",
            "proven",
            "fail",
            "unknown",
            "waived",
            "pass"));
    practices.forEach(line -> lines.add(row(form, line.title(), line.group(), colours)));
    lines.add(row(form, "in all", total, colours));
    lines.add("");
    if (coverageGaps > 0) {
      lines.add(
          coverageGaps
              + (coverageGaps == 1 ? " reading of evidence is" : " readings of evidence are")
              + " missing; what rests on missing evidence is unknown, never a pass.");
    }
    warnings.forEach(warning -> lines.add("warning: " + warning));
    if (coverageGaps > 0 || !warnings.isEmpty()) {
      lines.add("");
    }
    return lines;
  }

  private static String row(String form, String title, Summary.Group group, boolean colours) {
    return form.formatted(
        StatusWord.padded(group.verdict(), colours),
        title,
        percent(group.compliantPercent()),
        percent(group.provenPercent()),
        group.count(Status.FAIL),
        group.count(Status.UNKNOWN),
        group.count(Status.WAIVED),
        group.count(Status.PASS));
  }

  private static String percent(OptionalInt percent) {
    return percent.isPresent() ? percent.getAsInt() + " %" : "-";
  }
}
