package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.PolicyFiles;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MeaningHashTest {
  private static final String VOCABULARY =
      """
      source survey "Survey"
        at most 7 days old

      source contract "Contract"
        at most 7 days old

      thing account "account"
        from survey
        yes/no active "the account is active" not "the account is not active"
        number count  "the count of the account"
        number limit  "the limit of the account"
        text   name   "the name of the account"
        date   seen   "the last sign-in of the account"
        choice tier of Gold, Silver "the tier of the account"
        list   tags of text "the tags of the account"
        list   stages of stage "the stages of the account"

      thing stage "stage"
        within account
        yes/no test     "the stage is a test" not "the stage is not a test"
        yes/no blocking "the stage blocks" not "the stage does not block"
      """;
  private static final String POLICY =
      """
      policy OWN.ALL "Everything"
        practice     "Practice one"
        severity     high
        rationale    "Because."
        improvement  "Link one"
        owner        "security"
        version      1.0.0
        evidence     survey, at most 3 days old
        parameter    most is 5
        parameter    unused is 5
        applies to each account
          where the account is active
        must all of
          - the count of the account is at most most
          - the count of the account is between 1 and the limit of the account
          - the last sign-in of the account is before 2026-11-23
          - the last sign-in of the account is not older than 90 days
          - the name of the account is one of "a", "b"
          - the name of the account matches "x*"
          - the tier of the account is Gold
          - the tags of the account contains "x"
          - the name of the account is present
          - the account is known
          - not (the account is not active)
          - at least 2 of the stages of the account where the stage is a test
          - for at least 95 % of the stages of the account where the stage is a test: the stage blocks
          - in the stages of the account: some where the stage is a test comes before every where the stage blocks
        say "Account {account} has {the count of the account}."
      end

      define "the account is known" for each account
        when the name of the account is "known"
      end

      settings for "gold" where the tier of the account is Gold
        set OWN.ALL most to 7
      end
      """;

  private static String hash(String vocabulary, String policy) {
    TreeMap<String, byte[]> files = new TreeMap<>();
    files.put("own.vocab", vocabulary.getBytes(UTF_8));
    files.put("own.policy", policy.getBytes(UTF_8));
    BundleReader.Reading reading =
        BundleReader.read(
            BundleReader.Input.of(SampleBundles.SHIPPED, PolicyFiles.of("own", files), List.of()));
    assertThat(reading.problems()).filteredOn(p -> p.code().startsWith("P")).isEmpty();
    Bundle bundle = reading.bundle().orElseThrow();
    return MeaningHash.of(bundle.policies().get(0));
  }

  private static String changed(String text, String from, String to) {
    assertThat(text).contains(from);
    return text.replace(from, to);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `most is 5`                           | `most is 6`
          `where the account is active`         | `where the account is not active`
          `each account\\n    where the account is active` | `each account`
          `must all of`                         | `must any of`
          `survey, at most 3 days`              | `survey, at most 4 days`
          `survey, at most 3 days`              | `contract, at most 3 days`
          `is at most most`                     | `is less than most`
          `between 1 and the limit`             | `between 1 and the count`
          `between 1`                           | `between 1.5`
          `before 2026-11-23`                   | `before 2026-11-24`
          `90 days`                             | `90 hours`
          `one of "a", "b"`                     | `one of "a", "c"`
          `one of "a", "b"`                     | `one of "a, b"`
          `matches "x*"`                        | `matches pattern "x*"`
          `is Gold`                             | `is Silver`
          `name of the account is present`      | `name of the account is absent`
          `not (the account is not active)`     | `not (the account is active)`
          `at least 2 of`                       | `at most 2 of`
          `for at least 95 %`                   | `for at least 90 %`
          `is a test: the stage blocks`         | `is a test: the stage does not block`
          `before every where`                  | `before some where`
          `is "known"`                          | `is "famous"`
          `most to 7`                           | `most to 8`
          `"gold" where the tier of the account is Gold` | `"gold" where the tier of the account is Silver`
          """)
  void what_decides_results_counts(String from, String to) {
    String line = from.replace("\\n", "\n");
    assertThat(hash(VOCABULARY, changed(POLICY, line, to))).isNotEqualTo(hash(VOCABULARY, POLICY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `"Everything"`          | `"All of it"`
          `"Because."`            | `"Because of risk."`
          `severity     high`     | `severity     low`
          `owner        "security"` | `owner        "risk"`
          `1.0.0`                 | `1.1.0`
          `must all of`           | `must  all   of # all`
          `the count of the account is at most most` | `The  Count of the account is at most most`
          `Account {account} has` | `The account {account} has`
          `between 1 and`         | `between 1.0 and`
          `unused is 5`           | `unused is 6`
          `OWN.ALL`               | `OWN.ALL-OF-IT`
          `the account is known`  | `the account is famous`
          `for "gold"`            | `for "golden accounts"`
          `when the name`         | `when  the  name`
          """)
  void what_only_tells_does_not_count(String from, String to) {
    assertThat(hash(VOCABULARY, changed(POLICY, from, to))).isEqualTo(hash(VOCABULARY, POLICY));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          `"Survey"\\n  at most 7 days` | `"Survey"\\n  at most 9 days`
          `  from survey\\n`            | `  from contract\\n`
          `Gold, Silver`               | `Gold, Silver, Bronze`
          """)
  void how_the_vocabulary_reads_evidence_counts(String from, String to) {
    String other = changed(VOCABULARY, from.replace("\\n", "\n"), to.replace("\\n", "\n"));
    assertThat(hash(other, POLICY)).isNotEqualTo(hash(VOCABULARY, POLICY));
  }

  @Test
  void what_the_policy_does_not_speak_of_does_not_count() {
    String other = changed(VOCABULARY, "\"Contract\"\n  at most 7", "\"Contract\"\n  at most 9");
    assertThat(hash(other, POLICY)).isEqualTo(hash(VOCABULARY, POLICY));
  }
}
