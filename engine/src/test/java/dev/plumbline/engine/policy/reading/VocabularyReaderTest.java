package dev.plumbline.engine.policy.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VocabularyReaderTest {

  @Test
  void a_source_says_what_is_read_of_what_and_how_old_it_may_be() {
    Vocabulary vocabulary =
        vocabulary(
            """
            source configuration recorders "the recorders"
              reads   config:DescribeRecorders, config:DescribeStatus
              of      each account and region
              at most 7 days old
            """);
    assertThat(vocabulary.sources())
        .singleElement()
        .satisfies(
            source -> {
              assertThat(source.name()).isEqualTo("configuration recorders");
              assertThat(source.title()).isEqualTo("the recorders");
              assertThat(source.operations())
                  .containsExactly("config:DescribeRecorders", "config:DescribeStatus");
              assertThat(source.reach()).isEqualTo(Source.Reach.REGION);
              assertThat(source.maximumAge()).contains(Duration.ofDays(7));
            });
  }

  @Test
  void each_kind_of_attribute_is_read() {
    Vocabulary vocabulary =
        vocabulary(
            """
            thing account "account"
              yes/no active "the account is active" not "the account is not active"
              number count "the count of the account" example 3
              text name "the name of the account"
              date last use "the last use of the account"
              choice tier of Gold, Very Silver "the tier of the account"
              one owner "the owner of the account"
              one deputy of owner "the deputy of the account"
              list owners of owner "the owners of the account"
              list tags of text "the tags of the account"
            thing owner "owner"
            """);
    assertThat(vocabulary.require("account").attributes())
        .extracting(Attribute::name, Attribute::kind)
        .containsExactly(
            tuple("active", Attribute.Kind.YES_NO),
            tuple("count", Attribute.Kind.NUMBER),
            tuple("name", Attribute.Kind.TEXT),
            tuple("last use", Attribute.Kind.DATE),
            tuple("tier", Attribute.Kind.CHOICE),
            tuple("owner", Attribute.Kind.ONE),
            tuple("deputy", Attribute.Kind.ONE),
            tuple("owners", Attribute.Kind.LIST),
            tuple("tags", Attribute.Kind.TEXTS));
    assertThat(attribute(vocabulary, "tier").choices()).containsExactly("Gold", "Very Silver");
    assertThat(attribute(vocabulary, "owner").item()).contains("owner");
    assertThat(attribute(vocabulary, "deputy").item()).contains("owner");
    assertThat(attribute(vocabulary, "tags").item()).isEmpty();
    assertThat(attribute(vocabulary, "count").example()).contains("3");
  }

  @Test
  void an_attribute_comes_from_the_source_of_its_thing_unless_it_names_another() {
    Vocabulary vocabulary =
        vocabulary(
            """
            source census
              reads census:Count
            source payroll
              reads payroll:List
            thing account "account"
              from census
              text name "the name of the account"
              text owner "the owner of the account" from payroll
            """);
    assertThat(attribute(vocabulary, "name").source().map(Source::name)).contains("census");
    assertThat(attribute(vocabulary, "owner").source().map(Source::name)).contains("payroll");
  }

  @Test
  void a_phrase_can_be_deprecated_with_what_to_say_instead() {
    Vocabulary vocabulary =
        vocabulary(
            """
            source census
              reads census:Count
            thing account "account"
              text name "the name of the account" from census deprecated "say 'the title'"
              text title "the title of the account"
            """);
    assertThat(attribute(vocabulary, "name").deprecated()).contains("say 'the title'");
    assertThat(attribute(vocabulary, "name").source().map(Source::name)).contains("census");
    assertThat(attribute(vocabulary, "title").deprecated()).isEmpty();
    assertThat(problem("thing account\n  text name \"the name of the account\" deprecated\n"))
        .startsWith("2:49 V103 expected what to say instead, in quotation marks");
  }

  @Test
  void v101_a_line_or_block_that_has_no_place_in_a_vocabulary() {
    assertThat(problem("the account is active\n"))
        .startsWith("1:1 V101 did not expect 'the account is active' here");
    assertThat(problem("policy TEST.ONE \"One\"\nend\n"))
        .startsWith("1:1 V101 did not expect 'policy' in a vocabulary");
  }

  @Test
  void v102_a_line_that_sources_do_not_have() {
    assertThat(problem("source census\n  writes census:Count\n"))
        .startsWith("2:3 V102 did not expect 'writes' here");
    assertThat(problem("source census\n  at most many days old\n"))
        .isEqualTo(
            "2:11 V102 expected a number of days = write a line such as 'at most 7 days old'");
    assertThat(problem("source census\n  at most 99999999999999 days old\n"))
        .startsWith("2:11 V102 expected a number of days");
  }

  @Test
  void v103_a_line_that_things_do_not_have() {
    assertThat(problem("thing account\n  numbr count \"the count of the account\"\n"))
        .isEqualTo("2:3 V103 did not expect 'numbr' here = did you mean 'number'?");
    assertThat(problem("thing account\n  number count\n"))
        .startsWith("2:15 V103 expected the phrase in quotation marks");
    assertThat(problem("thing account\n  number \"the count of the account\"\n"))
        .startsWith("2:10 V103 expected a name");
    assertThat(problem("thing \"account\"\n")).startsWith("1:7 V103 expected a name");
    assertThat(problem("thing account\n  number count \"the count of the account\" always 1\n"))
        .startsWith("2:43 V103 did not expect 'always' here");
  }

  @Test
  void v103_a_line_that_ends_too_early() {
    String count = "thing account\n  number count \"the count of the account\" ";
    assertThat(problem(count + "example\n")).startsWith("2:50 V103 expected an example here");
    assertThat(problem(count + "from\n")).startsWith("2:47 V103 expected a name");
    assertThat(problem("thing account\n  within\n")).startsWith("2:9 V103 expected a name");
    assertThat(problem("thing account\n  from\n")).startsWith("2:7 V103 expected a name");
  }

  @Test
  void v104_a_name_that_stands_twice() {
    assertThat(problem("thing account\nthing account\n"))
        .startsWith("2:7 V104 there are two things called 'account'");
    assertThat(problem("source census\nsource Census\n"))
        .startsWith("2:1 V104 there are two sources called 'Census'");
    assertThat(
            problem(
                """
                thing account
                  text name "the name of the account"
                  text name "the other name of the account"
                """))
        .startsWith("1:7 V104 'account' has two attributes called 'name'");
  }

  @Test
  void v105_a_thing_that_does_not_exist() {
    assertThat(problem("thing account\nthing root user\n  within acount\n"))
        .isEqualTo("2:7 V105 no thing is called 'acount' = did you mean 'account'?");
    assertThat(problem("thing account\n  list units of unit \"the units of the account\"\n"))
        .isEqualTo("1:7 V105 'units' leads to 'unit', and no thing is called that");
  }

  @Test
  void v106_a_phrase_that_does_not_name_its_thing() {
    assertThat(problem("thing account\n  text name \"the name\"\n"))
        .startsWith("2:3 V106 the phrase does not say 'the account'");
    assertThat(problem("thing account\n  yes/no on \"the account is on\" not \"it is not on\"\n"))
        .startsWith("2:3 V106");
  }

  @Test
  void v107_a_sentence_without_its_opposite() {
    assertThat(problem("thing account\n  yes/no active \"the account is active\"\n"))
        .startsWith("2:3 V107 the sentence \"the account is active\" has no opposite");
  }

  @Test
  void v108_a_source_that_does_not_exist() {
    assertThat(problem("source census\n  reads census:Count\nthing account\n  from censes\n"))
        .isEqualTo("4:8 V108 no source is called 'censes' = did you mean 'census'?");
  }

  @Test
  void v110_a_thing_that_ships_and_does_not_fit_its_record() {
    Problem problem =
        Language.only(
            Language.readShipped(
                "thing organization\n  text motto \"the motto of the organization\"\n"));
    assertThat(told(problem)).startsWith("1:7 V110 'organization' does not fit its record: ");
    assertThat(problem.message()).contains("motto");
  }

  @Test
  void all_problems_of_a_vocabulary_are_told_at_once() {
    assertThat(
            Language.read(
                    """
                    source census
                      writes census:Count
                    thing account
                      numbr count "the count of the account"
                      text name "the name"
                    """,
                    "")
                .problems())
        .extracting(Problem::code)
        .containsExactly("V102", "V103", "V106");
  }

  private static Vocabulary vocabulary(String text) {
    return Language.read(text, "").bundle().orElseThrow().vocabulary();
  }

  private static Attribute attribute(Vocabulary vocabulary, String name) {
    return vocabulary.require("account").attribute(name).orElseThrow();
  }

  private static String problem(String vocabulary) {
    return told(Language.only(Language.read(vocabulary, "")));
  }

  private static String told(Problem problem) {
    return problem.span().line()
        + ":"
        + problem.span().column()
        + " "
        + problem.code()
        + " "
        + problem.message()
        + problem.help().map(help -> " = " + help).orElse("");
  }
}
