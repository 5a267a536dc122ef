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
  private static final List<String> COMPULSORY = List.of("for", "signed by", "expires");
  private static final String SIGNED_EXAMPLE =
      "write for instance: signed by \"ana@example.com\" as \"workload owner\" on 2026-05-02";

  private final Vocabulary vocabulary;
  private final List<AttestationKind> kinds;
  private final Function<String, Optional<String>> hashOfFile;
  private final Problems problems;

  /** Which attestation of what. */
  private record Heading(Token id, Token statement) {}

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

  /** The attestation, or empty after telling what is wrong with it. */
  Optional<SignedAttestation> read(Block block) {
    return problems.attempt(() -> attestation(block));
  }

  private SignedAttestation attestation(Block block) {
    Heading heading = heading(block);
    Token id = heading.id();
    checkStatement(heading.statement());
    Statements lines = new Statements(block, KEYWORDS, List.of(), problems);
    demand(lines, id);
    Cursor subject = lines.first("for").orElseThrow();
    Subjects.Named named = Subjects.read(subject, vocabulary);
    Expect.end(subject);
    Cursor signed = lines.first("signed by").orElseThrow();
    List<Signature> signatures = signatures(signed);
    LocalDate on = ValueReader.day(signed);
    Expect.end(signed);
    Cursor expires = lines.first("expires").orElseThrow();
    LocalDate last = ValueReader.day(expires);
    Expect.end(expires);
    return new SignedAttestation(
        id.text(),
        heading.statement().text(),
        named.kind().name(),
        named.id().text(),
        signatures,
        on,
        lines.first("evidence").map(this::evidence),
        last,
        id.span());
  }

  private static Heading heading(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    String example = "write for instance: attestation AT-2026-031 of \"threat model review\"";
    Token id = Expect.any(heading, "the id of the attestation", example);
    if (!heading.skip("of")) {
      throw MistakeException.expected("'of' and what is attested", heading, example);
    }
    Token statement = Expect.text(heading);
    Expect.end(heading);
    return new Heading(id, statement);
  }

  private void checkStatement(Token statement) {
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
  }

  private static void demand(Statements lines, Token id) {
    List<String> missing = lines.missing(COMPULSORY);
    if (!missing.isEmpty()) {
      throw new MistakeException(
          "P412",
          id.span(),
          "attestation " + id.text() + " has no line '" + String.join("', '", missing) + "'",
          SIGNED_EXAMPLE);
    }
  }

  private static List<Signature> signatures(Cursor cursor) {
    List<Signature> signatures = new ArrayList<>();
    do {
      Token signer = Expect.text(cursor);
      if (!cursor.skip("as")) {
        throw MistakeException.expected("'as' and a role", cursor, SIGNED_EXAMPLE);
      }
      signatures.add(new Signature(signer.text(), Expect.text(cursor).text()));
    } while (cursor.skip("and"));
    if (!cursor.skip("on")) {
      throw MistakeException.expected("'on' and a date", cursor, SIGNED_EXAMPLE);
    }
    return signatures;
  }

  private EvidenceFile evidence(Cursor cursor) {
    Token name = Expect.text(cursor);
    if (!cursor.skip("sha256")) {
      throw MistakeException.expected(
          "'sha256' and the hash of the file",
          cursor,
          "write for instance: evidence \"threat-models/payments.json\" sha256 \"9f2c…\"");
    }
    Token hash = Expect.text(cursor);
    Expect.end(cursor);
    return new EvidenceFile(name.text(), hash.text(), hashOfFile.apply(name.text()));
  }
}
