package dev.plumbline.collectors.aws.client;

import dev.plumbline.collectors.framework.Failure;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells what was removed after a list had shown it from what cannot be read: it is gone when AWS
 * does not find it and a second list, a complete one, does not show it either.
 */
public final class SecondLook {
  private final String notFound;
  private final Supplier<Listed<String>> list;
  private @Nullable Listed<String> second;

  private SecondLook(String notFound, Supplier<Listed<String>> list) {
    this.notFound = notFound;
    this.list = list;
  }

  /**
   * @param notFound the error code that says so, such as {@code "PipelineNotFoundException"}
   * @param list asks for the list again
   * @param name what an item of it is called
   */
  public static <T> SecondLook at(
      String notFound, Supplier<Listed<T>> list, Function<T, String> name) {
    return new SecondLook(notFound, () -> list.get().map(name));
  }

  /** Whether an item whose reading failed is gone; the list is asked for at most once. */
  public boolean isGone(String name, Failure failure) {
    if (failure.errorCode().filter(notFound::equals).isEmpty()) {
      return false;
    }
    Listed<String> again = second;
    if (again == null) {
      again = list.get();
      second = again;
    }
    Set<String> names = again.values().stream().collect(Collectors.toSet());
    return again.gap().isEmpty() && !names.contains(name);
  }
}
