package dev.plumbline.engine.policy.reading;

import java.util.Optional;

/** One and many, as English writes them most of the time; the last word of a name counts. */
final class Plurals {
  private Plurals() {}

  static String of(String one) {
    if (one.matches(".*[^aeiou]y")) {
      return one.substring(0, one.length() - 1) + "ies";
    }
    return one.matches(".*(s|x|z|ch|sh)") ? one + "es" : one + "s";
  }

  /** Empty if a name is not in the plural. */
  static Optional<String> one(String many) {
    if (many.matches(".*[^aeiou]ies")) {
      return Optional.of(many.substring(0, many.length() - 3) + "y");
    }
    if (many.matches(".*(ss|sh|ch|x|zz|[^ao]us)es")) {
      return Optional.of(many.substring(0, many.length() - 2));
    }
    return many.matches(".*[^s ]s")
        ? Optional.of(many.substring(0, many.length() - 1))
        : Optional.empty();
  }
}
