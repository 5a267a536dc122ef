package dev.plumbline.collectors.aws.client;

import dev.plumbline.collectors.framework.ReadFailure;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Gives the credentials to read an account with. */
public interface AccountCredentials {

  /** The account the collection started from, twelve digits. */
  String caller();

  /**
   * Credentials that were seen to belong to the account.
   *
   * @throws ReadFailure when there are none
   */
  AwsCredentialsProvider of(String account);

  /** Forgets the credentials of an account. */
  void forget(String account);
}
