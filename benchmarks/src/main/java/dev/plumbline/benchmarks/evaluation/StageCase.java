package dev.plumbline.benchmarks.evaluation;

import java.util.List;

/** A stage of a pipeline. The categories of its actions: an empty one is left out. */
enum StageCase {
  SOURCE(Field.NO, Field.NO, Field.NO, Field.NO, List.of("Source")),
  BUILD(Field.NO, Field.NO, Field.NO, Field.NO, List.of("Build")),
  GATE(Field.YES, Field.YES, Field.NO, Field.NO, List.of("Test")),
  ADVICE(Field.YES, Field.NO, Field.NO, Field.NO, List.of("Test")),
  GATE_OR_ADVICE(Field.YES, Field.LEFT_OUT, Field.NO, Field.NO, List.of("Test")),
  APPROVAL(Field.NO, Field.NO, Field.NO, Field.YES, List.of("Approval")),
  RELEASE(Field.NO, Field.NO, Field.YES, Field.NO, List.of("Approval", "Deploy")),
  BARE_RELEASE(Field.NO, Field.NO, Field.YES, Field.NO, List.of("Deploy")),
  LATE_RELEASE(Field.NO, Field.NO, Field.YES, Field.NO, List.of("Deploy", "Approval")),
  UNCLEAR_RELEASE(Field.NO, Field.NO, Field.YES, Field.NO, List.of("", "Deploy"));

  final Field securityTest;
  final Field blocking;
  final Field production;
  final Field approval;
  final List<String> actions;

  StageCase(
      Field securityTest, Field blocking, Field production, Field approval, List<String> actions) {
    this.securityTest = securityTest;
    this.blocking = blocking;
    this.production = production;
    this.approval = approval;
    this.actions = actions;
  }
}
