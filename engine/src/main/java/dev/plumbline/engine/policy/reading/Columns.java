package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.Value;
import dev.plumbline.engine.policy.Value.Type;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Register;
import dev.plumbline.engine.things.Vocabulary;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns of registers by the phrase that means all their values. */
final class Columns {
  static final Columns NONE = new Columns(Map.of());

  private static final Set<Attribute.Kind> COMPARABLE =
      Set.of(
          Attribute.Kind.TEXT, Attribute.Kind.TEXTS, Attribute.Kind.CHOICE, Attribute.Kind.NUMBER);

  private final Map<String, Value.Column> byPhrase;

  private Columns(Map<String, Value.Column> byPhrase) {
    this.byPhrase = byPhrase;
  }

  static Columns of(List<Register> registers, Map<String, String> plurals, Vocabulary vocabulary) {
    Map<String, Value.Column> columns = new LinkedHashMap<>();
    for (Register register : registers) {
      String things = plurals.getOrDefault(register.kind(), Plurals.of(register.kind()));
      for (Attribute attribute : vocabulary.require(register.kind()).attributes()) {
        if (COMPARABLE.contains(attribute.kind())) {
          String phrase = "the " + plural(attribute) + " of " + things;
          columns.put(
              phrase,
              new Value.Column(
                  attribute.kind() == Attribute.Kind.NUMBER ? Type.NUMBER : Type.TEXT,
                  attribute,
                  register.column(attribute),
                  phrase));
        }
      }
    }
    return new Columns(columns);
  }

  /** A list of texts has a name in the plural already. */
  private static String plural(Attribute attribute) {
    boolean many =
        attribute.kind() == Attribute.Kind.TEXTS && Plurals.one(attribute.name()).isPresent();
    return many ? attribute.name() : Plurals.of(attribute.name());
  }

  Collection<String> phrases() {
    return byPhrase.keySet();
  }

  /** The column that stands next, if one does; moves behind it. */
  Optional<Value> at(Cursor cursor) {
    Optional<String> longest =
        byPhrase.keySet().stream().filter(cursor::at).max(Comparator.comparingInt(String::length));
    longest.ifPresent(cursor::skip);
    return longest.map(byPhrase::get);
  }
}
