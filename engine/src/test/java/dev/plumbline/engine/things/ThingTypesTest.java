package dev.plumbline.engine.things;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.things.Attribute.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ThingTypesTest {
  private static final Identity IDENTITY =
      new Identity("alternate contact", "SECURITY", "111111111111", "global", Map.of());

  @Test
  void a_kind_that_ships_becomes_its_record_with_readers() {
    ThingDefinition contact = define(ThingTypes.shipped(), contactAttributes());

    Thing thing =
        contact
            .factory()
            .apply(IDENTITY, Map.of("name", Observed.present("Ops"), "phone", Observed.absent()));

    assertThat(thing).isInstanceOf(AlternateContact.class);
    assertThat(contact.type()).isEqualTo(AlternateContact.class);
    assertThat(read(contact, "name", thing)).isEqualTo(Observed.present("Ops"));
    assertThat(read(contact, "phone", thing)).isEqualTo(Observed.absent());
    assertThat(read(contact, "email", thing))
        .isEqualTo(Observed.unknown(Cause.notCollected("nothing was read for \"email\"")));
  }

  @Test
  void the_order_of_the_vocabulary_does_not_matter() {
    List<Attribute> attributes = contactAttributes();
    ThingDefinition contact =
        define(
            ThingTypes.shipped(), List.of(attributes.get(2), attributes.get(0), attributes.get(1)));

    Thing thing =
        contact
            .factory()
            .apply(IDENTITY, Map.of("name", Observed.present("n"), "phone", Observed.present("p")));

    assertThat(read(contact, "name", thing)).isEqualTo(Observed.present("n"));
    assertThat(read(contact, "phone", thing)).isEqualTo(Observed.present("p"));
  }

  @Test
  void all_mismatches_with_a_record_are_told_at_once() {
    List<Attribute> wrong =
        List.of(
            attribute("name", Kind.NUMBER, Optional.empty()),
            attribute("fax", Kind.TEXT, Optional.empty()),
            attribute("email", Kind.LIST, Optional.of("region")));

    assertThatThrownBy(() -> define(ThingTypes.shipped(), wrong))
        .isInstanceOf(ThingMismatchException.class)
        .hasMessage(
            "the thing \"alternate contact\" ships with the program and does not fit its record:"
                + " \"name\" is text there, not number; it has no attribute \"fax\"; \"email\" is"
                + " text there, not list of region; \"phone\" (text) is missing");
  }

  @Test
  void a_shipped_kind_leads_to_a_declared_one_only_where_its_record_does() {
    List<Attribute> attributes =
        List.of(
            attribute("recorder", Kind.ONE, Optional.of("gadget")),
            attribute("hub", Kind.ONE, Optional.of("security service")),
            attribute("detector", Kind.ONE, Optional.of("security service")));

    assertThatThrownBy(
            () ->
                ThingTypes.shipped()
                    .define("region", "region", Optional.empty(), Optional.empty(), attributes))
        .hasMessageContaining("\"recorder\" is one of security service there, not one of gadget")
        .hasMessageContaining("\"scanner\" (one of thing) is missing");
  }

  @Test
  void a_kind_without_record_becomes_a_declared_thing() {
    ThingDefinition bucket =
        ThingTypes.shipped()
            .define(
                "bucket",
                "bucket",
                Optional.empty(),
                Optional.empty(),
                List.of(
                    attribute("size", Kind.NUMBER, Optional.empty()),
                    attribute("tags", Kind.TEXTS, Optional.empty())));

    Thing thing =
        bucket.factory().apply(IDENTITY, Map.of("size", Observed.present(BigDecimal.TEN)));

    assertThat(read(bucket, "size", thing)).isEqualTo(Observed.present(BigDecimal.TEN));
    assertThat(read(bucket, "tags", thing))
        .isEqualTo(Listing.unknown(Cause.notCollected("nothing was read for \"tags\"")));
  }

  @Test
  void with_declared_things_only_even_a_shipped_name_is_free() {
    ThingDefinition contact =
        define(ThingTypes.declaredOnly(), List.of(attribute("fax", Kind.TEXT, Optional.empty())));

    assertThat(contact.type()).isEqualTo(DeclaredThing.class);
  }

  private static Object read(ThingDefinition definition, String attribute, Thing thing) {
    return definition.attribute(attribute).orElseThrow().reader().apply(thing);
  }

  private static ThingDefinition define(ThingTypes types, List<Attribute> attributes) {
    return types.define(
        "alternate contact", "contact", Optional.of("account"), Optional.empty(), attributes);
  }

  private static List<Attribute> contactAttributes() {
    return List.of(
        attribute("name", Kind.TEXT, Optional.empty()),
        attribute("email", Kind.TEXT, Optional.empty()),
        attribute("phone", Kind.TEXT, Optional.empty()));
  }

  private static Attribute attribute(String name, Kind kind, Optional<String> item) {
    return new Attribute(
        "alternate contact",
        name,
        kind,
        item,
        List.of(),
        "the " + name,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        thing -> Observed.absent());
  }
}
