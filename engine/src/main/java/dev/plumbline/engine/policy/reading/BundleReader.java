package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.PolicyTest;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.RegisterFile;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.LayoutReader;
import dev.plumbline.engine.policy.syntax.LayoutReader.Layout;
import dev.plumbline.engine.policy.syntax.Line;
import dev.plumbline.engine.policy.witness.Witness;
import dev.plumbline.engine.things.ThingTypes;
import dev.plumbline.engine.things.Vocabulary;
import java.util.ArrayList;
import java.util.Comparator;
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

  /**
   * What there is to read.
   *
   * @param shippedVocabularies {@code .vocab} files whose things are tied to the records that ship
   * @param vocabularies other {@code .vocab} files
   * @param policies {@code .policy} files
   * @param hashOfFile the SHA-256 in hex of a file that attestations name; empty when there is none
   * @param contentOfFile the bytes of a register; empty when there is none
   */
  public record Input(
      List<SourceFile> shippedVocabularies,
      List<SourceFile> vocabularies,
      List<SourceFile> policies,
      Catalogue catalogue,
      List<AttestationKind> attestationKinds,
      Function<String, Optional<String>> hashOfFile,
      Function<String, Optional<byte[]>> contentOfFile) {
    /** The same without registers. */
    public Input(
        List<SourceFile> shippedVocabularies,
        List<SourceFile> vocabularies,
        List<SourceFile> policies,
        Catalogue catalogue,
        List<AttestationKind> attestationKinds,
        Function<String, Optional<String>> hashOfFile) {
      this(
          shippedVocabularies,
          vocabularies,
          policies,
          catalogue,
          attestationKinds,
          hashOfFile,
          name -> Optional.empty());
    }

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
          files::hashOfFile,
          files::contentOfRegister);
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
   * @param vocabulary present when no vocabulary has an error
   */
  public record Reading(
      Optional<Bundle> bundle, List<Problem> problems, Optional<Vocabulary> vocabulary) {
    public Reading {
      problems = List.copyOf(problems);
    }
  }

  /**
   * What came of vocabularies.
   *
   * @param vocabulary present when there is no error
   */
  public record VocabularyReading(Optional<Vocabulary> vocabulary, List<Problem> problems) {
    public VocabularyReading {
      problems = List.copyOf(problems);
    }
  }

  private final Input input;
  private final Witness witness;
  private final ReadingMemory memory;
  private final Problems problems;
  private Optional<Vocabulary> sound = Optional.empty();

  private BundleReader(Input input, Witness witness, ReadingMemory memory) {
    this.input = input;
    this.witness = witness;
    this.memory = memory;
    this.problems = new Problems(input.files());
  }

  /**
   * Reads the vocabularies alone, and the tables that policies declare; neither policies nor
   * registers have to be right.
   */
  public static VocabularyReading readVocabulary(Input input) {
    BundleReader reader = new BundleReader(input, Witness.NONE, new ReadingMemory());
    Vocabulary vocabulary = reader.vocabularyReader(new TextLimits(reader.problems)).vocabulary();
    return new VocabularyReading(
        Optional.of(vocabulary).filter(read -> !reader.problems.hasErrors()),
        reader.problems.sorted());
  }

  public static Reading read(Input input) {
    return read(input, Witness.NONE);
  }

  /**
   * Reads, and tells a witness what the words of all files are taken for.
   *
   * @param witness hears of what was understood, also in files that have errors; of policies only
   *     when the vocabulary has none
   */
  public static Reading read(Input input, Witness witness) {
    return read(input, witness, new ReadingMemory());
  }

  /**
   * Reads again after an edit: the same reading as without a memory, from what changed.
   *
   * @param memory of the readings before, which is brought up to date
   */
  public static Reading read(Input input, ReadingMemory memory) {
    return read(input, Witness.NONE, memory);
  }

  private static Reading read(Input input, Witness witness, ReadingMemory memory) {
    BundleReader reader = new BundleReader(input, witness, memory);
    Optional<Bundle> bundle = reader.bundle();
    memory.forgetOthers(input.policies());
    return new Reading(bundle, reader.problems.sorted(), reader.sound);
  }

  private Optional<Bundle> bundle() {
    TextLimits limits = new TextLimits(problems);
    List<Object> key =
        List.of(input.shippedVocabularies(), input.vocabularies(), blockTexts("table"));
    ReadingMemory.Words words = memory.words(key).orElseGet(() -> words(limits));
    if (problems.hasErrors()) {
      return Optional.empty();
    }
    memory.keep(key, words);
    Vocabulary vocabulary = words.vocabulary();
    sound = Optional.of(vocabulary);
    Registers registers = Registers.read(words.tables(), input.contentOfFile(), problems);
    List<Block> blocks = new BlockReader(problems, this::layout).read(input.policies(), limits);
    memory.standOn(
        List.of(
            key,
            blockTexts("define"),
            registers.files().stream().map(file -> Sha256.of(file.content())).toList(),
            input.catalogue()));
    return problems
        .attempt(() -> bundle(vocabulary, registers, blocks))
        .filter(bundle -> !problems.hasErrors());
  }

  private ReadingMemory.Words words(TextLimits limits) {
    VocabularyReader reader = vocabularyReader(limits);
    return new ReadingMemory.Words(reader.vocabulary(), reader.tables());
  }

  /** A layout tells its witness what it meets, so it is remembered only where nobody listens. */
  private Layout layout(SourceFile file) {
    return witness == Witness.NONE
        ? memory.layout(file)
        : LayoutReader.read(file.name(), file.text(), witness);
  }

  /** The blocks of a kind in the policies, with their places. */
  private List<String> blockTexts(String keyword) {
    return input.policies().stream()
        .filter(TextLimits::isSmallEnough)
        .flatMap(file -> memory.layout(file).blocks().stream())
        .filter(block -> block.keyword().equals(keyword))
        .map(block -> block.heading().span() + block.text())
        .toList();
  }

  private VocabularyReader vocabularyReader(TextLimits limits) {
    VocabularyReader reader = new VocabularyReader(problems, witness);
    input.shippedVocabularies().stream()
        .filter(limits::accept)
        .forEach(file -> reader.read(file, ThingTypes.shipped()));
    input.vocabularies().stream()
        .filter(limits::accept)
        .forEach(file -> reader.read(file, ThingTypes.declaredOnly()));
    input.policies().forEach(reader::readTables);
    return reader;
  }

  private Bundle bundle(Vocabulary vocabulary, Registers registers, List<Block> blocks) {
    Definitions definitions = new Definitions(vocabulary, memory.definitions(), problems);
    closed(blocks, "define").forEach(definitions::declare);
    PhraseBook phrases =
        new PhraseBook(vocabulary, definitions.sentences(), registers.columns(vocabulary));
    ConditionReader conditions = new ConditionReader(phrases, definitions, problems);
    List<Definition> defined = definitions.readAll(conditions);
    memory.keep(defined);
    Ids ids = new Ids(problems);
    ids.addAll(blocks);
    PolicyReader policyReader =
        new PolicyReader(phrases, conditions, input.catalogue(), memory, problems);
    List<Policy> policies =
        read(blocks, "policy", policyReader::read).filter(ids::isFirst).toList();
    Map<String, Policy> byId = ids.byIdAndFormerId(policies);
    ExceptionReader exceptions = new ExceptionReader(vocabulary, problems);
    AttestationReader attestations =
        new AttestationReader(vocabulary, input.attestationKinds(), input.hashOfFile(), problems);
    TestReader tests = new TestReader(phrases, memory, problems);
    SettingsReader settings =
        new SettingsReader(byId, ids.all(), conditions, policyReader::misfit, problems);
    closed(blocks, "settings").forEach(settings::read);
    List<SignedAttestation> signed =
        ids.distinct(
            "attestations",
            read(blocks, "attestation", attestations::read).toList(),
            SignedAttestation::id,
            SignedAttestation::span);
    return new Bundle(
        vocabulary,
        input.catalogue(),
        input.attestationKinds(),
        defined,
        settings.settled(policies).stream().sorted(Comparator.comparing(Policy::id)).toList(),
        ids.distinct(
            "exceptions",
            read(blocks, "exception", block -> exceptions.read(block, byId, ids.all())).toList(),
            PolicyException::id,
            PolicyException::span),
        signed,
        ids.distinct(
            "tests of one policy",
            read(blocks, "test", block -> tests.read(block, ids.all())).toList(),
            test -> test.policyId() + " \"" + test.title() + "\"",
            PolicyTest::span),
        hash(signed, registers.files()),
        input.files(),
        registers.all(),
        registers.files());
  }

  /** Over all that decides what findings say; where files lie and what they are called does not. */
  private String hash(List<SignedAttestation> attestations, List<RegisterFile> registers) {
    List<String> texts = new ArrayList<>(input.files().stream().map(SourceFile::text).toList());
    texts.add(input.catalogue().toString());
    texts.add(input.attestationKinds().toString());
    attestations.forEach(attestation -> texts.add(attestation.evidence().toString()));
    registers.forEach(file -> texts.add(file.name() + ' ' + Sha256.of(file.content())));
    return Sha256.ofTexts(texts);
  }

  private static <T> Stream<T> read(
      List<Block> blocks, String keyword, Function<Block, Optional<T>> reader) {
    return closed(blocks, keyword).map(reader).flatMap(Optional::stream);
  }

  /** A block without its {@code end} is told as such; what it says is not read. */
  private static Stream<Block> closed(List<Block> blocks, String keyword) {
    return blocks.stream()
        .filter(block -> block.keyword().equals(keyword) && block.end().isPresent());
  }
}
