package dev.plumbline.engine.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.bundle.BundleManifest.FileEntry;
import dev.plumbline.engine.evidence.JsonFields;
import dev.plumbline.engine.evidence.StrictJson;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code manifest.json} and back. */
final class BundleManifestJson {
  private static final Set<String> FIELDS =
      Set.of("format", "revision", "made", "bundleHash", "author", "approver", "files", "policies");
  private static final Set<String> POLICY_FIELDS =
      Set.of("formerly", "version", "meaning", "place");
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
  private static final String SHA256_EXPECTED = "a SHA-256 in hex";
  private static final Pattern ID = Pattern.compile("\\S+");

  private BundleManifestJson() {}

  /** The bytes that are signed. */
  static byte[] write(BundleManifest manifest) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("format", BundleManifest.FORMAT);
    json.put("revision", manifest.revision());
    json.put("made", manifest.made().toString());
    json.put("bundleHash", manifest.bundleHash());
    json.put("author", manifest.author());
    json.put("approver", manifest.approver());
    ObjectNode files = json.putObject("files");
    manifest
        .files()
        .forEach(
            (name, file) ->
                files.putObject(name).put("sha256", file.sha256()).put("size", file.size()));
    ObjectNode policies = json.putObject("policies");
    manifest.policies().forEach(policy -> write(policy, policies.putObject(policy.id())));
    try {
      return StrictJson.prettyWriter().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(PolicyEntry policy, ObjectNode json) {
    policy.formerly().forEach(json.putArray("formerly")::add);
    policy.version().ifPresent(version -> json.put("version", version));
    json.put("meaning", policy.meaning()).put("place", policy.place());
  }

  /**
   * Reads a manifest whose signature is verified.
   *
   * @param file the bundle's name, for messages
   * @throws BundleRefusedException if it is not exactly what {@link #write} writes
   */
  static BundleManifest read(String file, byte[] bytes) {
    try {
      JsonNode json = StrictJson.reader().readTree(bytes);
      checkFormat(file, json);
      return read(file, JsonFields.of(json, FIELDS));
    } catch (JsonProcessingException e) {
      throw unreadable(file, StrictJson.explain(e));
    } catch (UnfitJsonException e) {
      throw unreadable(file, (e.pointer().isEmpty() ? "" : e.pointer() + ": ") + e.expectation());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static BundleManifest read(String file, JsonFields fields) throws UnfitJsonException {
    String author = fields.text("author", BundleManifest.PERSON, BundleManifest.PERSON_EXPECTED);
    String approver =
        fields.text("approver", BundleManifest.PERSON, BundleManifest.PERSON_EXPECTED);
    if (BundleManifest.isSamePerson(author, approver)) {
      throw new BundleRefusedException(
          file,
          Refusal.SAME_PERSON,
          "\"" + author + "\" wrote it and approved it; somebody else approves");
    }
    long revision = fields.count("revision");
    if (revision < 1) {
      throw UnfitJsonException.expected("a number from 1 on", fields.node("revision"))
          .in("revision");
    }
    return new BundleManifest(
        revision,
        fields.instant("made"),
        fields.text("bundleHash", SHA256, SHA256_EXPECTED),
        author,
        approver,
        files(fields.node("files")),
        policies(fields.node("policies")));
  }

  private static void checkFormat(String file, JsonNode json) throws UnfitJsonException {
    if (!json.isObject()) {
      throw UnfitJsonException.expected("an object", json);
    }
    JsonNode format = json.path("format");
    if (!format.isInt() || format.intValue() != BundleManifest.FORMAT) {
      throw new BundleRefusedException(
          file,
          Refusal.UNKNOWN_FORMAT,
          "the manifest is of format "
              + (format.isMissingNode() ? "unknown" : EntryNames.shown(format.asText()))
              + "; this program reads format "
              + BundleManifest.FORMAT);
    }
  }

  private static SortedMap<String, FileEntry> files(JsonNode json) throws UnfitJsonException {
    SortedMap<String, FileEntry> files = new TreeMap<>();
    for (Map.Entry<String, JsonNode> file : entries(json, "files")) {
      try {
        JsonFields fields = JsonFields.of(file.getValue(), Set.of("sha256", "size"));
        files.put(
            file.getKey(),
            new FileEntry(fields.text("sha256", SHA256, SHA256_EXPECTED), fields.count("size")));
      } catch (UnfitJsonException e) {
        throw e.in(file.getKey()).in("files");
      }
    }
    return files;
  }

  private static List<PolicyEntry> policies(JsonNode json) throws UnfitJsonException {
    List<PolicyEntry> policies = new ArrayList<>();
    for (Map.Entry<String, JsonNode> policy : entries(json, "policies")) {
      try {
        JsonFields fields = JsonFields.of(policy.getValue(), POLICY_FIELDS);
        policies.add(
            new PolicyEntry(
                policy.getKey(),
                fields.texts("formerly", ID, "an id"),
                fields.optionalText("version"),
                fields.text("meaning", SHA256, SHA256_EXPECTED),
                fields.text("place")));
      } catch (UnfitJsonException e) {
        throw e.in(policy.getKey()).in("policies");
      }
    }
    return policies;
  }

  private static Set<Map.Entry<String, JsonNode>> entries(JsonNode json, String name)
      throws UnfitJsonException {
    if (!json.isObject()) {
      throw UnfitJsonException.expected("an object", json).in(name);
    }
    return json.properties();
  }

  private static BundleRefusedException unreadable(String file, String message) {
    return new BundleRefusedException(
        file,
        Refusal.UNREADABLE_MANIFEST,
        "the manifest cannot be read: " + message.lines().findFirst().orElse(""));
  }
}
