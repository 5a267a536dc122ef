package dev.plumbline.server.web;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Definition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.PolicyException;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.Source;
import dev.plumbline.engine.things.ThingDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A bundle as one HTML page that needs nothing beside it: for reading, printing and filing. */
public final class BundleReference {
  private BundleReference() {}

  /** What the template shows. */
  public record Page(
      Catalogue catalogue,
      String hash,
      List<ThingDefinition> things,
      List<Source> sources,
      List<Chapter> chapters,
      List<Definition> definitions,
      List<PolicyException> exceptions,
      List<SignedAttestation> attestations) {}

  /** A practice with its policies, by id. */
  public record Chapter(Practice practice, List<Policy> policies) {}

  /** The page. */
  public static String html(Bundle bundle) {
    return Templates.text(
        "reference.jte",
        new Page(
            bundle.catalogue(),
            bundle.hash(),
            bundle.vocabulary().things(),
            bundle.vocabulary().sources(),
            bundle.catalogue().practices().stream()
                .map(practice -> new Chapter(practice, policies(bundle, practice)))
                .filter(chapter -> !chapter.policies().isEmpty())
                .toList(),
            bundle.definitions(),
            bundle.exceptions(),
            bundle.attestations()));
  }

  private static List<Policy> policies(Bundle bundle, Practice practice) {
    return bundle.policies().stream().filter(p -> p.practice().equals(practice)).toList();
  }

  /** What an attribute's values are, as a vocabulary writes it. */
  public static String kind(Attribute attribute) {
    String of =
        attribute.choices().isEmpty()
            ? attribute.item().orElse("")
            : String.join(", ", attribute.choices());
    return attribute.kind().label() + (of.isEmpty() ? "" : " of " + of);
  }

  /** Where a thing's attribute is read: its own source, or that of the thing. */
  public static Optional<Source> source(ThingDefinition thing, Attribute attribute) {
    return attribute.source().or(thing::source);
  }

  /** An id for links inside the page. */
  public static String anchor(String prefix, String name) {
    return prefix + "-" + name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }
}
