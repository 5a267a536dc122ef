package dev.plumbline.engine.policy.reading;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Condition.Comparison;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.things.Attribute;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Registers as policies and vocabularies declare them. */
class TablesTest {

  private static final String ACCOUNTS =
      """
      thing account "account"
        text   home "the home Region of the account"
        number size "the size of the account"
        choice tier of Gold, Silver "the tier of the account"
      """;

  private static final Map<String, byte[]> FILES =
      Map.of(
          "regions.csv",
          "region,until\neu-west-1,2027-01-01\n,\neu-north-1,\n".getBytes(UTF_8),
          "vendors.csv",
          "name,critical,limit,tier,tags\nAcme,yes,5,gold,a; b\nBeta,no,,silver,b\n"
              .getBytes(UTF_8));

  private static final String REGIONS =
      "table approved regions from \"regions.csv\" with region text, until date\n";

  private static Reading read(String vocabulary, String policies) {
    return Language.read(ACCOUNTS + vocabulary, policies, FILES);
  }

  private static Bundle bundle(String vocabulary, String policies) {
    Reading reading = read(vocabulary, policies);
    assertThat(reading.problems()).map(Problem::render).isEmpty();
    return reading.bundle().orElseThrow();
  }

  private static Value operand(String vocabulary, String policies) {
    Comparison comparison = (Comparison) bundle(vocabulary, policies).policies().get(0).must();
    return comparison.operands().get(0);
  }

  private static Problem only(String vocabulary, String policies) {
    return Language.only(read(vocabulary, policies));
  }

  @Test
  void a_table_makes_a_thing_with_an_attribute_for_each_column() {
    for (boolean inPolicies : List.of(true, false)) {
      Bundle bundle = bundle(inPolicies ? "" : REGIONS, inPolicies ? REGIONS : "");
      assertThat(bundle.vocabulary().require("approved region").attributes())
          .extracting(Attribute::name, Attribute::kind, Attribute::phrase)
          .containsExactly(
              tuple("region", Attribute.Kind.TEXT, "the region of the approved region"),
              tuple("until", Attribute.Kind.DATE, "the until of the approved region"));
      assertThat(bundle.registers())
          .singleElement()
          .satisfies(
              r ->
                  assertThat(r.rows())
                      .extracting(row -> row.id())
                      .containsExactly("eu-west-1", "eu-north-1"));
    }
  }

  @Test
  void a_table_ends_with_its_line_and_may_have_an_end() {
    String policy =
        Language.policyText(
            "applies to each approved region\nmust the until of the approved region is present");
    assertThat(bundle("", REGIONS + "\n# more\n" + policy).policies()).hasSize(1);
    assertThat(bundle("", REGIONS + "end\n" + policy).policies()).hasSize(1);
    assertThat(bundle("", policy + REGIONS).policies()).hasSize(1);
  }

  @Test
  void columns_have_all_kinds_that_a_cell_can_hold() {
    Bundle bundle =
        bundle(
            "",
            "Table Vendors from \"vendors.csv\" with name text, critical yes/no, limit number,"
                + " tier choice of Gold, Silver, tags list of text named by name\n"
                + Language.policyText(
                    "applies to each vendor\nmust the vendor is not critical or the limit of the"
                        + " vendor is at least 5"));
    assertThat(bundle.vocabulary().require("vendor").attributes())
        .extracting(Attribute::kind)
        .containsExactly(
            Attribute.Kind.TEXT,
            Attribute.Kind.YES_NO,
            Attribute.Kind.NUMBER,
            Attribute.Kind.CHOICE,
            Attribute.Kind.TEXTS);
  }

  @Test
  void a_thing_of_a_vocabulary_is_filled_from_a_table_too() {
    Bundle bundle =
        bundle(
            """
            thing supplier "supplier"
              from table "vendors.csv"
              named by name
              yes/no critical "the supplier is critical" not "the supplier is a small one"
              text   name     "the name of the supplier"
              number limit    "the limit of the supplier"
              text   tier     "the tier of the supplier"
              list   tags of text "the tags of the supplier"
            """,
            Language.policyText(
                "applies to each supplier\nmust the name of the supplier is one of the tags of suppliers"));
    assertThat(bundle.registers().get(0).rows())
        .extracting(row -> row.id())
        .containsExactly("Acme", "Beta");
  }

  @Test
  void is_one_of_asks_for_a_whole_column_without_its_blanks() {
    String must =
        "applies to each account\nmust the home Region of the account is one of the regions of approved regions";
    assertThat(operand("", REGIONS + Language.policyText(must)))
        .isInstanceOfSatisfying(
            Value.Column.class,
            column -> assertThat(column.values()).containsExactly("eu-west-1", "eu-north-1"));
    assertThat(
            operand(
                vendors(),
                Language.policyText(
                    "applies to each account\nmust the home Region of the account is not one of the tags of vendors")))
        .isInstanceOfSatisfying(
            Value.Column.class,
            column -> assertThat(column.values()).containsExactly("a", "b", "b"));
    assertThat(
            operand(
                    vendors(),
                    Language.policyText(
                        "applies to each account\nmust the tier of the account is one of the tiers of vendors"))
                .type())
        .isEqualTo(Value.Type.TEXT);
    assertThat(
            operand(
                    vendors(),
                    Language.policyText(
                        "applies to each account\nmust the size of the account is one of the limits of vendors"))
                .type())
        .isEqualTo(Value.Type.NUMBER);
  }

  private static String vendors() {
    return "table vendors from \"vendors.csv\" with name text, critical yes/no, limit number,"
        + " tier choice of Gold, Silver, tags list of text\n";
  }

  @Test
  void a_column_that_does_not_exist_is_told_with_the_one_that_was_meant() {
    Problem problem =
        only(
            "",
            REGIONS
                + Language.policyText(
                    "applies to each account\nmust the home Region of the account is one of the region of approved regions"));
    assertThat(problem.code()).isEqualTo("P211");
    assertThat(problem.help()).contains("did you mean 'the regions of approved regions'?");
  }

  @Test
  void a_column_is_compared_with_what_it_holds_only() {
    Problem problem =
        only(
            "",
            REGIONS
                + Language.policyText(
                    "applies to each account\nmust the size of the account is one of the regions of approved regions"));
    assertThat(problem.code()).isEqualTo("P212");
    assertThat(
            only(
                    "",
                    REGIONS
                        + Language.policyText(
                            "applies to each account\nmust the home Region of the account is the regions of approved regions"))
                .code())
        .isEqualTo("P211");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "T101 | table | expected the name of the table",
        "T101 | table staff from \"regions.csv\" with region text, until date | 'staff' does not name many things",
        "T101 | table regions | expected 'from' and a file behind the name",
        "P101 | table regions from \"regions.csv\" region text | expected 'with' here",
        "T101 | table regions from \"regions.csv\" with region | 'region' does not say what the column holds",
        "T101 | table regions from \"regions.csv\" with | expected a column here",
        "T102 | table regions from \"regions.csv\" with until date, region text | 'until' is a date, so it cannot name a region",
        "T102 | table regions from \"regions.csv\" with region text, until date named by name | 'region' is named by the column 'name', which it does not have",
        "T103 | table regions from \"regions.txt\" with region text | 'regions.txt' is no file that a register is read from",
        "T103 | table regions from \"../regions.csv\" with region text | there is no file '../regions.csv' in the folder of the bundle",
        "T106 | table regions from \"regions.csv\" sheet \"A\" with region text, until date | the register \"regions.csv\": only a workbook (.xlsx) has sheets",
        "T108 | table regions from \"regions.csv\" with region text | row 1: \"region\" has no attribute for the column \"until\"",
        "T109 | table regions from \"regions.csv\" with region text, until date, owner text | row 1: there is no column \"owner\"",
        "V104 | table accounts from \"regions.csv\" with region text, until date | there are two things called 'account'"
      })
  void a_mistake_in_a_table_is_told(String code, String table, String message) {
    Problem problem = only("", table + "\n");
    assertThat(problem.code()).as(problem.render()).isEqualTo(code);
    assertThat(problem.message()).isEqualTo(message);
    assertThat(problem.help()).isPresent();
  }

  @Test
  void lines_below_a_table_stand_outside_of_any_block() {
    assertThat(only("", REGIONS + "  region text\n").code()).isEqualTo("P103");
    assertThat(only(REGIONS + "  region text\n", "").code()).isEqualTo("V101");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "within account | a thing from a table stands by itself, not within another",
        "one account \"the account of the vendor\" | 'account' leads to things, and a cell of a register cannot",
        "text other \"the other of the vendor\" from survey | 'other' comes from a source, and its thing from a table"
      })
  void a_thing_from_a_table_is_all_in_its_table(String line, String message) {
    Problem problem =
        only(
            """
            thing vendor "vendor"
              from table "vendors.csv"
              text name "the name of the vendor"
              %s
            """
                .formatted(line),
            "");
    assertThat(problem.code()).isEqualTo("T102");
    assertThat(problem.message()).isEqualTo(message);
  }

  @Test
  void the_hash_of_a_bundle_covers_the_bytes_of_its_registers() {
    String hash = bundle("", REGIONS).hash();
    Map<String, byte[]> more =
        Map.of(
            "regions.csv",
            "region,until\neu-west-1,2027-01-01\n,\neu-north-1,\n\n".getBytes(UTF_8));
    assertThat(Language.read(ACCOUNTS, REGIONS, more).bundle().orElseThrow().hash())
        .isNotEqualTo(hash);
    assertThat(bundle("", REGIONS).hash()).isEqualTo(hash);
    assertThat(bundle("", REGIONS).registerFiles())
        .extracting(file -> file.name())
        .containsExactly("regions.csv");
  }
}
