package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.reading.ShippedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** A folder with a small bundle, and keys to sign it with. */
final class SampleBundles {
  static final Instant MADE = Instant.parse("2026-11-23T18:00:00Z");
  static final String VOCABULARY =
      """
      source survey "Survey"
        at most 7 days old

      thing account "account"
        from survey
        yes/no active "the account is active" not "the account is not active"
        number count  "the count of the account"
      """;
  static final String POLICY =
      """
      policy OWN.ACTIVE "Accounts are active"
        practice     "Practice one"
        severity     high
        rationale    "Because."
        improvement  "Link one"
        version      1.0.0
        applies to each account
          where the count of the account is at least 3
        must the account is active
      end
      """;

  /** Nothing ships but a practice to tie policies to. */
  static final ShippedFiles SHIPPED =
      new ShippedFiles(
          List.of(),
          List.of(),
          List.of(),
          new Catalogue(
              "TEST 1",
              "A question",
              "",
              "",
              List.of(),
              List.of(
                  new Practice(
                      "P1",
                      "practice_one",
                      "Practice one",
                      "",
                      List.of(new Link("Link one", "https://example.com/", "document"))))),
          List.of());

  final Path folder;
  final SigningKey key;
  final TrustedKeys keys;

  SampleBundles(Path root) {
    this.folder = root.resolve("policies");
    write("own.vocab", VOCABULARY);
    write("policies/own.policy", POLICY);
    write("evidence/minutes.md", "# Minutes");
    KeyPem.Pair pair = KeyPem.generate();
    key = signingKey(root.resolve("release.pem"), pair);
    keys = trusted(root.resolve("release.pem.pub"), pair);
  }

  static SigningKey signingKey(Path file, KeyPem.Pair pair) {
    WholeFile.writeNew(file, pair.privateKey(), true);
    return SigningKey.read(file);
  }

  static TrustedKeys trusted(Path file, KeyPem.Pair pair) {
    WholeFile.writeNew(file, pair.publicKey(), false);
    return TrustedKeys.read(List.of(file));
  }

  void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The folder as a signed bundle. */
  byte[] bundle(long revision) {
    return bundle(revision, key);
  }

  byte[] bundle(long revision, SigningKey with) {
    BundleDraft draft = BundleDraft.read(folder);
    return draft.signed(
        draft.manifest(draft.check(SHIPPED).bundle().orElseThrow(), revision, MADE, "ana", "ben"),
        with);
  }

  /** Writes a bundle file beside the folder. */
  Path file(String name, byte[] bytes) {
    Path file = folder.resolveSibling(name);
    WholeFile.write(file, bytes);
    return file;
  }
}
