package dev.plumbline.engine.policy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineStartsTest {

  @Test
  void outside_of_blocks_a_line_opens_one() {
    assertThat(LineStarts.behind("# a comment\n"))
        .contains("policy", "exception", "attestation", "test", "settings", "source", "thing")
        .doesNotContain("end");
    assertThat(LineStarts.behind("policy A.B \"a\"\n  severity high\nend\n"))
        .isEqualTo(LineStarts.behind(""));
    assertThat(LineStarts.behind("what is this\n")).isEqualTo(LineStarts.behind(""));
  }

  @Test
  void in_an_open_block_a_line_may_close_it() {
    assertThat(LineStarts.behind("policy A.B \"a\"\n  severity high\n")).containsExactly("end");
    assertThat(LineStarts.behind("policy A.B \"a\"\nend\ntest \"t\" for A.B\n"))
        .containsExactly("end");
  }
}
