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

  /** Who signed it, and when. */
  private record Signed(List<Signature> signatures, LocalDate on) {}

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
    return problems.attempt(() -> attestation(block)).flatMap(read -> read);
  }

  private Optional<SignedAttestation> attestation(Block block) {
    int before = problems.count();
    Heading heading = heading(block);
    Token id = heading.id();
    problems.guard(() -> checkStatement(heading.statement()));
    Statements lines = new Statements(block, KEYWORDS, List.of(), problems);
    Optional<Subjects.Named> subject = read(lines, "for", c -> Subjects.read(c, vocabulary));
    Optional<Signed> signed = read(lines, "signed by", c -> signed(c, heading.statement()));
    Optional<EvidenceFile> evidence = read(lines, "evidence", this::evidence);
    Optional<LocalDate> last = read(lines, "expires", ValueReader::day);
    demand(lines, id);
    if (problems.count() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new SignedAttestation(
            id.text(),
            heading.statement().text(),
            subject.orElseThrow().kind().name(),
            subject.orElseThrow().id().text(),
            signed.orElseThrow().signatures(),
            signed.orElseThrow().on(),
            evidence,
            last.orElseThrow(),
            id.span()));
  }

  /** What a line says, if it is there; a mistake in it is told. */
  private <T> Optional<T> read(Statements lines, String keyword, Function<Cursor, T> reader) {
    return lines
        .first(keyword)
        .flatMap(
            cursor ->
                problems.attempt(
                    () -> {
                      T read = reader.apply(cursor);
                      Expect.end(cursor);
                      return read;
                    }));
  }

  private Heading heading(Block block) {
    Cursor heading = new Cursor(block.heading(), 1);
    String example = "write for instance: attestation AT-2026-031 of \"threat model review\"";
    Token id = Expect.any(heading, "the id of the attestation", example);
    if (!heading.skip("of")) {
      throw MistakeException.expected("'of' and what is attested", heading, example);
    }
    kinds.forEach(kind -> heading.offerText(kind.statement(), Optional.empty()));
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

  private Signed signed(Cursor cursor, Token statement) {
    List<Signature> signatures = new ArrayList<>();
    do {
      Token signer = Expect.text(cursor);
      if (!cursor.skip("as")) {
        throw MistakeException.expected("'as' and a role", cursor, SIGNED_EXAMPLE);
      }
      kinds.stream()
          .filter(kind -> kind.statement().equalsIgnoreCase(statement.text()))
          .flatMap(kind -> kind.roles().stream())
          .forEach(role -> cursor.offerText(role, Optional.empty()));
      signatures.add(new Signature(signer.text(), Expect.text(cursor).text()));
    } while (cursor.skip("and"));
    if (!cursor.skip("on")) {
      throw MistakeException.expected("'on' and a date", cursor, SIGNED_EXAMPLE);
    }
    return new Signed(signatures, ValueReader.day(cursor));
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
    return new EvidenceFile(name.text(), hash.text(), hashOfFile.apply(name.text()));
  }
}
