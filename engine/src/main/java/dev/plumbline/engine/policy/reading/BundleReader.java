package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.ThingTypes;
import dev.plumbline.engine.things.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads vocabularies and policies into a checked bundle, and tells all problems of all files at
 * once.
 */
public final class BundleReader {

  private static final int MOST_POLICIES = 5_000;

  /**
   * What there is to read.
   *
   * @param shippedVocabularies {@code .vocab} files whose things are tied to the records that ship
   * @param vocabularies other {@code .vocab} files
   * @param policies {@code .policy} files
   * @param hashOfFile the SHA-256 in hex of a file that attestations name; empty when there is none
   */
  public record Input(
      List<SourceFile> shippedVocabularies,
      List<SourceFile> vocabularies,
      List<SourceFile> policies,
      Catalogue catalogue,
      List<AttestationKind> attestationKinds,
      Function<String, Optional<String>> hashOfFile) {
    public Input {
      shippedVocabularies = List.copyOf(shippedVocabularies);
      vocabularies = List.copyOf(vocabularies);
      policies = List.copyOf(policies);
      attestationKinds = List.copyOf(attestationKinds);
    }

    /** The bundle that ships, with its tests. */
    public static Input shipped(ShippedFiles shipped) {
      return new Input(
          shipped.vocabularies(),
          List.of(),
          joined(shipped.policies(), shipped.tests()),
          shipped.catalogue(),
          shipped.attestationKinds(),
          name -> Optional.empty());
    }

    /**
     * An organization's files over what ships. Its vocabularies add to the one that ships, unless
     * they define a thing that ships: then they stand alone, as those of {@code replacing} do.
     *
     * @param replacing vocabularies to use instead of the one that ships; empty to use that
     */
    public static Input of(ShippedFiles shipped, PolicyFiles files, List<SourceFile> replacing) {
      List<SourceFile> own =
          joined(
              replacing,
              files.vocabularies().stream()
                  .filter(file -> replacing.stream().noneMatch(r -> r.text().equals(file.text())))
                  .toList());
      boolean alone = !files.includesShipped() && (!replacing.isEmpty() || redefine(own, shipped));
      return new Input(
          alone ? List.of() : shipped.vocabularies(),
          own,
          files.includesShipped() ? joined(shipped.policies(), files.policies()) : files.policies(),
          shipped.catalogue(),
          shipped.attestationKinds(),
          files::hashOfFile);
    }

    private static boolean redefine(List<SourceFile> own, ShippedFiles shipped) {
      Set<String> defined = things(shipped.vocabularies());
      return things(own).stream().anyMatch(defined::contains);
    }

    private static Set<String> things(List<SourceFile> vocabularies) {
      return vocabularies.stream()
          .flatMap(file -> LayoutReader.read(file.name(), file.text()).blocks().stream())
          .filter(block -> block.keyword().equals("thing"))
          .map(block -> Line.words(block.heading().tokens()).toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
    }

    private static <T> List<T> joined(List<T> some, List<T> more) {
      return Stream.concat(some.stream(), more.stream()).toList();
    }

    List<SourceFile> files() {
      List<SourceFile> files = new ArrayList<>(shippedVocabularies);
      files.addAll(vocabularies);
      files.addAll(policies);
      files.sort(Comparator.comparing(SourceFile::name));
      return files;
    }
  }

  /**
   * What came of it.
   *
   * @param bundle present when there is no error; warnings do not matter
   * @param problems sorted by place, at most one a line
   */
  public record Reading(Optional<Bundle> bundle, List<Problem> problems) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  private final Input input;
  private final Problems problems;

  private BundleReader(Input input) {
    this.input = input;
    this.problems = new Problems(input.files());
  }

  public static Reading read(Input input) {
    BundleReader reader = new BundleReader(input);
    Optional<Bundle> bundle = reader.bundle();
    return new Reading(bundle, reader.problems.sorted());
  }

  private Optional<Bundle> bundle() {
    VocabularyReader vocabularies = new VocabularyReader(problems);
    TextLimits limits = new TextLimits(problems);
    input.shippedVocabularies().stream()
        .filter(limits::accept)
        .forEach(file -> vocabularies.read(file, ThingTypes.shipped()));
    input.vocabularies().stream()
        .filter(limits::accept)
        .forEach(file -> vocabularies.read(file, ThingTypes.declaredOnly()));
    Vocabulary vocabulary = vocabularies.vocabulary();
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    PhraseBook phrases = new PhraseBook(vocabulary);
    List<Block> blocks = blocks(limits);
    Map<String, Token> ids = policyIds(blocks);
    Map<String, Policy> policies = policies(blocks, phrases, ids);
    List<PolicyException> exceptions = new ArrayList<>();
    List<SignedAttestation> attestations = new ArrayList<>();
    List<PolicyTest> tests = new ArrayList<>();
    ExceptionReader exceptionReader = new ExceptionReader(vocabulary, problems);
    AttestationReader attestationReader =
        new AttestationReader(vocabulary, input.attestationKinds(), input.hashOfFile(), problems);
    TestReader testReader = new TestReader(phrases, problems);
    SettingsReader settingsReader = new SettingsReader(problems);
    for (Block block : blocks) {
      if (block.end().isEmpty()) {
        continue;
      }
      switch (block.keyword()) {
        case "exception" ->
            exceptionReader.read(block, policies, ids.keySet()).ifPresent(exceptions::add);
        case "attestation" -> attestationReader.read(block).ifPresent(attestations::add);
        case "test" -> testReader.read(block, ids.keySet()).ifPresent(tests::add);
        case "settings" -> settingsReader.check(block, policies, ids.keySet());
        default -> {}
      }
    }
    twice(exceptions.stream().map(e -> new Named(e.id(), e.span())).toList(), "exceptions");
    twice(attestations.stream().map(a -> new Named(a.id(), a.span())).toList(), "attestations");
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    return Optional.of(
        new Bundle(
            vocabulary,
            input.catalogue(),
            input.attestationKinds(),
            policies.values().stream().distinct().sorted(Comparator.comparing(Policy::id)).toList(),
            exceptions,
            attestations,
            tests,
            hash(input.files()),
            input.files()));
  }

  private List<Block> blocks(TextLimits limits) {
    List<Block> blocks = new ArrayList<>();
    for (SourceFile file : input.policies()) {
      if (!limits.accept(file)) {
        continue;
      }
      Layout layout = LayoutReader.read(file.name(), file.text());
      layout
          .strays()
          .forEach(
              line ->
                  problems.error(
                      "P103",
                      line.span(),
                      "this line stands outside of any policy, exception, attestation, settings or"
                          + " test",
                      Suggestion.didYouMean(
                              line.first().text(),
                              List.of("policy", "exception", "attestation", "settings", "test"))
                          .orElse("move it above an 'end', or begin a block with 'policy'")));
      List<Block> ofFile = layout.blocks();
      for (int i = 0; i < ofFile.size(); i++) {
        closed(
            ofFile.get(i),
            i + 1 < ofFile.size() ? Optional.of(ofFile.get(i + 1)) : Optional.empty());
      }
      blocks.addAll(ofFile);
    }
    return blocks;
  }

  private void closed(Block block, Optional<Block> next) {
    Token opener = block.heading().first();
    if (List.of("source", "thing").contains(block.keyword())) {
      problems.error(
          "P103",
          opener.span(),
          "'" + opener.text() + "' belongs in a vocabulary",
          "move it to a file whose name ends in .vocab");
    } else if (block.end().isEmpty()) {
      String name = name(block);
      problems.error(
          "P102",
          opener.span(),
          name + " is not closed",
          next.map(
                  n ->
                      "add 'end' before line "
                          + n.heading().first().span().line()
                          + ", where "
                          + name(n)
                          + " begins")
              .orElse("add 'end' as its last line"));
    }
  }

  private static String name(Block block) {
    List<Token> heading = block.heading().tokens();
    return block.keyword() + (heading.size() > 1 ? " " + heading.get(1).words() : "");
  }

  private Map<String, Token> policyIds(List<Block> blocks) {
    Map<String, Token> ids = new LinkedHashMap<>();
    for (Block block : blocks) {
      List<Token> heading = block.heading().tokens();
      if (block.keyword().equals("policy") && heading.size() > 1) {
        Token id = heading.get(1);
        Token other = ids.putIfAbsent(id.text(), id);
        if (other != null) {
          problems.error(
              "P306",
              id.span(),
              "there is a policy " + id.text() + " already, " + other.span(),
              "give one of them another id");
        }
      }
    }
    if (ids.size() > MOST_POLICIES) {
      problems.error(
          "P108",
          ids.values().iterator().next().span(),
          "a bundle has at most " + MOST_POLICIES + " policies, and this one has " + ids.size(),
          "split the bundle in two");
    }
    return ids;
  }

  private Map<String, Policy> policies(
      List<Block> blocks, PhraseBook phrases, Map<String, Token> ids) {
    PolicyReader reader = new PolicyReader(phrases, input.catalogue(), problems);
    Map<String, Policy> policies = new LinkedHashMap<>();
    for (Block block : blocks) {
      if (block.keyword().equals("policy") && block.end().isPresent()) {
        reader.read(block).ifPresent(policy -> policies.putIfAbsent(policy.id(), policy));
      }
    }
    for (Policy policy : List.copyOf(policies.values())) {
      for (String former : policy.formerly()) {
        if (ids.putIfAbsent(former, ids.get(policy.id())) != null) {
          problems.error(
              "P306",
              policy.span(),
              policy.id() + " was formerly called " + former + ", and another policy is or was",
              "leave the line 'formerly' out of one of them");
        }
        policies.putIfAbsent(former, policy);
      }
    }
    return policies;
  }

  private record Named(String id, dev.plumbline.engine.policy.Span span) {}

  private void twice(List<Named> named, String what) {
    Map<String, Named> seen = new HashMap<>();
    for (Named each : named) {
      Named other = seen.putIfAbsent(each.id(), each);
      if (other != null) {
        problems.error(
            "P306",
            each.span(),
            "there are two " + what + " called " + each.id() + ", the other at " + other.span(),
            "give one of them another id");
      }
    }
  }

  /** Over the texts alone: where a file lies and what it is called does not change its meaning. */
  private static String hash(List<SourceFile> files) {
    MessageDigest digest = sha256();
    files.stream()
        .map(file -> sha256().digest(file.text().getBytes(StandardCharsets.UTF_8)))
        .sorted(Arrays::compare)
        .forEach(digest::update);
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
