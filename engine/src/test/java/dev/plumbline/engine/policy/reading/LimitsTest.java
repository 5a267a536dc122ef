package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Problem;
import org.junit.jupiter.api.Test;

/** What is too large gets one clear problem, and what is just small enough is read. */
class LimitsTest {

  private static final String ACTIVE = "the account is active";

  @Test
  void a_file_has_at_most_256_kib() {
    String policy = Language.policyText("applies to each account\nmust " + ACTIVE);
    String comment = "#".repeat(256 * 1024 - policy.length() - 1) + "\n";
    assertThat(Language.read(comment + policy).bundle()).isPresent();
    assertThat(Language.only(Language.read("#" + comment + policy)).render())
        .startsWith("test.policy:1:1: error P108: a file has at most 256 KiB");
  }

  @Test
  void a_vocabulary_has_at_most_256_kib_too() {
    assertThat(Language.only(Language.read("#".repeat(256 * 1024 + 1), "")).code())
        .isEqualTo("P108");
  }

  @Test
  void a_policy_has_at_most_2000_words() {
    String lines = "applies to each account\nmust any of\n";
    assertThat(Language.read(Language.policyText(lines + bullets(490))).bundle()).isPresent();
    Problem problem = Language.only(Language.read(Language.policyText(lines + bullets(500))));
    assertThat(problem.code()).isEqualTo("P108");
    assertThat(problem.message()).isEqualTo("a policy has at most 2000 words");
  }

  private static String bullets(int number) {
    return ("  - " + ACTIVE + "\n").repeat(number);
  }

  @Test
  void brackets_nest_at_most_32_deep() {
    assertThat(Language.condition(nested(32)).words()).isEqualTo(ACTIVE);
    Problem problem = Language.mistake(nested(33));
    assertThat(problem.code()).isEqualTo("P108");
    assertThat(problem.message()).isEqualTo("conditions are nested more than 32 deep");
  }

  @Test
  void many_more_brackets_are_no_more_of_a_problem() {
    assertThat(Language.mistake(nested(900)).message())
        .isEqualTo("conditions are nested more than 32 deep");
    assertThat(Language.mistake(nested(10_000)).message())
        .isEqualTo("a policy has at most 2000 words");
    assertThat(Language.mistake("(".repeat(1_900)).message())
        .isEqualTo("conditions are nested more than 32 deep");
  }

  private static String nested(int depth) {
    return "(".repeat(depth) + ACTIVE + ")".repeat(depth);
  }

  @Test
  void groups_nest_at_most_32_deep() {
    assertThat(Language.mistake(groups(33)).message())
        .isEqualTo("conditions are nested more than 32 deep");
    assertThat(Language.mistake(groups(300)).message())
        .isEqualTo("conditions are nested more than 32 deep");
    assertThat(Language.condition(groups(32)).words()).isEqualTo("all of");
  }

  private static String groups(int depth) {
    StringBuilder text = new StringBuilder("all of\n");
    for (int i = 1; i < depth; i++) {
      text.append(" ".repeat(i)).append("- all of\n");
    }
    return text.append(" ".repeat(depth)).append("- ").append(ACTIVE).append('\n').toString();
  }

  @Test
  void a_pattern_has_at_most_512_characters() {
    assertThat(Language.condition(pattern(512)).words()).startsWith("the name of the account");
    Problem problem = Language.mistake(pattern(513));
    assertThat(problem.code()).isEqualTo("P108");
    assertThat(problem.message()).isEqualTo("a pattern has at most 512 characters");
  }

  private static String pattern(int length) {
    return "the name of the account matches pattern \"" + "a".repeat(length) + "\"";
  }

  @Test
  void a_bundle_has_at_most_5000_policies() {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 5_001; i++) {
      text.append("policy T.").append(i).append(" \"x\"\nend\n");
    }
    Problem problem = Language.only(Language.read(text.toString()));
    assertThat(problem.code()).isEqualTo("P108");
    assertThat(problem.message())
        .isEqualTo("a bundle has at most 5000 policies, and this one has 5001");
  }

  @Test
  void a_very_long_line_that_says_nothing_is_answered_all_the_same() {
    assertThat(Language.mistake("the " + "word ".repeat(1_900)).code()).isEqualTo("P201");
    assertThat(Language.mistake("x".repeat(200_000)).code()).isEqualTo("P201");
  }
}
