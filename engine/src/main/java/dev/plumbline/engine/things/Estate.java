package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The things a snapshot shows at an evaluation instant, as trees. The same snapshot, vocabulary and
 * instant make the same estate.
 */
public final class Estate {
  private static final String ATTESTATION = "attestation";
  private static final String GUARDRAIL = "guardrail";

  private final Vocabulary vocabulary;
  private final String managementAccount;
  private final Map<String, Listing<Thing>> roots;
  private final List<String> warnings;

  private Estate(
      Vocabulary vocabulary,
      String managementAccount,
      Map<String, Listing<Thing>> roots,
      List<String> warnings) {
    this.vocabulary = vocabulary;
    this.managementAccount = managementAccount;
    this.roots = Collections.unmodifiableMap(new LinkedHashMap<>(roots));
    this.warnings = List.copyOf(warnings);
  }

  /** An estate of things that stand by themselves; the organization is given its accounts. */
  static Estate of(
      Vocabulary vocabulary,
      String managementAccount,
      Map<String, Listing<Thing>> roots,
      List<String> warnings) {
    Map<String, Listing<Thing>> all = new LinkedHashMap<>(roots);
    Listing<Thing> accounts = all.get(SourceRules.ACCOUNT);
    if (accounts != null) {
      giveAccounts(vocabulary, all, accounts);
    }
    return new Estate(vocabulary, managementAccount, all, warnings);
  }

  private static void giveAccounts(
      Vocabulary vocabulary, Map<String, Listing<Thing>> roots, Listing<Thing> accounts) {
    vocabulary
        .thing(SourceRules.ORGANIZATION)
        .ifPresent(
            kind -> {
              List<Attribute> lists = GivenValues.listsOf(kind, SourceRules.ACCOUNT);
              replace(roots, kind, organization -> GivenValues.all(lists, accounts));
            });
  }

  /**
   * Assembles all things.
   *
   * @throws SnapshotException if a file of the snapshot is not as its manifest says
   */
  public static Estate assemble(Snapshot snapshot, Vocabulary vocabulary, Instant asOf) {
    return assemble(snapshot, vocabulary, asOf, snapshot.accounts());
  }

  /**
   * Assembles some accounts, and what belongs to the organization as a whole; lists of accounts say
   * that they have a gap.
   *
   * @throws SnapshotException if a file of the snapshot is not as its manifest says
   */
  public static Estate assemble(
      Snapshot snapshot, Vocabulary vocabulary, Instant asOf, Set<String> accounts) {
    EstateReader reader = new EstateReader(snapshot, vocabulary, asOf);
    List<String> loaded = reader.accounts().stream().filter(accounts::contains).toList();
    List<EstatePart> parts = new ArrayList<>(List.of(reader.organization()));
    loaded.parallelStream().map(reader::attempt).toList().forEach(part -> parts.add(part.get()));
    if (loaded.size() < reader.accounts().size()) {
      parts.add(reader.notLoaded(loaded.size()));
    }
    return reader.estate(EstatePart.of(parts));
  }

  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The account that the organization's evidence is kept under. */
  public String managementAccount() {
    return managementAccount;
  }

  /** Empty if there is none, and if that is unknown: {@link #roots(String)} tells which. */
  public Optional<Organization> organization() {
    return ofType(SourceRules.ORGANIZATION, Organization.class).findFirst();
  }

  /** Sorted by id. */
  public List<Account> accounts() {
    return ofType(SourceRules.ACCOUNT, Account.class).toList();
  }

  /** The things that stand by themselves by the name of their kind, in the vocabulary's order. */
  public Map<String, Listing<Thing>> roots() {
    return roots;
  }

  /** The things of a kind that stand by themselves; its gap says why there may be more. */
  public Listing<Thing> roots(String kind) {
    Listing<Thing> things = roots.get(kind);
    return things == null
        ? Listing.unknown(
            Cause.notCollected(
                "things of the kind \"%s\" do not stand by themselves".formatted(kind)))
        : things;
  }

  /** What is odd in the snapshot and spoilt at most a part of it, one line each. */
  public List<String> warnings() {
    return warnings;
  }

  /** What is needed to work out which guardrails reach which accounts. */
  public GuardrailPlacement guardrailPlacement() {
    return GuardrailPlacement.of(
        managementAccount, roots(SourceRules.ORGANIZATION), organization());
  }

  /**
   * The same estate with the guardrails that reach each account.
   *
   * @param guardrails by account id; an account without entry keeps what it has
   */
  public Estate withGuardrails(Map<String, Listing<Guardrail>> guardrails) {
    Map<String, Listing<Thing>> changed = new LinkedHashMap<>(roots);
    vocabulary
        .thing(SourceRules.ACCOUNT)
        .ifPresent(
            kind -> {
              List<Attribute> lists = GivenValues.listsOf(kind, GUARDRAIL);
              replace(
                  changed,
                  kind,
                  account -> {
                    Listing<Guardrail> given = guardrails.get(account.identity().id());
                    return given == null ? Map.of() : GivenValues.all(lists, given);
                  });
            });
    return changed(changed);
  }

  /**
   * The same estate with attestations: what no thing is named by is complete and empty.
   *
   * @param attestations by the thing they are about: an organization, an account, a workload or
   *     another thing that stands by itself
   */
  public Estate withAttestations(Map<ThingKey, List<Attestation>> attestations) {
    Map<String, Listing<Thing>> changed = new LinkedHashMap<>(roots);
    for (ThingDefinition kind : vocabulary.things()) {
      List<Attribute> lists = GivenValues.listsOf(kind, ATTESTATION);
      if (kind.within().isEmpty() && !lists.isEmpty()) {
        replace(
            changed,
            kind,
            thing ->
                GivenValues.all(
                    lists,
                    Listing.complete(
                        attestations.getOrDefault(
                            new ThingKey(kind.name(), thing.identity().id()), List.of()))));
      }
    }
    changed.computeIfPresent(
        ATTESTATION, (k, v) -> Listing.complete(distinct(attestations.values())));
    return changed(changed);
  }

  /**
   * The same estate with things that stand by themselves and are not read from evidence, such as
   * the rows of registers.
   *
   * @param things by kind; they take the place of all that the estate has of the kind
   */
  public Estate withThings(Map<String, Listing<Thing>> things) {
    Map<String, Listing<Thing>> changed = new LinkedHashMap<>(roots);
    changed.putAll(things);
    return changed(changed);
  }

  /** The same estate, whose organization holds these accounts, whichever stand by themselves. */
  public Estate withAccountsOfOrganization(Listing<Thing> accounts) {
    Map<String, Listing<Thing>> changed = new LinkedHashMap<>(roots);
    giveAccounts(vocabulary, changed, accounts);
    return new Estate(vocabulary, managementAccount, changed, warnings);
  }

  private static List<Thing> distinct(Collection<List<Attestation>> attestations) {
    return attestations.stream()
        .flatMap(List::stream)
        .distinct()
        .map(Thing.class::cast)
        .sorted(Comparator.comparing(attestation -> attestation.identity().id()))
        .toList();
  }

  private static void replace(
      Map<String, Listing<Thing>> roots,
      ThingDefinition kind,
      Function<Thing, Map<String, Object>> values) {
    roots.computeIfPresent(
        kind.name(),
        (name, listing) ->
            new Listing<>(
                listing.items().stream()
                    .map(thing -> GivenValues.replace(kind, thing, values.apply(thing)))
                    .toList(),
                listing.gap()));
  }

  private Estate changed(Map<String, Listing<Thing>> changed) {
    return of(vocabulary, managementAccount, changed, warnings);
  }

  private <T> Stream<T> ofType(String kind, Class<T> type) {
    return roots(kind).items().stream().filter(type::isInstance).map(type::cast);
  }
}
