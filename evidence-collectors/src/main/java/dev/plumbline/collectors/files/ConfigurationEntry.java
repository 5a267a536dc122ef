package dev.plumbline.collectors.files;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.collectors.files.reading.ImportTime;
import dev.plumbline.collectors.files.reading.YamlDocument;
import dev.plumbline.engine.evidence.Instants;
import dev.plumbline.engine.policy.reading.Suggestion;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/** An object of a configuration; each of its fields is read as what it must be. */
final class ConfigurationEntry {
  private static final String AT = "at";
  private static final String STAMP = "stamp";
  private static final Pattern COUNT = Pattern.compile("\\d{1,4}");

  private final YamlDocument document;
  private final String pointer;
  private final JsonNode object;

  /**
   * @param keys the fields it may have
   */
  ConfigurationEntry(YamlDocument document, String pointer, List<String> keys) {
    this.document = document;
    this.pointer = pointer;
    this.object = document.root().at(pointer);
    if (!object.isObject()) {
      throw mistake("", "expected " + String.join(", ", keys));
    }
    object
        .fieldNames()
        .forEachRemaining(
            key -> {
              if (!keys.contains(key)) {
                String meant =
                    Suggestion.nearest(key, keys)
                        .map("did you mean \"%s\"?"::formatted)
                        .orElseGet(() -> "expected one of " + String.join(", ", keys));
                throw mistake(key, "there is no \"%s\" here; %s".formatted(key, meant));
              }
            });
  }

  /** The entries of a list, of which no two may have the same key. */
  <E> List<E> list(
      String field,
      List<String> keys,
      Function<ConfigurationEntry, E> reader,
      Function<E, Object> key) {
    JsonNode list = object.path(field);
    if (list.isMissingNode()) {
      return List.of();
    }
    if (!list.isArray()) {
      throw mistake(field, "expected a list");
    }
    List<E> entries = new ArrayList<>();
    Set<Object> seen = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      String at = pointer + "/" + field + "/" + i;
      ConfigurationEntry entry = new ConfigurationEntry(document, at, keys);
      E read = reader.apply(entry);
      if (!seen.add(key.apply(read))) {
        throw entry.mistake("", "stands here twice; each needs a name of its own");
      }
      entries.add(read);
    }
    return entries;
  }

  String text(String field) {
    return optionalText(field).orElseThrow(() -> mistake("", "expected \"%s\"".formatted(field)));
  }

  String text(String field, Pattern pattern, String expected) {
    String text = text(field);
    if (!pattern.matcher(text).matches()) {
      throw mistake(field, "expected " + expected);
    }
    return text;
  }

  Optional<String> optionalText(String field) {
    JsonNode value = object.path(field);
    if (value.isMissingNode()) {
      return Optional.empty();
    }
    if (!value.isTextual() || value.textValue().isBlank()) {
      throw mistake(field, "expected a text");
    }
    return Optional.of(value.textValue());
  }

  List<String> texts(String field) {
    JsonNode list = object.path(field);
    List<String> texts = new ArrayList<>();
    for (JsonNode each : list) {
      if (each.isTextual()) {
        texts.add(each.textValue());
      }
    }
    if (!list.isMissingNode() && (!list.isArray() || texts.size() < list.size())) {
      throw mistake(field, "expected a list of texts");
    }
    return texts;
  }

  int count(String field, int otherwise) {
    String text = optionalText(field).orElse(String.valueOf(otherwise));
    if (!COUNT.matcher(text).matches()) {
      throw mistake(field, "expected a number of days");
    }
    return Integer.parseInt(text);
  }

  Optional<Instant> moment(String field) {
    return optionalText(field)
        .map(
            text -> {
              try {
                return Instants.parse(text);
              } catch (DateTimeException e) {
                throw mistake(field, "expected " + Instants.EXPECTED);
              }
            });
  }

  ImportTime time() {
    if (object.has(AT) && object.has(STAMP)) {
      throw mistake(STAMP, "there is \"at\" too; write one of them");
    }
    return new ImportTime(moment(AT), optionalText(STAMP));
  }

  private FileSourcesException mistake(String field, String what) {
    String at = field.isEmpty() ? pointer : pointer + JsonPointer.empty().appendProperty(field);
    return new FileSourcesException(
        "%s:%d %s: %s"
            .formatted(document.name(), document.line(at), at.isEmpty() ? "/" : at, what));
  }
}
