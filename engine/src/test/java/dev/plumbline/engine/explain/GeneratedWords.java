package dev.plumbline.engine.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Other words for what {@code differential.vocab} says: things, attributes, adjectives and choices
 * get names of one to three made-up words, and stand in another order. What is said with the old
 * words can be said with the new ones.
 */
final class GeneratedWords {
  private static final List<String> OLD =
      List.of(
          "owner", "unit", "units", "part", "parts", "active", "known", "count", "name", "date",
          "tier", "tags", "Gold", "Silver");
  private static final List<String> SYLLABLES =
      List.of("ba", "ce", "di", "fo", "gu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo");

  private final Random random;
  private final Map<String, String> words = new HashMap<>();

  GeneratedWords(Random random) {
    this.random = random;
    for (String old : OLD) {
      String made;
      do {
        made = name(old.equals("units") || old.equals("parts") ? 1 : 1 + random.nextInt(3));
      } while (words.containsValue(made));
      words.put(old, made);
    }
  }

  private String name(int number) {
    List<String> each = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      each.add(
          random
              .ints(2 + random.nextInt(2), 0, SYLLABLES.size())
              .mapToObj(SYLLABLES::get)
              .collect(Collectors.joining()));
    }
    return String.join(" ", each);
  }

  /** The vocabulary in the new words: its things, and the attributes of each, in another order. */
  String vocabulary(String old) {
    List<String> blocks = new ArrayList<>(List.of(old.strip().split("\n\n")));
    String sources = blocks.remove(0);
    Collections.shuffle(blocks, random);
    StringBuilder text = new StringBuilder(sources).append("\n\n");
    for (String block : blocks) {
      List<String> lines = new ArrayList<>(block.lines().toList());
      String heading = lines.remove(0);
      List<String> placed =
          new ArrayList<>(lines.stream().filter(GeneratedWords::isPlace).toList());
      lines.removeAll(placed);
      Collections.shuffle(lines, random);
      placed.addAll(lines);
      text.append(say(heading)).append('\n');
      placed.forEach(line -> text.append(attribute(line)).append('\n'));
      text.append('\n');
    }
    return text.toString();
  }

  /** The kind of an attribute, its first word, is the language's own. */
  private String attribute(String line) {
    int name = line.indexOf(' ', line.length() - line.stripLeading().length());
    return line.substring(0, name) + say(line.substring(name));
  }

  private static boolean isPlace(String line) {
    return line.strip().startsWith("from") || line.strip().startsWith("within");
  }

  /** The same in the new words. */
  String say(String old) {
    String said = old;
    for (String word : OLD) {
      said = said.replaceAll("(?<![\\w./])" + word + "(?![\\w/])", "@" + OLD.indexOf(word) + "@");
    }
    for (String word : OLD) {
      said = said.replace("@" + OLD.indexOf(word) + "@", words.get(word));
    }
    return said;
  }
}
