package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
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
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
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

  static Manifest read(JsonNode json) throws UnfitJsonException {
    int format = format(json);
    JsonFields fields = JsonFields.of(json, FIELDS);
    ManifestHeader header = header(fields);
    return new Manifest(format, header, fields.instant("finished"), files(fields.node("files")));
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

  private static SortedMap<String, Manifest.FileEntry> files(JsonNode json)
      throws UnfitJsonException {
    if (!json.isObject()) {
      throw UnfitJsonException.expected("an object", json).in("files");
    }
    SortedMap<String, Manifest.FileEntry> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : json.properties()) {
      String path = file.getKey();
      try {
        files.put(path, entry(path, file.getValue()));
      } catch (UnfitJsonException e) {
        throw e.in(path).in("files");
      }
    }
    if (!files.containsKey(SnapshotFiles.COVERAGE)) {
      throw UnfitJsonException.because("expected a field \"%s\"".formatted(SnapshotFiles.COVERAGE))
          .in("files");
    }
    return files;
  }

  private static Manifest.FileEntry entry(String path, JsonNode json) throws UnfitJsonException {
    if (!path.equals(SnapshotFiles.COVERAGE) && !SnapshotFiles.isObservations(path)) {
      throw UnfitJsonException.because(
          "expected %s or observations/<account>/<source>.jsonl".formatted(SnapshotFiles.COVERAGE));
    }
    JsonFields fields = JsonFields.of(json, Set.of("sha256", "count"));
    return new Manifest.FileEntry(
        fields.text("sha256", SHA256, "a SHA-256 in hex"), fields.count("count"));
  }
}
