package dev.plumbline.collectors.aws.organizations;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is asked for until it is good enough to keep. */
final class Once<T> {

  private final Supplier<T> asking;
  private final Predicate<T> keeps;
  private @Nullable T kept;

  Once(Supplier<T> asking, Predicate<T> keeps) {
    this.asking = asking;
    this.keeps = keeps;
  }

  synchronized T get() {
    if (kept != null) {
      return kept;
    }
    T asked = asking.get();
    if (keeps.test(asked)) {
      kept = asked;
    }
    return asked;
  }
}
