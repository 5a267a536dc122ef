package dev.plumbline.engine.editing;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.reading.BundleReader.Input;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import dev.plumbline.engine.things.Vocabulary;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A bundle as an editor sees it: its texts, with errors or without, and what their words mean. What
 * the packages around it answer is a function of this and of a place.
 */
public final class Understanding {

  private final Input input;
  private final Input speaking;
  private final List<Problem> problems;
  private final NameIndex names;
  private final Optional<Vocabulary> vocabulary;
  private final Sources sources;

  private Understanding(
      Input input,
      Input speaking,
      List<Problem> problems,
      NameIndex names,
      Optional<Vocabulary> vocabulary) {
    this.input = input;
    this.speaking = speaking;
    this.problems = problems;
    this.names = names;
    this.vocabulary = vocabulary;
    this.sources =
        new Sources(
            Stream.of(input.shippedVocabularies(), input.vocabularies(), input.policies())
                .flatMap(List::stream)
                .toList());
  }

  public static Understanding of(Input input) {
    return of(input, Optional.empty());
  }

  /**
   * Reads a bundle.
   *
   * @param before how it was understood before: while a vocabulary has errors, policies are
   *     understood by what it was when it last had none
   */
  public static Understanding of(Input input, Optional<Understanding> before) {
    NameIndex names = new NameIndex();
    Reading reading = BundleReader.read(input, names);
    if (reading.vocabulary().isPresent()) {
      return new Understanding(input, input, reading.problems(), names, reading.vocabulary());
    }
    Input speaking =
        before
            .filter(understanding -> understanding.vocabulary.isPresent())
            .map(understanding -> vocabulariesOf(understanding.speaking, input))
            .orElse(input);
    NameIndex instead = new NameIndex();
    Reading second = BundleReader.read(speaking, instead);
    return new Understanding(input, speaking, reading.problems(), instead, second.vocabulary());
  }

  private static Input vocabulariesOf(Input sound, Input input) {
    return new Input(
        sound.shippedVocabularies(),
        sound.vocabularies(),
        input.policies(),
        input.catalogue(),
        input.attestationKinds(),
        input.hashOfFile());
  }

  /** Every problem of every file, sorted by place, at most one a line. */
  public List<Problem> problems() {
    return problems;
  }

  /** The text of a file of the bundle, by its name. */
  public Optional<SourceFile> file(String name) {
    return sources.file(name);
  }

  /** What its policies are written in; empty while it has errors and never had none. */
  public Optional<Vocabulary> vocabulary() {
    return vocabulary;
  }

  Catalogue catalogue() {
    return input.catalogue();
  }

  NameIndex names() {
    return names;
  }

  Sources sources() {
    return sources;
  }

  /** The bundle with another text in the place of one file, for asking what else could stand. */
  Input with(SourceFile changed) {
    boolean vocabularyChanges = isVocabulary(changed);
    Input of = vocabularyChanges ? input : speaking;
    return new Input(
        replaced(of.shippedVocabularies(), changed),
        replaced(of.vocabularies(), changed),
        vocabularyChanges ? List.of() : replaced(withoutTests(changed), changed),
        of.catalogue(),
        of.attestationKinds(),
        of.hashOfFile());
  }

  /** Other files that hold only tests say nothing that could stand elsewhere. */
  private List<SourceFile> withoutTests(SourceFile but) {
    return speaking.policies().stream()
        .filter(file -> file.name().equals(but.name()) || !holdsOnlyTests(file))
        .toList();
  }

  private boolean holdsOnlyTests(SourceFile file) {
    return sources.blocks(file.name()).stream().allMatch(b -> b.keyword().equals("test"));
  }

  private static List<SourceFile> replaced(List<SourceFile> files, SourceFile changed) {
    return files.stream().map(f -> f.name().equals(changed.name()) ? changed : f).toList();
  }

  static boolean isVocabulary(SourceFile file) {
    return file.name().endsWith(".vocab");
  }
}
