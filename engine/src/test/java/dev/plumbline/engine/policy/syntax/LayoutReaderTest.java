package dev.plumbline.engine.policy.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutReaderTest {

  @Test
  void blocks_and_the_lines_around_them_are_told_apart() {
    Layout layout =
        layout(
            """
            before

            policy A
              one
            end
            between
            end

            policy B
              two

              three
            end
            after
            """);
    assertThat(layout.blocks())
        .extracting(LayoutReaderTest::words)
        .containsExactly("policy A: one", "policy B: two, three");
    assertThat(layout.strays())
        .extracting(line -> Line.words(line.tokens()).trim())
        .containsExactly("before", "between", "end", "after");
  }

  @Test
  void a_block_that_is_not_closed_reaches_to_the_next() {
    Layout layout = layout("policy A\n  one\n\ntwo\npolicy B\n  three\nend");
    assertThat(layout.blocks())
        .extracting(LayoutReaderTest::words)
        .containsExactly("policy A: one, two", "policy B: three");
    assertThat(layout.blocks().get(0).end()).isEmpty();
    assertThat(layout.blocks().get(1).end()).isPresent();
  }

  @Test
  void dash_lines_stand_under_the_nearest_line_that_is_indented_less() {
    Line line =
        layout("policy A\n  must all of\n    - one\n      - two\n    - three\nend\n")
            .blocks()
            .get(0)
            .lines()
            .get(0);
    assertThat(line.bullets()).hasSize(2);
    assertThat(line.bullets().get(0).bullets()).hasSize(1);
  }

  @Test
  void a_time_of_day_is_one_word_with_its_date() {
    Line line =
        layout("policy A\n  today is 2026-11-23T10:30Z: for | 2026-11-23t10:30:15z, 9:5\nend\n")
            .blocks()
            .get(0)
            .lines()
            .get(0);

    assertThat(line.tokens())
        .extracting(
            token -> token.text() + "@" + token.span().column() + "+" + token.span().length())
        .containsExactly(
            "today@3+5",
            "is@9+2",
            "2026-11-23T10:30Z@12+17",
            ":@29+1",
            "for@31+3",
            "|@35+1",
            "2026-11-23t10:30:15z@37+20",
            ",@57+1",
            "9@59+1",
            ":@60+1",
            "5@61+1");
  }

  @Test
  void every_text_has_a_layout() {
    for (String text :
        List.of("", "\n", "end", "policy", "\"", "- -", "| |", "(((", "policy end")) {
      assertThat(layout(text)).as(text).isNotNull();
    }
    assertThat(layout("policy A\n" + "  line\n".repeat(30_000)).blocks().get(0).lines())
        .hasSize(30_000);
  }

  private static Layout layout(String text) {
    return LayoutReader.read("test.policy", text);
  }

  private static String words(Block block) {
    return Line.words(block.heading().tokens()).trim()
        + ": "
        + String.join(
            ", ", block.lines().stream().map(line -> Line.words(line.tokens()).trim()).toList());
  }
}
