package dev.plumbline.collectors.recorded;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** Counts the calls of all AWS clients, and throws at one of them when a test says so. */
public final class ThrowingCall implements ExecutionInterceptor {
  private static final AtomicInteger CALLS = new AtomicInteger();
  private static volatile int at;
  private static volatile @Nullable Throwable thrown;

  /** Throws at the call with this number, counted from 1 and from now on. */
  public static void arm(int number, Throwable what) {
    CALLS.set(0);
    thrown = what;
    at = number;
  }

  /** Throws nothing any more, and counts from now on. */
  public static void disarm() {
    CALLS.set(0);
    at = 0;
  }

  public static int calls() {
    return CALLS.get();
  }

  @Override
  public void beforeExecution(
      Context.BeforeExecution context, ExecutionAttributes executionAttributes) {
    if (CALLS.incrementAndGet() == at) {
      if (thrown instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) thrown;
    }
  }
}
