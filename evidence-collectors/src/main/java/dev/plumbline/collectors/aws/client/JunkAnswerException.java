package dev.plumbline.collectors.aws.client;

import software.amazon.awssdk.core.exception.SdkClientException;

/** An answer that did not come from AWS, or is too large or too odd to be read as one. */
final class JunkAnswerException extends SdkClientException {

  private static final long serialVersionUID = 1L;

  JunkAnswerException(String message) {
    super(SdkClientException.builder().message(message));
  }
}
