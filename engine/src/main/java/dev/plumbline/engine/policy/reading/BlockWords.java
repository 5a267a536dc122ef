package dev.plumbline.engine.policy.reading;

import java.util.List;

/** The words that open blocks. */
public final class BlockWords {
  private BlockWords() {}

  /** Those of {@code .policy} files. */
  public static List<String> ofPolicies() {
    return BlockReader.KEYWORDS;
  }

  /** Those of {@code .vocab} files. */
  public static List<String> ofVocabularies() {
    return BlockReader.OF_VOCABULARIES;
  }
}
