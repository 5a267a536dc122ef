package dev.plumbline.collectors.framework;

import static java.util.Objects.requireNonNull;

import java.net.URI;
import java.util.Optional;

/**
 * How to get at an organization's accounts.
 *
 * @param credentials the credentials to start from, normally of the management account; empty for
 *     those that the AWS SDK finds by itself
 * @param roleName the role to read other accounts with, the same name in every account
 * @param externalId the external id that the role's trust policy asks for
 * @param sessionName the name under which CloudTrail shows the calls
 * @param homeRegion the Region that answers for services without Regions, {@code "us-east-1"} in
 *     the standard partition
 * @param endpoint where to send all calls instead of AWS's own addresses
 * @param profile the profile of the AWS configuration to take credentials from; empty for the one
 *     that the AWS SDK finds by itself
 * @param narrowed whether a role is assumed for no more than the collection does; an emulator may
 *     not know of that
 * @param ownRegion the Region that the AWS CLI would take; where a service answers in a home Region
 *     that nothing names, it is asked here too
 */
public record Access(
    Optional<AccessKey> credentials,
    String roleName,
    Optional<String> externalId,
    String sessionName,
    String homeRegion,
    Optional<URI> endpoint,
    Optional<String> profile,
    boolean narrowed,
    Optional<String> ownRegion) {
  public Access {
    requireNonNull(credentials, "credentials is null");
    requireNonNull(roleName, "roleName is null");
    requireNonNull(externalId, "externalId is null");
    requireNonNull(sessionName, "sessionName is null");
    requireNonNull(homeRegion, "homeRegion is null");
    requireNonNull(endpoint, "endpoint is null");
    requireNonNull(profile, "profile is null");
    requireNonNull(ownRegion, "ownRegion is null");
  }

  /** Where the AWS CLI would take no Region. */
  public Access(
      Optional<AccessKey> credentials,
      String roleName,
      Optional<String> externalId,
      String sessionName,
      String homeRegion,
      Optional<URI> endpoint,
      Optional<String> profile,
      boolean narrowed) {
    this(
        credentials,
        roleName,
        externalId,
        sessionName,
        homeRegion,
        endpoint,
        profile,
        narrowed,
        Optional.empty());
  }

  /** The same, with the Region that the AWS CLI would take. */
  public Access in(Optional<String> region) {
    return new Access(
        credentials,
        roleName,
        externalId,
        sessionName,
        homeRegion,
        endpoint,
        profile,
        narrowed,
        region);
  }

  /** The SDK's own credentials, the standard partition, and the session name "plumbline". */
  public static Access byRole(String roleName) {
    return new Access(
        Optional.empty(),
        roleName,
        Optional.empty(),
        "plumbline",
        "us-east-1",
        Optional.empty(),
        Optional.empty(),
        true);
  }
}
