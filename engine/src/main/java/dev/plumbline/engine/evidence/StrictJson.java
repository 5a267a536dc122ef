package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The one way evidence is read from and written as JSON: no key twice, nothing after the value, at
 * most {@value #MAXIMUM_DEPTH} levels deep, numbers exact, and always the same bytes for the same
 * value.
 */
public final class StrictJson {
  public static final int MAXIMUM_DEPTH = 64;
  static final int MAXIMUM_TEXT = 4 << 20;
  private static final long MAXIMUM_DOCUMENT = 1L << 30;
  private static final int MAXIMUM_NUMBER = 100;
  private static final Pattern DUPLICATE = Pattern.compile("Duplicate [^']*'(.*)'");

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(MAXIMUM_DEPTH)
                  .maxDocumentLength(MAXIMUM_DOCUMENT)
                  .maxStringLength(MAXIMUM_TEXT)
                  .maxNumberLength(MAXIMUM_NUMBER)
                  .build())
          .build();

  private static final JsonFactory LARGE =
      FACTORY
          .rebuild()
          .disable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .enable(JsonNodeFeature.WRITE_PROPERTIES_SORTED)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  private static final ObjectReader VALUES =
      MAPPER.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter PRETTY =
      MAPPER
          .writer(
              new DefaultPrettyPrinter(
                      Separators.createDefaultInstance()
                          .withObjectFieldValueSpacing(Separators.Spacing.AFTER))
                  .withObjectIndenter(INDENT)
                  .withArrayIndenter(INDENT))
          .without(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  private StrictJson() {}

  /** Reads strictly; for single values, of which nothing may follow. */
  public static ObjectReader reader() {
    return MAPPER.reader();
  }

  /** Reads one line strictly, token by token. */
  static JsonParser parser(byte[] buffer, int offset, int length) throws IOException {
    return FACTORY.createParser(buffer, offset, length);
  }

  /**
   * Reads a file strictly, token by token, whose objects may have a million fields: a field that
   * stands twice in one object is for the reader to find.
   */
  static JsonParser largeFile(InputStream in) throws IOException {
    return LARGE.createParser(in);
  }

  /** The value that a parser of a {@link #largeFile} stands at. */
  static JsonNode value(JsonParser json) throws IOException {
    return VALUES.readTree(json);
  }

  /** That a field was read before in the same object. */
  static JsonProcessingException twice(String field, JsonParser json, JsonLocation at) {
    return new JsonParseException(json, "Duplicate field '" + field + "'", at);
  }

  /** That there is more after the value. */
  static JsonProcessingException trailing(JsonParser json) {
    return MismatchedInputException.from(json, Object.class, "Trailing token");
  }

  /** Writes on one line, the fields of trees and maps sorted. */
  public static ObjectWriter writer() {
    return MAPPER.writer();
  }

  /** Writes for people: indented by two blanks, fields in their order, no line end at the end. */
  public static ObjectWriter prettyWriter() {
    return PRETTY;
  }

  /**
   * Where a text stops being strict JSON, as it follows a file's name: {@code ":12:5"}.
   *
   * @param firstLine the number of the text's first line in its file
   */
  static String place(int firstLine, JsonProcessingException e) {
    @Nullable JsonLocation at = e.getLocation();
    return at == null
        ? ":" + firstLine
        : ":%d:%d".formatted(firstLine + at.getLineNr() - 1, at.getColumnNr());
  }

  /** What is wrong with a text that is not strict JSON, for the person who wrote it. */
  public static String explain(JsonProcessingException e) {
    String message = e.getOriginalMessage();
    if (e instanceof StreamConstraintsException) {
      return message.startsWith("Document nesting depth")
          ? "is nested deeper than %d levels".formatted(MAXIMUM_DEPTH)
          : "has a value that is too long: a text may have %d characters, a number %d digits"
              .formatted(MAXIMUM_TEXT, MAXIMUM_NUMBER);
    }
    if (e instanceof JsonEOFException) {
      return "the JSON text ends too early";
    }
    Matcher duplicate = DUPLICATE.matcher(message);
    if (duplicate.lookingAt()) {
      return "the field \"%s\" stands twice in one object".formatted(duplicate.group(1));
    }
    if (e instanceof MismatchedInputException) {
      return message.startsWith("Trailing token")
          ? "expected nothing after the JSON value"
          : "expected a JSON value, found nothing";
    }
    return "is not JSON: " + message;
  }
}
