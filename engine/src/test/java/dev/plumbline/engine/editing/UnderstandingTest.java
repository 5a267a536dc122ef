package dev.plumbline.engine.editing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Span;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnderstandingTest {

  private static String hover(Desk desk) {
    return Hover.at(desk.understanding(), desk.file(), desk.caret())
        .map(Hover::markdown)
        .orElse("");
  }

  private static Optional<Span> definition(Desk desk) {
    return References.definition(desk.understanding(), desk.file(), desk.caret());
  }

  private static List<Edit> renamed(Desk desk, String name) {
    return new Renaming(desk.understanding(), file -> true).edits(desk.file(), desk.caret(), name);
  }

  @Test
  void hover_tells_what_a_phrase_reads_and_from_which_operation() {
    Desk desk = Desk.policies(Desk.policy("must the root user of the account has M‸FA"));
    assertThat(hover(desk))
        .contains("**the root user has MFA**", "yes/no of root user")
        .contains("opposite: the root user has no MFA")
        .contains("`iam:GetAccountSummary`", "at most 7 days old")
        .contains("`organizations:DescribeOrganization`");
    assertThat(hover(Desk.policies(Desk.policy("must the na‸me of the account is present"))))
        .contains("example: `prod`");
  }

  @Test
  void hover_tells_of_titles_parameters_and_ids() {
    assertThat(hover(Desk.policies("policy OWN.ONE \"A\"\n  practice \"Prac‸tice one\"\nend\n")))
        .contains("`Practice_one`", "https://example.com/question");
    assertThat(hover(Desk.policies(Desk.policy("must the count of the account is few k‸eys"))))
        .isEqualTo("`parameter few keys is 2`");
    assertThat(
            hover(
                Desk.policies(
                    Desk.policy("must the account is active")
                        + "test \"t\" for OWN‸.ONE\n  expect PASS\nend\n")))
        .contains("A title", "severity low");
    assertThat(hover(Desk.policies(Desk.policy("mu‸st the account is active")))).isEmpty();
  }

  @Test
  void hover_works_in_a_policy_that_has_errors() {
    Desk desk =
        Desk.policies(
            "policy OWN.ONE \"A\"\n  severty low\n  applies to each account\n"
                + "  must all of\n    - the accout\n    - the account is act‸ive\nend\n");
    assertThat(hover(desk)).contains("**the account is active**");
  }

  @Test
  void a_phrase_a_parameter_and_a_policy_lead_to_their_declarations() {
    assertThat(definition(Desk.policies(Desk.policy("must the account is act‸ive"))))
        .hasValueSatisfying(
            words -> assertThat(words.file() + ":" + words.line()).isEqualTo("own.vocab:11"));
    assertThat(definition(Desk.policies(Desk.policy("must the count of the account is few k‸eys"))))
        .contains(new Span("own.policy", 6, 13, 8));
    assertThat(
            definition(
                Desk.policies(
                    Desk.policy("must the account is active\nformerly OLD.ONE")
                        + "test \"t\" for OWN.O‸NE\n  expect PASS\nend\n")))
        .contains(new Span("own.policy", 1, 8, 7));
    assertThat(definition(Desk.policies("policy OWN.ONE \"A\"\n  applies to each sta‸ge\nend\n")))
        .hasValueSatisfying(words -> assertThat(words.file()).isEqualTo("own.vocab"));
  }

  @Test
  void a_defined_sentence_leads_to_its_definition() {
    Desk desk =
        Desk.policies(
            "define \"the account is ours\" for each account\n  when the account is active\nend\n"
                + Desk.policy("must the account is ou‸rs"));
    assertThat(definition(desk)).contains(new Span("own.policy", 1, 8, 21));
  }

  @Test
  void a_declaration_leads_to_all_that_use_it() {
    Desk desk = Desk.vocabulary(Desk.VOCABULARY.replace("yes/no active", "yes/no act‸ive"));
    Understanding both =
        Understanding.of(
            Desk.input(
                Desk.VOCABULARY,
                Desk.policy("where the account is not active\nmust the account is active")));
    assertThat(References.all(both, Desk.WORDS, desk.caret(), false))
        .extracting(Span::line)
        .containsExactly(8, 9);
    assertThat(References.all(both, Desk.WORDS, desk.caret(), true)).hasSize(3);
  }

  @Test
  void renaming_a_policy_keeps_its_old_id_and_reaches_every_place() {
    Desk desk =
        Desk.policies(
            Desk.policy("must the account is active")
                + """
                test "t" for OWN.O‸NE
                  expect PASS
                end
                exception EX-1 to OWN.ONE
                end
                settings for "x"
                  set OWN.ONE few keys to 3
                end
                # OWN.ONE stays in comments
                """);
    assertThat(desk.edited(renamed(desk, "OWN.FIRST")))
        .contains("policy OWN.FIRST \"A title\"\n  formerly     OWN.ONE\n")
        .contains("test \"t\" for OWN.FIRST", "exception EX-1 to OWN.FIRST", "set OWN.FIRST few")
        .contains("# OWN.ONE stays");
  }

  @Test
  void an_id_that_was_renamed_before_keeps_both() {
    Desk desk =
        Desk.policies(
            Desk.policy("must the account is active\nformerly OLD").replace("OWN.ONE", "OWN‸.ONE"));
    assertThat(desk.edited(renamed(desk, "OWN.NEW"))).contains("formerly OWN.ONE, OLD");
  }

  @Test
  void renaming_a_parameter_reaches_its_policy_its_message_and_settings() {
    String other =
        Desk.policy("must the count of the account is few keys").replace("OWN.ONE", "B.B");
    Desk desk =
        Desk.policies(
            Desk.policy(
                    "must the count of the account is at most f‸ew keys\nsay \"Over {few keys}.\"")
                + other
                + "settings for \"x\"\n  set OWN.ONE few keys to 3\n  set B.B few keys to 3\nend\n");
    assertThat(desk.edited(renamed(desk, "most keys")))
        .contains("parameter most keys is 2", "at most most keys", "Over {most keys}.")
        .contains("set OWN.ONE most keys to 3", "set B.B few keys to 3", "is few keys");
  }

  @Test
  void a_renaming_that_could_go_wrong_is_refused() {
    String wrong = Desk.policy("must the count of the account is f‸ew keys\nsay \"{nothing}\"");
    assertThatThrownBy(() -> renamed(Desk.policies(wrong), "most keys"))
        .isInstanceOf(RenameException.class)
        .hasMessageContaining("has an error; mend it first");
    assertThatThrownBy(
            () -> renamed(Desk.policies(Desk.policy("must the account is ac‸tive")), "x"))
        .hasMessage("only policies and parameters can be renamed");
    String policy = Desk.policy("must the account is active").replace("OWN.ONE", "OWN‸.ONE");
    assertThatThrownBy(() -> renamed(Desk.policies(policy), "two words"))
        .hasMessageContaining("cannot be an id");
    assertThatThrownBy(() -> renamed(Desk.policies(policy), "OWN.ONE"))
        .hasMessageContaining("already");
  }

  @Test
  void what_the_program_ships_cannot_be_renamed() {
    Desk desk =
        Desk.policies(Desk.policy("must the account is active").replace("OWN.ONE", "OWN‸.ONE"));
    Renaming renaming = new Renaming(desk.understanding(), file -> false);
    assertThat(renaming.possible(desk.file(), desk.caret())).isEmpty();
    assertThatThrownBy(() -> renaming.edits(desk.file(), desk.caret(), "A.B"))
        .hasMessageContaining("ships with the program");
  }

  @Test
  void did_you_mean_is_a_fix() {
    assertThat(
            fixed(
                Desk.policy("must the root usr of the account has MFA and the account is active")))
        .contains("must the root user of the account has MFA and the account is active\n");
    assertThat(fixed(Desk.policy("must the account is active").replace("low", "hihg")))
        .contains("severity high");
    assertThat(fixed(Desk.policy("must the account is active").replace("Link one", "Link oen")))
        .contains("improvement \"Link one\"");
    assertThat(fixed(Desk.policy("must the account is active\nsay \"{acount}\"")))
        .contains("say \"{account}\"");
    assertThat(
            fixed(
                Desk.policy("must the account is active")
                    + "test \"t\" for OWN.OEN\n  expect PASS\nend\n"))
        .contains("for OWN.ONE\n");
  }

  private static String fixed(String policies) {
    Desk desk = Desk.policies(policies);
    Problem problem = desk.understanding().problems().get(0);
    return desk.edited(List.of(Fix.of(desk.understanding(), problem).orElseThrow().edit()));
  }

  @Test
  void the_outline_names_blocks_parameters_and_attributes() {
    Desk desk = Desk.policies(Desk.policy("must the account is active"));
    assertThat(Symbol.of(desk.understanding(), Desk.POLICIES))
        .singleElement()
        .satisfies(
            policy -> {
              assertThat(policy.name() + ", " + policy.detail()).isEqualTo("OWN.ONE, A title");
              assertThat(policy.lastLine()).isEqualTo(9);
              assertThat(policy.parts()).extracting(Symbol::name).containsExactly("few keys");
            });
    assertThat(Symbol.of(desk.understanding(), Desk.WORDS))
        .filteredOn(symbol -> symbol.name().equals("root user"))
        .singleElement()
        .satisfies(
            thing ->
                assertThat(thing.parts()).extracting(Symbol::name).containsExactly("mfa", "keys"));
  }

  @Test
  void titles_of_improvements_lead_to_their_pages() {
    Desk desk = Desk.policies(Desk.policy("must the account is active"));
    assertThat(PageLink.of(desk.understanding(), Desk.POLICIES))
        .containsExactly(
            new PageLink(new Span("own.policy", 5, 15, 10), "https://example.com/Link-one"));
  }

  @Test
  void while_the_vocabulary_has_errors_policies_are_understood_by_what_it_was() {
    String policies = Desk.policy("must the account is active");
    Understanding before = Understanding.of(Desk.input(Desk.VOCABULARY, policies));
    Understanding after =
        Understanding.of(
            Desk.input(Desk.VOCABULARY.replace("text   name", "txet   name"), policies),
            Optional.of(before));
    assertThat(after.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.code()).isEqualTo("V103"));
    assertThat(Hover.at(after, Desk.POLICIES, new Position(8, 20))).isPresent();
    assertThat(Completions.at(after, Desk.POLICIES, new Position(8, 20))).isNotEmpty();
  }
}
