package dev.plumbline.engine.editing;

import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.reading.BlockWords;
import dev.plumbline.engine.policy.reading.BundleReader;
import dev.plumbline.engine.policy.syntax.LineStarts;
import dev.plumbline.engine.policy.witness.Expected;
import dev.plumbline.engine.policy.witness.Meaning;
import dev.plumbline.engine.policy.witness.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What may stand at a place.
 *
 * <p>The readers of the language are asked: the caret takes the place of the word being written,
 * the bundle is read, and whatever a reader looks for at the caret is what would fit there. So
 * there is no second list of the language's words. How a line of a file may begin, the grammar
 * knows.
 */
public final class Completions {

  private static final Comparator<Expected> BEST_FIRST =
      Comparator.comparingInt(Completions::rank).thenComparingInt(Completions::links);

  private final Understanding understanding;
  private final Descriptions descriptions;
  private final SourceFile file;
  private final CaretText caret;

  private Completions(Understanding understanding, SourceFile file, CaretText caret) {
    this.understanding = understanding;
    this.descriptions = new Descriptions(understanding);
    this.file = file;
    this.caret = caret;
  }

  /** What may stand at a place, the likeliest first; nothing in a comment. */
  public static List<Completion> at(Understanding understanding, String file, Position position) {
    Optional<SourceFile> source = understanding.file(file);
    return source
        .flatMap(known -> CaretText.of(known, position))
        .map(caret -> new Completions(understanding, source.orElseThrow(), caret))
        .map(completions -> completions.all(position))
        .orElse(List.of());
  }

  private List<Completion> all(Position position) {
    Map<String, Expected> byWords = new LinkedHashMap<>();
    expected().forEach(expected -> byWords.putIfAbsent(expected.words(), expected));
    if (caret.written().isBlank()) {
      lineStarts().forEach(word -> byWords.putIfAbsent(word, keyword(word, caret.from())));
    }
    return byWords.values().stream()
        .sorted(BEST_FIRST)
        .map(expected -> completion(expected, position))
        .toList();
  }

  private List<Expected> expected() {
    Noting noting = new Noting();
    BundleReader.Reading unused =
        BundleReader.read(understanding.with(new SourceFile(file.name(), caret.text())), noting);
    return noting.all();
  }

  private List<String> lineStarts() {
    List<String> ofFile =
        Understanding.isVocabulary(file) ? BlockWords.ofVocabularies() : BlockWords.ofPolicies();
    return LineStarts.behind(caret.before()).stream()
        .filter(word -> ofFile.contains(word) || word.equals("end"))
        .toList();
  }

  private static Expected keyword(String word, int column) {
    return new Expected(Expected.Kind.KEYWORD, column, word, Optional.empty());
  }

  private Completion completion(Expected expected, Position position) {
    boolean text = expected.kind() == Expected.Kind.TEXT;
    String words = text ? '"' + expected.words() + '"' : expected.words();
    int from = Math.min(expected.column(), caret.from());
    int to = text ? caret.to() : position.column();
    return new Completion(
        expected.kind(),
        words,
        expected.meaning().map(descriptions::brief).orElse(""),
        expected.meaning(),
        new Edit(
            file.name(),
            new Position(position.line(), from),
            new Position(position.line(), Math.max(to, position.column())),
            words));
  }

  private static int rank(Expected expected) {
    return switch (expected.kind()) {
      case NAME, TEXT -> 0;
      case PHRASE -> 1;
      case KEYWORD -> 2;
    };
  }

  private static int links(Expected expected) {
    return expected.meaning().orElse(null) instanceof Meaning.Phrase phrase
        ? phrase.steps().size()
        : 0;
  }

  /** Notes what is expected. */
  private static final class Noting implements Witness {
    private final List<Expected> all = new ArrayList<>();

    @Override
    public void expected(Expected expected) {
      all.add(expected);
    }

    List<Expected> all() {
      return List.copyOf(all);
    }
  }
}
