package dev.plumbline.engine.bundle;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** The names that files of a bundle may have: relative, below the bundle, the same everywhere. */
final class EntryNames {
  private static final int LONGEST = 500;

  private EntryNames() {}

  /** Whether a name means one file below the bundle's folder, on every kind of machine. */
  static boolean isSafe(String name) {
    return !name.isEmpty()
        && name.length() <= LONGEST
        && name.codePoints().noneMatch(EntryNames::isForbidden)
        && Arrays.stream(name.split("/", -1)).allMatch(EntryNames::isSafePart);
  }

  private static boolean isForbidden(int character) {
    int type = Character.getType(character);
    return character == '\\'
        || character == ':'
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR
        || type == Character.SURROGATE;
  }

  /** No empty part, no {@code .} and {@code ..}, and nothing that Windows would cut off. */
  private static boolean isSafePart(String part) {
    return !part.isEmpty() && !part.endsWith(".") && !part.endsWith(" ");
  }

  /** What two names share that some file systems take for one. */
  static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC)
        .toUpperCase(Locale.ROOT)
        .toLowerCase(Locale.ROOT);
  }

  /** A name for a message: nothing invisible, not too long. */
  static String shown(String name) {
    StringBuilder text = new StringBuilder("'");
    name.codePoints()
        .limit(80)
        .forEach(
            character -> {
              if (isForbidden(character) && character != '\\' && character != ':') {
                text.append(String.format("\\u%04x", character));
              } else {
                text.appendCodePoint(character);
              }
            });
    return text.append(name.length() > 80 ? "…'" : "'").toString();
  }
}
