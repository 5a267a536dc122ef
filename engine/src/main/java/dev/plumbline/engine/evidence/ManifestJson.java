package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code manifest.json} and back. */
final class ManifestJson {
  static final Set<String> HEADER =
      Set.of(
          "id",
          "started",
          "collectorVersion",
          "caller",
          "managementAccount",
          "accounts",
          "regions",
          "parent");
  private static final Set<String> FIELDS =
      Stream.concat(HEADER.stream(), Stream.of("format", "finished", "files"))
          .collect(Collectors.toUnmodifiableSet());
  private static final String FILES = "files";
  private static final String HASH = "a SHA-256 in hex";
  private static final int HASH_DIGITS = 64;
  private static final Pattern REGION = Pattern.compile("[a-z0-9-]+");

  private ManifestJson() {}

  /** Writes it for people, file by file: there may be hundreds of thousands. */
  static void write(Manifest manifest, OutputStream out) throws IOException {
    JsonGenerator json = StrictJson.prettyWriter().createGenerator(out);
    json.writeStartObject();
    for (Map.Entry<String, JsonNode> field : head(manifest).properties()) {
      json.writeFieldName(field.getKey());
      json.writeTree(field.getValue());
    }
    json.writeObjectFieldStart("files");
    for (Map.Entry<String, Manifest.FileEntry> file : manifest.files().entrySet()) {
      json.writeObjectFieldStart(file.getKey());
      json.writeStringField("sha256", file.getValue().sha256());
      json.writeNumberField("count", file.getValue().count());
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.flush();
  }

  private static ObjectNode head(Manifest manifest) {
    ManifestHeader header = manifest.header();
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", manifest.format());
    json.put("id", header.id());
    json.put("started", header.started().toString());
    json.put("finished", manifest.finished().toString());
    putRest(json, header);
    return json;
  }

  /** The header alone, as a journal holds it. */
  static ObjectNode header(ManifestHeader header) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("id", header.id());
    json.put("started", header.started().toString());
    putRest(json, header);
    return json;
  }

  private static void putRest(ObjectNode json, ManifestHeader header) {
    json.put("collectorVersion", header.collectorVersion());
    json.put("caller", header.caller());
    json.put("managementAccount", header.managementAccount());
    header.accounts().forEach(json.putArray("accounts")::add);
    header.regions().forEach(json.putArray("regions")::add);
    header.parent().ifPresent(parent -> json.put("parent", parent));
  }

  /**
   * Reads it, file by file.
   *
   * @throws UnfitJsonException if it is not a manifest, with its place
   */
  static Manifest read(InputStream in) throws IOException, UnfitJsonException {
    try (JsonParser json = StrictJson.largeFile(in)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw UnfitJsonException.expected("an object", StrictJson.value(json));
      }
      ObjectNode fields = JsonNodeFactory.instance.objectNode();
      Optional<FileIndex> files = Optional.empty();
      String field;
      while ((field = json.nextFieldName()) != null) {
        if (fields.has(field)) {
          throw StrictJson.twice(field, json, json.currentTokenLocation());
        }
        json.nextToken();
        if (field.equals(FILES) && json.currentToken() == JsonToken.START_OBJECT) {
          if (fields.has("format")) {
            format(fields);
          }
          files = Optional.of(files(json));
          fields.putNull(field);
        } else {
          fields.set(field, StrictJson.value(json));
        }
      }
      if (json.currentToken() != JsonToken.END_OBJECT || json.nextToken() != null) {
        throw StrictJson.trailing(json);
      }
      return manifest(fields, files);
    }
  }

  private static Manifest manifest(ObjectNode json, Optional<FileIndex> files)
      throws UnfitJsonException {
    int format = format(json);
    JsonFields fields = JsonFields.of(json, FIELDS);
    ManifestHeader header = header(fields);
    Instant finished = fields.instant("finished");
    if (files.isEmpty()) {
      throw UnfitJsonException.expected("an object", fields.node(FILES)).in(FILES);
    }
    if (!files.get().containsKey(SnapshotFiles.COVERAGE)) {
      throw UnfitJsonException.because("expected a field \"%s\"".formatted(SnapshotFiles.COVERAGE))
          .in(FILES);
    }
    return new Manifest(format, header, finished, files.get());
  }

  static ManifestHeader header(JsonFields fields) throws UnfitJsonException {
    return new ManifestHeader(
        fields.text("id"),
        fields.instant("started"),
        fields.text("collectorVersion"),
        fields.text("caller"),
        fields.text("managementAccount", SnapshotFiles.ACCOUNT, SnapshotFiles.ACCOUNT_EXPECTED),
        fields.texts("accounts", SnapshotFiles.ACCOUNT, SnapshotFiles.ACCOUNT_EXPECTED),
        fields.texts("regions", REGION, "a Region code such as \"eu-west-1\""),
        fields.optionalText("parent"));
  }

  private static int format(JsonNode json) throws UnfitJsonException {
    JsonNode format = json.path("format");
    if (format.isIntegralNumber()
        && format.canConvertToLong()
        && format.longValue() > Manifest.FORMAT) {
      throw UnfitJsonException.because(
              "the snapshot is of format %d, newer than format %d, which this program reads; use a newer program"
                  .formatted(format.longValue(), Manifest.FORMAT))
          .in("format");
    }
    if (!format.isIntegralNumber() || format.asLong() != Manifest.FORMAT) {
      throw UnfitJsonException.expected("the number " + Manifest.FORMAT, format).in("format");
    }
    return Manifest.FORMAT;
  }

  private static FileIndex files(JsonParser json) throws IOException, UnfitJsonException {
    FileIndex.Builder files = new FileIndex.Builder();
    String path;
    while ((path = json.nextFieldName()) != null) {
      JsonLocation at = json.currentTokenLocation();
      json.nextToken();
      boolean first;
      try {
        first = files.add(path, entry(path, json));
      } catch (UnfitJsonException e) {
        throw e.in(path).in(FILES);
      }
      if (!first) {
        throw StrictJson.twice(path, json, at);
      }
    }
    return files.build();
  }

  private static Manifest.FileEntry entry(String path, JsonParser json)
      throws IOException, UnfitJsonException {
    if (!path.equals(SnapshotFiles.COVERAGE) && !SnapshotFiles.isObservations(path)) {
      throw UnfitJsonException.because(
          "expected %s or observations/<account>/<source>.jsonl".formatted(SnapshotFiles.COVERAGE));
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      throw UnfitJsonException.expected("an object", StrictJson.value(json));
    }
    Optional<String> sha256 = Optional.empty();
    OptionalLong count = OptionalLong.empty();
    String field;
    while ((field = json.nextFieldName()) != null) {
      if (field.equals("sha256") ? sha256.isPresent() : count.isPresent()) {
        throw StrictJson.twice(field, json, json.currentTokenLocation());
      }
      json.nextToken();
      switch (field) {
        case "sha256" -> sha256 = Optional.of(sha256(json));
        case "count" -> count = OptionalLong.of(count(json));
        default ->
            throw UnfitJsonException.because(
                    "there is no such field here; expected one of count, sha256")
                .in(field);
      }
    }
    return new Manifest.FileEntry(
        sha256.orElseThrow(() -> missing(HASH).in("sha256")),
        count.orElseThrow(() -> missing(JsonFields.COUNT).in("count")));
  }

  private static String sha256(JsonParser json) throws IOException, UnfitJsonException {
    String text = json.currentToken() == JsonToken.VALUE_STRING ? json.getText() : "";
    if (text.length() != HASH_DIGITS || !text.chars().allMatch(ManifestJson::isOfHash)) {
      throw UnfitJsonException.expected(HASH, StrictJson.value(json)).in("sha256");
    }
    return text;
  }

  private static boolean isOfHash(int letter) {
    return (letter >= '0' && letter <= '9') || (letter >= 'a' && letter <= 'f');
  }

  private static long count(JsonParser json) throws IOException, UnfitJsonException {
    if (json.currentToken() == JsonToken.VALUE_NUMBER_INT
        && json.getNumberType() != JsonParser.NumberType.BIG_INTEGER
        && json.getLongValue() >= 0) {
      return json.getLongValue();
    }
    throw UnfitJsonException.expected(JsonFields.COUNT, StrictJson.value(json)).in("count");
  }

  private static UnfitJsonException missing(String expected) {
    return UnfitJsonException.expected(expected, MissingNode.getInstance());
  }
}
