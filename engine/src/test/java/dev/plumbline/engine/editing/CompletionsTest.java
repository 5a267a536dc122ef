package dev.plumbline.engine.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CompletionsTest {

  private static List<String> inPolicy(String lines) {
    return Desk.policies(Desk.policy(lines)).words();
  }

  @Test
  void a_phrase_that_has_begun_goes_on_as_the_vocabulary_says() {
    Desk desk = Desk.policies(Desk.policy("must the root user of the ‸"));
    assertThat(desk.words())
        .contains("the root user of the account has MFA", "the root user of the account has no MFA")
        .allMatch(words -> words.startsWith("the root user of the "));
    Completion first = desk.completions().get(0);
    assertThat(desk.edited(List.of(first.edit()))).contains("  must " + first.words() + "\n");
  }

  @Test
  void phrases_chain() {
    assertThat(inPolicy("must the number of access ‸"))
        .containsExactly("the number of access keys of the root user of the account");
  }

  @Test
  void a_condition_may_begin_with_a_sentence_a_group_or_a_list() {
    assertThat(inPolicy("must ‸"))
        .contains("the account is active", "all of", "none of", "at least", "for", "not (");
  }

  @Test
  void comparisons_fit_the_kind_of_the_attribute() {
    assertThat(inPolicy("must the count of the account ‸"))
        .contains("is at least", "is between", "is absent")
        .doesNotContain("starts with", "is older than");
    assertThat(inPolicy("must the name of the account ‸"))
        .contains("starts with", "matches pattern")
        .doesNotContain("is at least");
    assertThat(inPolicy("must the last sign-in of the account is not ol‸"))
        .contains("is not older than");
  }

  @Test
  void values_are_choices_parameters_and_units() {
    assertThat(inPolicy("must the tier of the account is ‸")).contains("Gold", "Silver");
    assertThat(inPolicy("must the count of the account is at most ‸")).contains("few keys");
    assertThat(inPolicy("must the last sign-in of the account is older than 3 ‸"))
        .contains("days", "hours");
  }

  @Test
  void in_a_list_its_items_can_be_spoken_about() {
    assertThat(inPolicy("must some of the stages of the account where the stage ‸"))
        .contains("the stage is a test");
    assertThat(inPolicy("must some of ‸")).containsExactly("the stages of the account");
  }

  @Test
  void behind_a_condition_more_can_be_joined() {
    assertThat(inPolicy("must the account is active ‸")).contains("and", "or");
  }

  @Test
  void a_group_is_completed_whatever_stands_on_its_other_lines() {
    assertThat(inPolicy("must all of\n  - the accont is actve\n  - the account is ‸"))
        .contains("the account is active");
  }

  @Test
  void a_line_begins_with_a_keyword_that_is_not_there_yet() {
    Desk desk =
        Desk.policies("policy OWN.ONE \"A title\"\n  practice \"Practice one\"\n  ‸\nend\n");
    assertThat(desk.words())
        .contains("severity", "improvement", "parameter", "applies to each")
        .doesNotContain("practice", "policy");
  }

  @Test
  void a_line_that_is_wrong_spoils_no_other() {
    assertThat(
            Desk.policies(
                    """
                    policy OWN.ONE "A title"
                      severty hgh
                      applies to each account
                      must the account is ‸
                    """)
                .words())
        .contains("the account is active");
  }

  @Test
  void outside_of_blocks_a_block_begins_and_an_open_one_ends() {
    assertThat(Desk.policies("‸").words())
        .contains("policy", "exception", "attestation", "test", "settings")
        .doesNotContain("thing", "end");
    assertThat(Desk.policies("policy OWN.ONE \"A title\"\n‸").words()).contains("end");
    assertThat(Desk.vocabulary("‸").words()).containsExactly("source", "thing");
  }

  @Test
  void titles_are_offered_in_their_quotation_marks() {
    Desk desk = Desk.policies("policy OWN.ONE \"A title\"\n  practice \"Pra‸\"\nend\n");
    assertThat(desk.words()).containsExactly("\"Practice one\"", "\"Practice two\"");
    assertThat(desk.edited(List.of(desk.completions().get(1).edit())))
        .contains("  practice \"Practice two\"\n");
    assertThat(
            Desk.policies(
                    "policy OWN.ONE \"A\"\n  practice \"Practice two\"\n  improvement ‸\nend\n")
                .words())
        .containsExactly("\"Link two\"");
  }

  @Test
  void severities_things_and_sources_are_offered() {
    assertThat(Desk.policies("policy OWN.ONE \"A\"\n  severity ‸\nend\n").words())
        .containsExactly("critical", "high", "medium", "low", "informational");
    assertThat(Desk.policies("policy OWN.ONE \"A\"\n  applies to each ro‸\nend\n").words())
        .contains("account", "root user", "stage");
    assertThat(Desk.policies("policy OWN.ONE \"A\"\n  evidence ‸\nend\n").words())
        .containsExactly("account summary", "organization");
  }

  @Test
  void the_braces_of_a_message_hold_phrases_parameters_and_the_subject() {
    assertThat(inPolicy("must the account is active\nsay \"Not {‸}.\""))
        .contains("account", "few keys", "the name of the account");
    assertThat(inPolicy("must the account is active\nsay \"Not {the name ‸"))
        .containsExactly("the name of the account");
  }

  @Test
  void people_are_helped_too() {
    String policy = Desk.policy("must the account is active");
    assertThat(Desk.policies(policy + "test \"t\" for ‸\nend\n").words())
        .containsExactly("OWN.ONE");
    assertThat(Desk.policies(policy + "exception EX-1 to ‸\nend\n").words())
        .containsExactly("OWN.ONE");
    assertThat(Desk.policies(policy + "exception EX-1 to OWN.ONE\n  for ‸\nend\n").words())
        .contains("account");
    assertThat(Desk.policies("attestation AT-1 of ‸\nend\n").words())
        .containsExactly("\"threat model review\"");
    assertThat(
            Desk.policies(
                    "attestation AT-1 of \"threat model review\"\n  signed by \"a\" as ‸\nend\n")
                .words())
        .containsExactly("\"owner\"");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"| account | the account is ‸ | expect |", "| account | the account is ‸"})
  void the_columns_of_a_test_are_phrases(String row) {
    assertThat(
            Desk.policies(
                    Desk.policy("must the account is active")
                        + "test \"t\" for OWN.ONE\n  "
                        + row
                        + "\nend\n")
                .words())
        .contains("the account is active");
  }

  @Test
  void the_cells_of_a_test_are_values_and_results() {
    String test =
        Desk.policy("must the account is active")
            + "test \"t\" for OWN.ONE\n  | account | the account is active | expect |\n";
    assertThat(Desk.policies(test + "  | \"A\" | ‸\nend\n").words())
        .contains("yes", "no", "unknown", "absent");
    assertThat(Desk.policies(test + "  | \"A\" | yes | ‸\nend\n").words())
        .contains("PASS", "FAIL", "UNKNOWN", "NOT_APPLICABLE");
  }

  @Test
  void definitions_and_settings_are_completed_and_what_is_defined_can_be_said() {
    String ours = "define \"the account is ours\" for each account\n  when ‸\nend\n";
    assertThat(Desk.policies(ours).words()).contains("the account is active", "all of");
    assertThat(Desk.policies("define \"the account is ours\" for each ‸\nend\n").words())
        .contains("account", "stage");
    String defined = ours.replace("‸", "the account is active");
    assertThat(Desk.policies(defined + Desk.policy("must the account is ‸")).words())
        .contains("the account is ours");
    assertThat(
            Desk.policies(
                    Desk.policy("must the count of the account is few keys")
                        + "settings for \"x\"\n  set OWN.ONE ‸\nend\n")
                .words())
        .contains("few keys");
  }

  @Test
  void vocabularies_are_completed() {
    assertThat(Desk.vocabulary("thing account \"account\"\n  ‸\n").words())
        .contains("yes/no", "number", "within", "from");
    assertThat(
            Desk.vocabulary(
                    "source one \"one\"\n  reads iam:GetUser\nthing account \"account\"\n  from ‸\n")
                .words())
        .containsExactly("one", "from table");
    assertThat(Desk.vocabulary("source one \"one\"\n  ‸\n").words())
        .contains("reads", "of each account", "at most");
  }

  @Test
  void nothing_is_offered_in_comments_and_free_texts() {
    assertThat(inPolicy("# must the ‸")).isEmpty();
    assertThat(Desk.policies("policy OWN.ONE \"A\"\n  rationale \"Because ‸\"\nend\n").words())
        .isEmpty();
  }

  @Test
  void columns_count_code_points() {
    Desk joined = Desk.policies(Desk.policy("must the name of the account is \"😀\" and the ‸"));
    Completion active =
        joined.completions().stream()
            .filter(completion -> completion.words().equals("the account is active"))
            .findFirst()
            .orElseThrow();
    assertThat(joined.edited(List.of(active.edit())))
        .contains("is \"😀\" and the account is active\n");
  }
}
