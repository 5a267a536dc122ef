package dev.plumbline.engine.things;

import static dev.plumbline.engine.things.SampleSnapshot.MEMBER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observed;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a line says of what it leaves out, beside what the row of its source says. */
class LineGapTest {
  private static final Cause OF_ROW = new Cause(Cause.Reason.MALFORMED, "another file is broken");
  private static final Cause OF_LINE = Cause.notCollected("an included file is elsewhere");
  private static final String STAGES =
      "{\"name\":\"a\",\"stages\":[{\"id\":\"a/1\",\"name\":\"1\"}]}";

  @TempDir private Path folder;

  @Test
  void a_line_that_says_nothing_is_as_partial_as_its_row() {
    Pipeline pipeline = pipeline(new LineGap.AsTheRow(), Coverage.Status.PARTIAL);

    assertThat(pipeline.stages().gap()).contains(OF_ROW);
    assertThat(pipeline.production()).isEqualTo(Observed.unknown(OF_ROW));
  }

  @Test
  void a_line_that_lacks_nothing_is_whole_in_a_partial_row() {
    Pipeline pipeline = pipeline(new LineGap.None(), Coverage.Status.PARTIAL);

    assertThat(pipeline.stages().isComplete()).isTrue();
    assertThat(pipeline.stages().items()).hasSize(1);
    assertThat(pipeline.production().kind()).isEqualTo(Observed.Kind.UNKNOWN);
  }

  @Test
  void what_a_line_leaves_out_is_unknown_for_the_cause_it_gives_also_within() {
    Pipeline pipeline = pipeline(new LineGap.Because(OF_LINE), Coverage.Status.PARTIAL);

    assertThat(pipeline.production()).isEqualTo(Observed.unknown(OF_LINE));
    assertThat(pipeline.stages().isComplete()).isTrue();
    Stage stage = pipeline.stages().items().get(0);
    assertThat(stage.name()).isEqualTo(Observed.present("1"));
    assertThat(stage.securityTest()).isEqualTo(Observed.unknown(OF_LINE));
    assertThat(stage.actions().gap()).contains(OF_LINE);
  }

  @Test
  void no_line_makes_a_failed_row_count() {
    Estate estate = estate(new LineGap.None(), Coverage.Status.FAILED);

    assertThat(SampleSnapshot.account(estate, MEMBER).pipelines().items()).isEmpty();
    assertThat(SampleSnapshot.account(estate, MEMBER).pipelines().gap()).contains(OF_ROW);
  }

  private Pipeline pipeline(LineGap gap, Coverage.Status status) {
    return SampleSnapshot.account(estate(gap, status), MEMBER).pipelines().items().get(0);
  }

  private Estate estate(LineGap gap, Coverage.Status status) {
    return new SampleSnapshot()
        .line(MEMBER, "pipelines", "pipeline", "a", STAGES)
        .lastLineSays(MEMBER, "pipelines", gap)
        .ended(MEMBER, Cell.GLOBAL, "pipelines", status, OF_ROW)
        .estate(folder);
  }
}
