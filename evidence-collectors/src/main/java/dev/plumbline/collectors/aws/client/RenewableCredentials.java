package dev.plumbline.collectors.aws.client;

import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;

/** Credentials that can be asked for anew before their time. */
public interface RenewableCredentials extends AwsCredentialsProvider {
  /** The next call gets new ones. */
  void renew();
}
