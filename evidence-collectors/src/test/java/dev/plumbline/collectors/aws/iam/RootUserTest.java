package dev.plumbline.collectors.aws.iam;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RootUserTest {

  private static String summary(Map<String, Integer> counts) {
    return new RootSummary(counts).fields().node().toString();
  }

  private static String report(String password, String key1, String used1, String used2) {
    String csv =
        """
        user,password_last_used,access_key_1_active,access_key_1_last_used_date,\
        access_key_2_active,access_key_2_last_used_date
        <root_account>,%s,%s,%s,false,%s
        """
            .formatted(password, key1, used1, used2);
    NamedCsvRecord row =
        CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow();
    return new RootRow(row).fields().node().toString();
  }

  @Test
  void no_credentials_is_only_known_when_every_kind_is_counted() {
    assertThat(
            summary(
                Map.of(
                    "AccountPasswordPresent", 0,
                    "AccountAccessKeysPresent", 0,
                    "AccountSigningCertificatesPresent", 0)))
        .isEqualTo("{\"keys\":0,\"credentials\":false}");
    assertThat(summary(Map.of("AccountAccessKeysPresent", 0))).isEqualTo("{\"keys\":0}");
  }

  @Test
  void one_kind_of_credentials_is_enough_to_have_some() {
    assertThat(summary(Map.of("AccountAccessKeysPresent", 2)))
        .isEqualTo("{\"keys\":2,\"credentials\":true}");
    assertThat(summary(Map.of("AccountSigningCertificatesPresent", 1)))
        .isEqualTo("{\"credentials\":true}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "no_information | false | N/A | N/A | {\"reportedKeys\":false,\"lastUse\":null,\"lastKeyUse\":null}",
        "not_supported | false | N/A | N/A | {\"reportedKeys\":false,\"lastKeyUse\":null}",
        "2026-01-15T10:11:12+00:00 | true | N/A | 2025-05-05T00:00:00+00:00 | {\"reportedKeys\":true,\"lastUse\":\"2026-01-15T10:11:12Z\",\"lastKeyUse\":\"2025-05-05T00:00:00Z\"}",
        "N/A | not_supported | not_supported | 2025-05-05T00:00:00+00:00 | {\"lastUse\":null}",
        "yesterday | maybe | N/A | N/A | {\"lastKeyUse\":null}",
      })
  void nothing_is_absent_and_not_supported_is_unknown(
      String password, String key1, String used1, String used2, String expected) {
    assertThat(report(password, key1, used1, used2)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-01-15T10:11:12+00:00 | {\"passwordChanged\":\"2026-01-15T10:11:12Z\"}",
        "N/A | {\"passwordChanged\":null}",
        "not_supported | {}"
      })
  void the_last_change_of_the_password_is_known_where_the_report_tells_it(
      String changed, String expected) {
    String csv = "user,password_last_changed\n<root_account>," + changed + "\n";
    NamedCsvRecord row =
        CsvReader.builder().ofNamedCsvRecord(csv).stream().findFirst().orElseThrow();
    assertThat(new RootRow(row).fields().node().toString()).isEqualTo(expected);
  }
}
