package dev.plumbline.server.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.permissions.RoleNames;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a configuration file may say. */
enum Setting {
  ROLE_NAME(Kind.TEXT),
  EXTERNAL_ID(Kind.EXTERNAL_ID),
  SESSION_NAME(Kind.TEXT),
  SESSION_POLICY(Kind.NARROW_OR_NONE),
  PROFILE(Kind.TEXT),
  HOME_REGION(Kind.TEXT),
  REGIONS(Kind.TEXTS),
  SOURCES(Kind.TEXTS),
  FILES(Kind.TEXT),
  ENDPOINT_URL(Kind.TEXT),
  THREADS(Kind.WHOLE),
  ATTEMPTS(Kind.WHOLE),
  CALL_TIMEOUT(Kind.WHOLE),
  ATTEMPT_TIMEOUT(Kind.WHOLE),
  RATE_SHARE(Kind.SHARE),
  SNAPSHOTS(Kind.TEXT),
  BUNDLE(Kind.TEXT),
  STORE(Kind.TEXT);

  private enum Kind {
    TEXT("a text; numbers stand in quotes, such as \"0123\""),
    EXTERNAL_ID(CollectOptions.EXTERNAL_ID + ", in quotes where it is a number"),
    TEXTS("a list of texts, such as [eu-west-1, us-east-1]"),
    NARROW_OR_NONE("narrow or none"),
    WHOLE("a whole number of 1 or more"),
    SHARE("a number over 0 and up to 1, such as 0.7");

    private final String expected;

    Kind(String expected) {
      this.expected = expected;
    }

    private boolean fits(JsonNode value) {
      return switch (this) {
        case TEXT -> value.isTextual() && !value.textValue().isBlank();
        case EXTERNAL_ID -> value.isTextual() && RoleNames.isExternalId(value.textValue());
        case TEXTS -> value.isArray() && allTexts(value);
        case NARROW_OR_NONE -> List.of("narrow", "none").contains(value.asText());
        case WHOLE -> value.isInt() && value.intValue() > 0;
        case SHARE -> value.isNumber() && value.doubleValue() > 0 && value.doubleValue() <= 1;
      };
    }

    private static boolean allTexts(JsonNode list) {
      for (JsonNode item : list) {
        if (!item.isTextual()) {
          return false;
        }
      }
      return true;
    }
  }

  private final Kind kind;

  Setting(Kind kind) {
    this.kind = kind;
  }

  /** As it is written: {@code "role-name"}. */
  String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static List<String> names() {
    return Arrays.stream(values()).map(Setting::words).toList();
  }

  static Optional<Setting> named(String words) {
    return Arrays.stream(values()).filter(setting -> setting.words().equals(words)).findFirst();
  }

  /** Whether it may stand without a value, and then says nothing. */
  boolean mayBeEmpty() {
    return kind != Kind.EXTERNAL_ID;
  }

  /**
   * @throws BadInputException if the value is not what the setting takes
   */
  void check(JsonNode value, String place) {
    if (!kind.fits(value)) {
      throw new BadInputException(place + ": expected for \"" + words() + "\" " + kind.expected);
    }
  }
}
