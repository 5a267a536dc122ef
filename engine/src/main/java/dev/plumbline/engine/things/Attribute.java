package dev.plumbline.engine.things;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One attribute of a kind of thing, with the phrase that reads it.
 *
 * @param thing the name of the kind of thing it belongs to
 * @param name as in the vocabulary, such as {@code "last use"}; the field of a snapshot line is
 *     {@link #field()}
 * @param kind what its values are
 * @param item for {@link Kind#ONE} and {@link Kind#LIST}: the name of the kind of thing it leads to
 * @param choices for {@link Kind#CHOICE}: the values it may have
 * @param phrase the phrase, or the sentence of a yes/no attribute
 * @param notPhrase the sentence of a yes/no attribute's opposite
 * @param example a value for documentation, as written
 * @param source the source whose coverage decides what a missing value means; empty for nested and
 *     untied attributes
 * @param deprecated why the phrase should not be used any more, and what to say instead; empty for
 *     phrases in use
 * @param reader reads the value from a thing of this kind: an {@link
 *     dev.plumbline.engine.evidence.Observed}, or a {@link Listing} for lists
 */
public record Attribute(
    String thing,
    String name,
    Kind kind,
    Optional<String> item,
    List<String> choices,
    String phrase,
    Optional<String> notPhrase,
    Optional<String> example,
    Optional<Source> source,
    Optional<String> deprecated,
    Function<Thing, Object> reader) {

  /** The kinds of attribute. {@link #TEXTS} is a list of text. */
  public enum Kind {
    YES_NO("yes/no"),
    NUMBER("number"),
    TEXT("text"),
    DATE("date"),
    CHOICE("choice"),
    ONE("one"),
    LIST("list"),
    TEXTS("list of text");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** As a vocabulary writes it. */
    public String label() {
      return label;
    }

    /** Whether values are {@link Listing}s. */
    public boolean isList() {
      return this == LIST || this == TEXTS;
    }
  }

  public Attribute {
    requireNonNull(thing, "thing is null");
    requireNonNull(name, "name is null");
    requireNonNull(kind, "kind is null");
    choices = List.copyOf(choices);
    requireNonNull(phrase, "phrase is null");
    requireNonNull(reader, "reader is null");
  }

  /** An attribute whose phrase is in use. */
  public Attribute(
      String thing,
      String name,
      Kind kind,
      Optional<String> item,
      List<String> choices,
      String phrase,
      Optional<String> notPhrase,
      Optional<String> example,
      Optional<Source> source,
      Function<Thing, Object> reader) {
    this(
        thing,
        name,
        kind,
        item,
        choices,
        phrase,
        notPhrase,
        example,
        source,
        Optional.empty(),
        reader);
  }

  /** The same attribute with another reader. */
  public Attribute withReader(Function<Thing, Object> newReader) {
    return new Attribute(
        thing,
        name,
        kind,
        item,
        choices,
        phrase,
        notPhrase,
        example,
        source,
        deprecated,
        newReader);
  }

  /** The name of the JSON field and of the record component: {@code "lastUse"}. */
  public String field() {
    return fieldName(name);
  }

  /** {@code "last use"} becomes {@code "lastUse"}. */
  public static String fieldName(String name) {
    StringBuilder field = new StringBuilder();
    for (String word : name.split(" ")) {
      field.append(
          field.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
    }
    return field.toString();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Attribute that && thing.equals(that.thing) && name.equals(that.name);
  }

  @Override
  public int hashCode() {
    return 31 * thing.hashCode() + name.hashCode();
  }

  @Override
  public String toString() {
    return thing + "." + name;
  }
}
