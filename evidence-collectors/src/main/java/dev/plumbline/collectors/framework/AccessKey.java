package dev.plumbline.collectors.framework;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/**
 * Credentials of the account the collection starts from.
 *
 * @param id the access key id
 * @param secret the secret access key
 * @param sessionToken the session token of temporary credentials
 */
public record AccessKey(String id, String secret, Optional<String> sessionToken) {
  public AccessKey {
    requireNonNull(id, "id is null");
    requireNonNull(secret, "secret is null");
    requireNonNull(sessionToken, "sessionToken is null");
  }

  /** Names the key and nothing secret. */
  @Override
  public String toString() {
    return "AccessKey[" + id + ']';
  }
}
