package dev.plumbline.collectors.files.opinions;

import static dev.plumbline.collectors.framework.Fields.fields;
import static java.util.Objects.requireNonNull;

import dev.plumbline.collectors.framework.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One finding of another tool.
 *
 * @param id the tool's id of it
 * @param control the tool's id of what it checked
 * @param account twelve digits, if it says so
 * @param region a Region code, if it says so
 * @param resources what it looked at
 * @param verdict as the tool words it
 * @param severity as the tool words it, if it does
 * @param muted whether somebody set it aside in the tool
 * @param when the tool last looked
 */
record Opinion(
    String id,
    String control,
    @Nullable String account,
    @Nullable String region,
    List<String> resources,
    String verdict,
    @Nullable String severity,
    boolean muted,
    Optional<Instant> when) {
  Opinion {
    requireNonNull(id, "id is null");
    requireNonNull(control, "control is null");
    resources = List.copyOf(resources);
    requireNonNull(verdict, "verdict is null");
    requireNonNull(when, "when is null");
  }

  Fields data(String tool) {
    return fields()
        .orAbsent("tool", tool)
        .orAbsent("control", control)
        .orAbsent("accountId", account)
        .orAbsent("regionCode", region)
        .texts("resources", resources)
        .orAbsent("status", status())
        .orAbsent("severity", severity)
        .with("muted", muted)
        .orAbsent("seen", when.orElse(null));
  }

  /** PASS, FAIL, or UNKNOWN for all that is neither. */
  private String status() {
    return switch (verdict.toUpperCase(Locale.ROOT)) {
      case "PASS", "PASSED" -> "PASS";
      case "FAIL", "FAILED" -> "FAIL";
      default -> "UNKNOWN";
    };
  }
}
