package dev.plumbline.collectors.aws.iam;

import dev.plumbline.collectors.framework.Fields;
import java.util.List;
import java.util.Map;

/** What the account summary counts of a root user; a key that it lacks is unknown. */
record RootSummary(Map<String, Integer> counts) {

  private static final String KEYS = "AccountAccessKeysPresent";
  private static final List<String> CREDENTIALS =
      List.of("AccountPasswordPresent", KEYS, "AccountSigningCertificatesPresent");

  Fields fields() {
    Fields fields = Fields.fields();
    Integer mfa = counts.get("AccountMFAEnabled");
    if (mfa != null) {
      fields.with("mfa", mfa == 1);
    }
    Integer keys = counts.get(KEYS);
    if (keys != null) {
      fields.with("keys", keys);
    }
    boolean some = CREDENTIALS.stream().anyMatch(key -> counts.getOrDefault(key, 0) > 0);
    if (some || counts.keySet().containsAll(CREDENTIALS)) {
      fields.with("credentials", some);
    }
    return fields;
  }
}
