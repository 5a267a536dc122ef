package dev.plumbline.collectors.framework;

/** A call that gave no answer one could build evidence on. */
public final class ReadFailure extends RuntimeException {

  private final transient Failure failure;

  public ReadFailure(Failure failure) {
    super(failure.cause().toString());
    this.failure = failure;
  }

  public Failure failure() {
    return failure;
  }
}
