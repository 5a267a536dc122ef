package dev.plumbline.engine.policy.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.explain.GeneratedPolicies;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.format.Formatter.Formatted;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.things.Vocabulary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files before and after. */
class FormatterTest {

  @Test
  void an_ugly_file_gets_the_one_form() {
    assertThat(format("ugly.policy", read(FormatterTest.class, "ugly.policy")))
        .isEqualTo(read(FormatterTest.class, "ugly.formatted.policy"));
  }

  @Test
  void a_vocabulary_has_columns() {
    String before =
        """
        Source census "the census"
          AT MOST 7 Days old
          reads census : Count,census:List
          of Each account
        thing account "account"   # who pays
          From CENSUS
          Yes/No active "the account is active" from Census not "the account is not active"
          # how many
          number count "the count of the account" example 1
          one owner "the owner of the account"
          list units OF unit   "the units of the account"
          # all of it
        # below
        """;
    String after =
        """
        source census "the census"
          reads    census:Count, census:List
          of       each account
          at most  7 days old

        thing account "account"  # who pays
          from   census
          yes/no active "the account is active"    not "the account is not active" from census
          # how many
          number count  "the count of the account" example 1
          one    owner         "the owner of the account"
          list   units of unit "the units of the account"
          # all of it

        # below
        """;
    assertThat(format("x.vocab", before)).isEqualTo(after);
    assertThat(format("x.vocab", after)).isEqualTo(after);
  }

  @Test
  void bounds_explanations_times_of_day_and_deprecations_have_their_form() {
    String policy =
        """
        policy P "p"
          parameter   Grace is 3 days ,  BETWEEN 1 Day and 30 days
        end
        test "t" for P
          Unnoticed "'3 days' becomes '4 days'"   BECAUSE "it is said daily"
          Today is 2026-11-23T10:30Z
        end
        """;
    assertThat(format("p.policy", policy))
        .isEqualTo(
            """
            policy P "p"
              parameter    Grace is 3 days, between 1 day and 30 days
            end

            test "t" for P
              today is 2026-11-23T10:30Z
              unnoticed "'3 days' becomes '4 days'" because "it is said daily"
            end
            """);
    assertThat(
            format(
                "x.vocab",
                "thing account \"account\"\n  number count \"the count of the account\" Deprecated"
                    + " \"say 'the number of the account'\" example 1\n"))
        .endsWith(
            "\"the count of the account\" example 1 deprecated \"say 'the number of the"
                + " account'\"\n");
  }

  @Test
  void tables_have_a_line_each() {
    String before =
        """
        # where we may run
        Table  approved regions From "a.csv"   With Region Text , until DATE
        TABLE tiers from table "t.xlsx" Sheet "Tiers" with name text,tier Choice Of Gold,Silver Named By name # twice
        end
        """;
    String after =
        """
        # where we may run
        table approved regions from "a.csv" with Region text, until date
        table tiers from table "t.xlsx" sheet "Tiers" with name text, tier choice of Gold, Silver named by name  # twice
        end
        """;
    assertThat(format("x.policy", before)).isEqualTo(after);
    assertThat(format("x.policy", after)).isEqualTo(after);
    assertThat(format("x.vocab", after)).isEqualTo(after);
  }

  @Test
  void a_thing_from_a_table_says_so_first() {
    String before =
        "thing vendor \"vendor\"\n From Table \"v.xlsx\" sheet \"V\"\n  Named By name\n text name"
            + " \"the name of the vendor\"\n";
    String after =
        """
        thing vendor "vendor"
          from   table "v.xlsx" sheet "V"
          named by name
          text   name "the name of the vendor"
        """;
    assertThat(format("x.vocab", before)).isEqualTo(after);
    assertThat(format("x.vocab", after)).isEqualTo(after);
  }

  @Test
  void unknown_sentences_stay_as_they_are_written() {
    String text =
        "policy P \"p\"\n  must the Zorb of the Account IS 3 and the account HAS Wings\nend\n";
    assertThat(format("p.policy", text))
        .isEqualTo(
            "policy P \"p\"\n  must the Zorb of the Account is 3 and the account HAS Wings\nend\n");
  }

  @Test
  void comments_alone_and_nothing_at_all_are_files_too() {
    assertThat(format("p.policy", "\n  # a\n\n\n\n# b\r\n# c")).isEqualTo("# a\n\n# b\n# c\n");
    assertThat(format("p.policy", " \n\n")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "policy P 'p'\\n  severity low                      | 1:1 | P102",
        "severity low\\npolicy P 'p'\\nend                  | 1:1 | P103",
        "policy P 'p'\\n  svrity low\\nend                  | 2:3 | P101",
        "policy P 'p'\\n  owner '# not a comment\\nend      | 2:9 | P104",
        "policy P 'p'\\nend end                             | 2:5 | P101",
        "thing account 'account'\\n                         | 1:1 | P103"
      })
  void a_file_that_cannot_be_laid_out_is_left_alone_and_told(
      String text, String place, String code) {
    Formatted formatted =
        formatter()
            .format(new SourceFile("p.policy", text.replace("\\n", "\n").replace('\'', '"')));
    assertThat(formatted.text()).isEmpty();
    assertThat(formatted.problems())
        .map(Problem::render)
        .first()
        .asString()
        .startsWith("p.policy:" + place + ": error " + code + ": ");
  }

  private static String format(String name, String text) {
    Formatted formatted = formatter().format(new SourceFile(name, text));
    assertThat(formatted.problems()).map(Problem::render).isEmpty();
    return formatted.text().orElseThrow();
  }

  @Test
  void two_scopes_in_one_policy_are_a_mistake_that_stays_as_it_is() {
    String once =
        format(
            "p.policy",
            """
            policy A.B "t"
              applies to each account where the account is open
              applies to each account
              where the account is open
            end
            """);
    assertThat(format("p.policy", once)).isEqualTo(once);
  }

  private static Formatter formatter() {
    Vocabulary vocabulary =
        BundleReader.read(
                new BundleReader.Input(
                    List.of(),
                    List.of(
                        new SourceFile(
                            "differential.vocab",
                            read(GeneratedPolicies.class, "differential.vocab"))),
                    List.of(),
                    new Catalogue("TEST 1", "A question", "", "", List.of(), List.of()),
                    List.of(),
                    name -> Optional.empty()))
            .bundle()
            .orElseThrow()
            .vocabulary();
    return new Formatter(vocabulary);
  }

  private static String read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
