package dev.plumbline.engine.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.JsonFields;
import dev.plumbline.engine.evidence.StrictJson;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which bundle of an installation counts: its file {@code active}, which is replaced as a whole.
 *
 * @param revision of the bundle
 * @param sha256 of the bundle file, in hex, which is its name too
 */
record ActiveBundle(long revision, String sha256) {
  static final String FILE = "active";
  private static final int LARGEST = 4096;
  private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

  static ActiveBundle of(SignedBundle bundle) {
    return new ActiveBundle(bundle.manifest().revision(), bundle.sha256());
  }

  /** Where the bundle file lies, below the installation. */
  String path() {
    return "bundles/" + sha256 + ".zip";
  }

  /**
   * Reads which bundle is active; empty when none is.
   *
   * @throws BundleRefusedException if the file is damaged
   */
  static Optional<ActiveBundle> read(Path installation) {
    Path file = installation.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      JsonFields fields =
          JsonFields.of(
              StrictJson.reader().readTree(WholeFile.read(file, LARGEST)),
              Set.of("revision", "sha256"));
      return Optional.of(
          new ActiveBundle(
              fields.count("revision"), fields.text("sha256", SHA256, "a SHA-256 in hex")));
    } catch (JsonProcessingException | UnfitJsonException e) {
      throw new BundleRefusedException(
          file.toString(),
          Refusal.DAMAGED_INSTALLATION,
          "does not say which bundle is active; install one into a new folder");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void write(Path installation) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("revision", revision).put("sha256", sha256);
    WholeFile.write(installation.resolve(FILE), (json + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
