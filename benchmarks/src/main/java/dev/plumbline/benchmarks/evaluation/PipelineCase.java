package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.benchmarks.evaluation.StageCase.ADVICE;
import static dev.plumbline.benchmarks.evaluation.StageCase.APPROVAL;
import static dev.plumbline.benchmarks.evaluation.StageCase.BARE_RELEASE;
import static dev.plumbline.benchmarks.evaluation.StageCase.BUILD;
import static dev.plumbline.benchmarks.evaluation.StageCase.GATE;
import static dev.plumbline.benchmarks.evaluation.StageCase.GATE_OR_ADVICE;
import static dev.plumbline.benchmarks.evaluation.StageCase.LATE_RELEASE;
import static dev.plumbline.benchmarks.evaluation.StageCase.RELEASE;
import static dev.plumbline.benchmarks.evaluation.StageCase.SOURCE;
import static dev.plumbline.benchmarks.evaluation.StageCase.UNCLEAR_RELEASE;
import static dev.plumbline.engine.policy.Result.FAIL;
import static dev.plumbline.engine.policy.Result.NOT_APPLICABLE;
import static dev.plumbline.engine.policy.Result.PASS;
import static dev.plumbline.engine.policy.Result.UNKNOWN;

import dev.plumbline.engine.policy.Result;
import java.util.List;

/**
 * A pipeline, what GATE-FIRST and APPROVED-FIRST say of it, and whether it asks a person. Without
 * stages, they are left out.
 */
enum PipelineCase implements Weighted {
  GOOD(550, Field.YES, List.of(SOURCE, BUILD, GATE, APPROVAL, RELEASE), PASS, PASS, Ternary.YES),
  TWICE(100, Field.YES, List.of(SOURCE, GATE, RELEASE, ADVICE, RELEASE), PASS, PASS, Ternary.NO),
  ADVISORY(60, Field.YES, List.of(SOURCE, ADVICE, BARE_RELEASE), FAIL, FAIL, Ternary.NO),
  LATE(60, Field.YES, List.of(SOURCE, LATE_RELEASE, GATE, APPROVAL), FAIL, FAIL, Ternary.YES),
  NO_RELEASE(190, Field.NO, List.of(SOURCE, BUILD), NOT_APPLICABLE, PASS, Ternary.NO),
  GATE_NOT_SAID(10, Field.YES, List.of(SOURCE, GATE_OR_ADVICE, RELEASE), UNKNOWN, PASS, Ternary.NO),
  ACTION_NOT_SAID(
      10, Field.YES, List.of(GATE, APPROVAL, UNCLEAR_RELEASE), PASS, UNKNOWN, Ternary.YES),
  STAGES_NOT_SAID(10, Field.YES, List.of(), UNKNOWN, UNKNOWN, Ternary.UNKNOWN),
  AIM_NOT_SAID(
      10, Field.LEFT_OUT, List.of(SOURCE, GATE, APPROVAL, RELEASE), UNKNOWN, PASS, Ternary.YES);

  private final int weight;
  final Field production;
  final List<StageCase> stages;
  final Result gateFirst;
  final Result approvedFirst;
  final Ternary asksPerson;

  PipelineCase(
      int weight,
      Field production,
      List<StageCase> stages,
      Result gateFirst,
      Result approvedFirst,
      Ternary asksPerson) {
    this.weight = weight;
    this.production = production;
    this.stages = stages;
    this.gateFirst = gateFirst;
    this.approvedFirst = approvedFirst;
    this.asksPerson = asksPerson;
  }

  @Override
  public int weight() {
    return weight;
  }

  Ternary isForProduction() {
    return this == AIM_NOT_SAID ? Ternary.UNKNOWN : Ternary.of(this != NO_RELEASE);
  }
}
