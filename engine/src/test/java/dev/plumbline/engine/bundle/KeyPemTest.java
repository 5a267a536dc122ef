package dev.plumbline.engine.bundle;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class KeyPemTest {
  private static final byte[] MESSAGE = {1, 2, 3};

  @TempDir Path folder;

  @Test
  void a_pair_signs_and_is_believed() {
    KeyPem.Pair pair = KeyPem.generate();
    SigningKey key = SampleBundles.signingKey(folder.resolve("a"), pair);
    TrustedKeys keys = SampleBundles.trusted(folder.resolve("a.pub"), pair);
    byte[] signature = key.sign(MESSAGE);
    assertThat(signature).hasSize(64);
    assertThat(keys.whoSigned(MESSAGE, signature)).contains(pair.fingerprint());
    assertThat(keys.whoSigned(new byte[] {1, 2}, signature)).isEmpty();
    assertThat(TrustedKeys.read(List.of()).whoSigned(MESSAGE, signature)).isEmpty();
  }

  @Test
  void keys_are_written_in_pem() {
    KeyPem.Pair pair = KeyPem.generate();
    assertThat(new String(pair.privateKey(), US_ASCII))
        .startsWith("-----BEGIN PRIVATE KEY-----\n")
        .endsWith("\n-----END PRIVATE KEY-----\n");
    assertThat(new String(pair.publicKey(), US_ASCII))
        .startsWith("-----BEGIN PUBLIC KEY-----\n")
        .endsWith("\n-----END PUBLIC KEY-----\n");
  }

  @Test
  void the_other_half_of_a_pair_is_told() throws IOException {
    KeyPem.Pair pair = KeyPem.generate();
    Path privateKey = Files.write(folder.resolve("a"), pair.privateKey());
    Path publicKey = Files.write(folder.resolve("a.pub"), pair.publicKey());
    assertThatThrownBy(() -> TrustedKeys.read(List.of(privateKey)))
        .isInstanceOf(BundleFileException.class)
        .hasMessage(
            privateKey
                + ": expected a public Ed25519 key: the .pub file beside the key that signed");
    assertThatThrownBy(() -> SigningKey.read(publicKey))
        .isInstanceOf(BundleFileException.class)
        .hasMessageStartingWith(publicKey + ": expected a private Ed25519 key");
  }

  @Test
  void a_key_of_another_kind_is_told() throws IOException, NoSuchAlgorithmException {
    byte[] key = KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic().getEncoded();
    Path file =
        Files.writeString(
            folder.resolve("x.pub"),
            "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getEncoder().encodeToString(key)
                + "\n-----END PUBLIC KEY-----\n");
    assertThatThrownBy(() -> TrustedKeys.read(List.of(file)))
        .hasMessage(file + ": holds a key that is not of the kind Ed25519");
  }

  @Test
  void a_key_that_is_not_there_is_told() {
    Path file = folder.resolve("none.pub");
    assertThatThrownBy(() -> TrustedKeys.read(List.of(file)))
        .isInstanceOf(BundleFileException.class)
        .hasMessage(file + ": there is no such file");
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it has no permissions of this kind")
  void a_secret_file_is_for_its_owner_alone() throws IOException {
    Path file = folder.resolve("a");
    WholeFile.writeNew(file, MESSAGE, true);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
  }

  @Test
  void a_secret_file_is_not_written_over() throws IOException {
    Path file = folder.resolve("a");
    WholeFile.writeNew(file, MESSAGE, true);
    assertThatThrownBy(() -> WholeFile.writeNew(file, new byte[0], true))
        .hasMessage(file + ": is there already, and is not written over");
    assertThat(file).hasBinaryContent(MESSAGE);
  }
}
