package dev.plumbline.engine.things;

import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotLine;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the files of an account and decodes their lines; a line that does not fit is told. */
final class EvidenceReader {
  private final Snapshot snapshot;
  private final Vocabulary vocabulary;
  private final LineDecoder decoder;
  private final Ledger ledger;
  private final Freshness freshness;

  private final Map<String, Source> bySlug = new HashMap<>();

  /** By source name. */
  private final Map<String, Set<String>> kindsOf = new HashMap<>();

  EvidenceReader(
      Snapshot snapshot,
      Vocabulary vocabulary,
      SourceRules rules,
      Ledger ledger,
      Freshness freshness) {
    this.snapshot = snapshot;
    this.vocabulary = vocabulary;
    this.decoder = new LineDecoder(vocabulary, rules);
    this.ledger = ledger;
    this.freshness = freshness;
    for (Source source : rules.sources()) {
      kindsOf.put(source.name(), rules.kindsOf(source));
      bySlug.put(source.slug(), source);
    }
  }

  AccountEvidence read(String account) {
    AccountEvidence evidence = new AccountEvidence(account, ledger.of(account));
    for (Source source : filed(account)) {
      for (SnapshotLine line : snapshot.lines(account, source.name())) {
        if (line instanceof SnapshotLine.Broken broken) {
          evidence.of(source).malformed(broken.region(), broken.detail());
        } else if (line instanceof SnapshotLine.Readable readable) {
          add(evidence, source, readable);
        }
      }
    }
    return evidence;
  }

  /** The sources that have a file about an account. */
  private List<Source> filed(String account) {
    List<Source> filed = new ArrayList<>();
    for (String slug : snapshot.slugsOf(account)) {
      Source source = bySlug.get(slug);
      if (source != null) {
        filed.add(source);
      }
    }
    return filed;
  }

  private void add(AccountEvidence evidence, Source source, SnapshotLine.Readable line) {
    Observation observation = line.observation();
    try {
      EvidenceLine decoded = decode(source, observation);
      if (!evidence.of(source).add(decoded)) {
        throw UnfitJsonException.because(
                "%s \"%s\" stands on an earlier line of the file too"
                    .formatted(observation.thing(), observation.id()))
            .in("id");
      }
    } catch (UnfitJsonException e) {
      evidence
          .of(source)
          .malformed(
              Optional.of(observation.region()),
              "%s:%d %s: %s"
                  .formatted(
                      Snapshot.path(observation.account(), source.name()),
                      line.number(),
                      e.pointer(),
                      e.expectation()));
    }
  }

  private EvidenceLine decode(Source source, Observation line) throws UnfitJsonException {
    Origin origin =
        new Origin(
            source.name(), line.from().operation(), line.from().requestId(), line.from().at());
    Map<String, Object> values = decoder.decode(line, origin);
    ThingDefinition kind = vocabulary.require(line.thing());
    if (!kindsOf.getOrDefault(source.name(), Set.of()).contains(kind.name())) {
      throw UnfitJsonException.because(
              "no %s comes from the source \"%s\"".formatted(kind.name(), source.name()))
          .in("thing");
    }
    for (Attribute attribute : kind.attributes()) {
      if (values.containsKey(attribute.name())) {
        checkSource(kind, attribute, source);
      }
    }
    checkPlace(kind, line);
    return new EvidenceLine(
        new EvidenceLine.Key(kind.name(), line.id(), line.region()),
        origin,
        values,
        line.gap(),
        freshness.objection(source, origin.at()));
  }

  /** The account and the organization have no Region; an account stands in its own folder. */
  private static void checkPlace(ThingDefinition kind, Observation line) throws UnfitJsonException {
    boolean account = kind.name().equals(SourceRules.ACCOUNT);
    if (account && !line.id().equals(line.account())) {
      throw UnfitJsonException.because(
              "expected \"%s\", the account of the folder".formatted(line.account()))
          .in("id");
    }
    if ((account || kind.name().equals(SourceRules.ORGANIZATION))
        && !line.region().equals(Cell.GLOBAL)) {
      throw UnfitJsonException.because("expected \"%s\"".formatted(Cell.GLOBAL)).in("region");
    }
  }

  private static void checkSource(ThingDefinition kind, Attribute attribute, Source source)
      throws UnfitJsonException {
    Optional<Source> expected = SourceRules.sourceOf(kind, attribute, Optional.of(source));
    if (!expected.equals(Optional.of(source))) {
      throw UnfitJsonException.because(
              "expected this field in the lines of the source \"%s\""
                  .formatted(expected.map(Source::name).orElse("?")))
          .in(attribute.field())
          .in("data");
    }
  }
}
