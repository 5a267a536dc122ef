package dev.plumbline.collectors.aws.client;

import software.amazon.awssdk.core.exception.SdkClientException;

/** An answer that did not come from AWS, or is too large or too odd to be read as one. */
final class JunkAnswerException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private JunkAnswerException(String message) {
    super(message);
  }

  /** As the cause of an exception of the SDK, which passes only its own types through unchanged. */
  static SdkClientException thrown(String message) {
    return SdkClientException.create(message, new JunkAnswerException(message));
  }
}
