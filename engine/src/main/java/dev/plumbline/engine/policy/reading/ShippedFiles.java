package dev.plumbline.engine.policy.reading;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The bundle that ships, read from the class path: SEC 1's vocabulary, policies and their tests,
 * its catalogue and the kinds of attestation.
 */
public record ShippedFiles(
    List<SourceFile> vocabularies,
    List<SourceFile> policies,
    List<SourceFile> tests,
    Catalogue catalogue,
    List<AttestationKind> attestationKinds) {

  private static final String FOLDER = "/dev/plumbline/rules/sec1/";
  private static final YAMLMapper YAML = new YAMLMapper();

  public ShippedFiles {
    vocabularies = List.copyOf(vocabularies);
    policies = List.copyOf(policies);
    tests = List.copyOf(tests);
    attestationKinds = List.copyOf(attestationKinds);
  }

  private record Index(
      String catalogue,
      String attestationKinds,
      List<String> vocabularies,
      List<String> policies,
      List<String> tests) {}

  /**
   * Reads the bundle.
   *
   * @throws UncheckedIOException if it is not on the class path
   */
  public static ShippedFiles read() {
    try {
      Index index = YAML.readValue(bytes("index.yaml"), Index.class);
      return new ShippedFiles(
          files(index.vocabularies()),
          files(index.policies()),
          files(index.tests()),
          Catalogue.read(new ByteArrayInputStream(bytes(index.catalogue()))),
          YAML.readValue(bytes(index.attestationKinds()), new TypeReference<>() {}));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SourceFile> files(List<String> names) throws IOException {
    List<SourceFile> files = new ArrayList<>();
    for (String name : names) {
      files.add(new SourceFile("sec1/" + name, new String(bytes(name), StandardCharsets.UTF_8)));
    }
    return files;
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = ShippedFiles.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new FileNotFoundException("the class path has no " + FOLDER + name);
      }
      return in.readAllBytes();
    }
  }
}
