package dev.plumbline.collectors.permissions;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the roles of accounts are called, and whom they trust.
 *
 * @param role the name of the role, the same in every account
 * @param externalId the external id that the collection names; empty to leave it open
 * @param trusted the account the collection starts from, twelve digits; empty to leave it open
 */
public record RoleNames(String role, Optional<String> externalId, Optional<String> trusted) {
  private static final Pattern ROLE = Pattern.compile("[\\w+=,.@-]{1,64}");
  private static final Pattern EXTERNAL_ID = Pattern.compile("[\\w+=,.@:/-]{2,1224}");
  private static final Pattern ACCOUNT = Pattern.compile("\\d{12}");

  /**
   * @throws IllegalArgumentException if IAM would not take one of them; the message says which
   */
  public RoleNames {
    requireNonNull(role, "role is null");
    check(ROLE, role, "a role's name is of letters, digits and +=,.@-_");
    externalId.ifPresent(
        id -> check(EXTERNAL_ID, id, "an external id is of letters, digits and +=,.@:/-_"));
    trusted.ifPresent(account -> check(ACCOUNT, account, "an account has twelve digits"));
  }

  /** Whether IAM takes a text for an external id. */
  public static boolean isExternalId(String text) {
    return EXTERNAL_ID.matcher(text).matches();
  }

  private static void check(Pattern pattern, String text, String expected) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException(expected + ", and \"" + text + "\" is not");
    }
  }
}
