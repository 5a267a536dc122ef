package dev.plumbline.collectors.files;

/** A configuration of file sources that cannot be used; the message says where and why. */
public final class FileSourcesException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  FileSourcesException(String message) {
    super(message, null, false, false);
  }
}
