package dev.plumbline.engine.bundle;

/**
 * A bundle file that is not used. The message is one line and begins with the file, unless it lists
 * problems of policies: then each follows on lines of its own.
 */
public final class BundleRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Refusal refusal;

  BundleRefusedException(String file, Refusal refusal, String message) {
    super(file + ": " + message);
    this.refusal = refusal;
  }

  public Refusal refusal() {
    return refusal;
  }
}
