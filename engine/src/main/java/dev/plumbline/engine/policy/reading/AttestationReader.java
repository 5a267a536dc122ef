package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.SignedAttestation;
import dev.plumbline.engine.policy.SignedAttestation.EvidenceFile;
import dev.plumbline.engine.policy.SignedAttestation.Signature;
import dev.plumbline.engine.policy.syntax.Block;
import dev.plumbline.engine.policy.syntax.Token;
import dev.plumbline.engine.things.Vocabulary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads {@code attestation … end} blocks. Whether one counts is decided by rules, not here. */
final class AttestationReader {

  private static final List<String> KEYWORDS = List.of("for", "signed by", "evidence", "expires");

  private final Vocabulary vocabulary;
  private final List<AttestationKind> kinds;
  private final Function<String, Optional<String>> hashOfFile;
  private final Problems problems;

  /**
   * A reader.
   *
   * @param hashOfFile the SHA-256 of a file beside the bundle, in hex; empty when there is none
   */
  AttestationReader(
      Vocabulary vocabulary,
      List<AttestationKind> kinds,
      Function<String, Optional<String>> hashOfFile,
      Problems problems) {
    this.vocabulary = vocabulary;
    this.kinds = kinds;
    this.hashOfFile = hashOfFile;
    this.problems = problems;
  }

  Optional<SignedAttestation> read(Block block) {
    try {
      return Optional.of(readOrThrow(block));
    } catch (MistakeException mistake) {
      mistake.tell(problems);
      return Optional.empty();
    }
  }

  private SignedAttestation readOrThrow(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    String example = "write for instance: attestation AT-2026-031 of \"threat model review\"";
    if (heading.atEnd()) {
      throw new MistakeException(
          "P110", heading.here(), "expected the id of the attestation here", example);
    }
    Token id = heading.next();
    if (!heading.skip("of")) {
      throw new MistakeException(
          "P110", heading.here(), "expected 'of' and what is attested here", example);
    }
    Token statement = Statements.expectText(heading);
    Statements.expectEnd(heading);
    List<String> statements = kinds.stream().map(AttestationKind::statement).toList();
    if (!kinds.isEmpty() && statements.stream().noneMatch(statement.text()::equalsIgnoreCase)) {
      throw new MistakeException(
          "P411",
          statement.span(),
          "nothing that can be attested is called \"" + statement.text() + "\"",
          Suggestion.nearest(statement.text(), statements)
              .map(near -> "did you mean \"" + near + "\"?")
              .orElse("it is one of: \"" + String.join("\", \"", statements) + "\""));
    }
    Statements lines = new Statements(block, KEYWORDS, List.of(), problems);
    List<String> missing = new ArrayList<>();
    for (String keyword : List.of("for", "signed by", "expires")) {
      if (lines.all(keyword).isEmpty()) {
        missing.add("'" + keyword + "'");
      }
    }
    if (!missing.isEmpty()) {
      throw new MistakeException(
          "P412",
          id.span(),
          "attestation " + id.text() + " has no line " + String.join(", ", missing),
          "write for instance: signed by \"ana@example.com\" as \"workload owner\" on 2026-05-02");
    }
    Cursor subject = lines.first("for").orElseThrow();
    Subjects.Named named = Subjects.read(subject, vocabulary);
    Statements.expectEnd(subject);
    Cursor signed = lines.first("signed by").orElseThrow();
    List<Signature> signatures = signatures(signed);
    LocalDate on = ExceptionReader.date(signed);
    Statements.expectEnd(signed);
    Cursor expires = lines.first("expires").orElseThrow();
    LocalDate last = ExceptionReader.date(expires);
    Statements.expectEnd(expires);
    return new SignedAttestation(
        id.text(),
        statement.text(),
        named.kind().name(),
        named.id().text(),
        signatures,
        on,
        lines.first("evidence").map(this::evidence),
        last,
        id.span());
  }

  private static List<Signature> signatures(Cursor cursor) {
    List<Signature> signatures = new ArrayList<>();
    String example =
        "write for instance: signed by \"ana@example.com\" as \"workload owner\" on 2026-05-02";
    do {
      Token signer = Statements.expectText(cursor);
      if (!cursor.skip("as")) {
        throw new MistakeException("P110", cursor.here(), "expected 'as' and a role here", example);
      }
      signatures.add(new Signature(signer.text(), Statements.expectText(cursor).text()));
    } while (cursor.skip("and"));
    if (!cursor.skip("on")) {
      throw new MistakeException("P110", cursor.here(), "expected 'on' and a date here", example);
    }
    return signatures;
  }

  private EvidenceFile evidence(Cursor cursor) {
    Token name = Statements.expectText(cursor);
    if (!cursor.skip("sha256")) {
      throw new MistakeException(
          "P110",
          cursor.here(),
          "expected 'sha256' and the hash of the file here",
          "write for instance: evidence \"threat-models/payments.json\" sha256 \"9f2c…\"");
    }
    Token hash = Statements.expectText(cursor);
    Statements.expectEnd(cursor);
    return new EvidenceFile(name.text(), hash.text(), hashOfFile.apply(name.text()));
  }
}
