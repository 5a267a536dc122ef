package dev.plumbline.engine.evaluation;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.EstateReader;
import dev.plumbline.engine.things.Excerpt;
import dev.plumbline.engine.things.Fingerprint;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Recalls what accounts came to, by the content that it was made from: the bundle, the account's
 * evidence, what reaches it from the organization, the day where exceptions or attestations count
 * days, and the stretch of time in which nothing becomes too old. Safe for several threads.
 */
final class Memory {

  private final Map<String, Remembered> remembered;
  private final EstateReader reader;
  private final Instant asOf;
  private final String everywhere;
  private final TurningPoints turningPoints;
  private final OutcomeJson json;

  Memory(
      Map<String, Remembered> remembered,
      Bundle bundle,
      EstateReader reader,
      Given given,
      Instant asOf,
      OutcomeJson json) {
    this.remembered = remembered;
    this.reader = reader;
    this.asOf = asOf;
    this.json = json;
    this.turningPoints = new TurningPoints(bundle);
    boolean countsDays = !bundle.exceptions().isEmpty() || !bundle.attestations().isEmpty();
    this.everywhere =
        new Fingerprint()
            .add(Integer.toString(Evaluator.MEANING))
            .add(bundle.hash())
            .add(countsDays ? LocalDate.ofInstant(asOf, ZoneOffset.UTC).toString() : "")
            .add(reader.organizationFingerprint())
            .add(given.fingerprint(whole(bundle)))
            .hex();
  }

  /** All of a thing, with when it was read only where a policy sets a greatest age. */
  private static Excerpt whole(Bundle bundle) {
    Set<Attribute> attributes = new HashSet<>();
    bundle.vocabulary().things().forEach(kind -> attributes.addAll(kind.attributes()));
    Set<String> dated = new HashSet<>();
    bundle.policies().forEach(policy -> dated.addAll(policy.maximumAges().keySet()));
    return new Excerpt(bundle.vocabulary(), attributes, dated);
  }

  /** What an account came to, without its findings, if nothing has changed since. */
  Optional<Outcome> recall(String account) {
    Remembered last = remembered.get(account);
    return last != null
            && new TurningPoints.Stretch(last.from(), last.until()).contains(asOf)
            && last.key().equals(key(account))
        ? Optional.of(json.read(last.content()))
        : Optional.empty();
  }

  /**
   * What to remember of an account; nothing where the result has to do with the evaluation itself.
   *
   * @param moments those that its things tell of, and those at which its evidence was read
   */
  Optional<Remembered> remember(Outcome outcome, Collection<Instant> moments) {
    AccountFindings account = outcome.accounts().get(0);
    boolean ofTheFuture =
        moments.stream().anyMatch(at -> at.isAfter(asOf.plus(EstateReader.TOLERATED_SKEW)));
    if (ofTheFuture || account.findings().stream().anyMatch(Memory::restsOnTheEvaluation)) {
      return Optional.empty();
    }
    TurningPoints.Stretch stretch = turningPoints.around(asOf, moments);
    return Optional.of(
        new Remembered(
            key(account.account()), stretch.from(), stretch.until(), json.write(outcome)));
  }

  private static boolean restsOnTheEvaluation(Finding finding) {
    return finding.causes().stream()
        .map(Cause::reason)
        .anyMatch(reason -> reason == Cause.Reason.BUDGET || reason == Cause.Reason.POLICY_ERROR);
  }

  private String key(String account) {
    return new Fingerprint().add(everywhere).add(reader.fingerprint(account)).hex();
  }
}
