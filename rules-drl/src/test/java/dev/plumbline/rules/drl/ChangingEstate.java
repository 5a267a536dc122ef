package dev.plumbline.rules.drl;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.ManifestHeader;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.Snapshot;
import dev.plumbline.engine.evidence.SnapshotWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;

/** A small organization of which something changes at random, and most stays as it is. */
final class ChangingEstate {
  private static final String MANAGEMENT = "111111111111";
  private static final Instant START = Instant.parse("2026-11-20T06:00:00Z");
  private static final List<String> IDS =
      List.of(MANAGEMENT, "222222222222", "333333333333", "444444444444", "555555555555");

  private final Random random;
  private final Map<String, Member> members = new TreeMap<>();
  private Instant listed = START;
  private boolean listDenied;
  private Instant drawn = START;
  private String target = "ou-1";
  private Instant now = START.plus(Duration.ofHours(5));

  /** What is known of one account, and when it was read. */
  private static final class Member {
    private Instant read = START;
    private boolean active = true;
    private String unit = "ou-1";
    private boolean denied;
    private boolean mfa = true;
    private boolean malformed;
    private Instant signedIn = Instant.parse("2026-10-23T10:00:00Z");
    private Instant reported = START;
  }

  ChangingEstate(Random random) {
    this.random = random;
    IDS.forEach(id -> members.put(id, new Member()));
  }

  /** The evaluation instant. */
  Instant now() {
    return now;
  }

  /** Changes one thing, and lets some time pass or go back. */
  void change() {
    Member any = members.values().stream().skip(random.nextInt(members.size())).findFirst().get();
    switch (random.nextInt(13)) {
      case 0 -> any.active = !any.active;
      case 1 -> any.unit = any.unit.equals("ou-1") ? "ou-2" : "ou-1";
      case 2 -> any.denied = !any.denied;
      case 3 -> any.mfa = !any.mfa;
      case 4 -> any.malformed = !any.malformed;
      case 5 -> any.signedIn = now.minus(Duration.ofDays(25 + random.nextInt(10)));
      case 6 -> any.reported = now.plus(Duration.ofMinutes(random.nextInt(20) - 10L));
      case 7 -> any.read = now;
      case 8 -> listed = now;
      case 9 -> listDenied = !listDenied;
      case 10 -> drawn = now;
      case 11 -> target = target.equals("ou-1") ? "ou-2" : "ou-1";
      default -> addOrLeave();
    }
    if (random.nextBoolean()) {
      now = now.plus(Duration.ofMinutes(random.nextInt(60 * 40) - 60 * 5L));
    }
  }

  private void addOrLeave() {
    String id = IDS.get(1 + random.nextInt(IDS.size() - 1));
    if (members.remove(id) == null) {
      members.put(id, new Member());
    }
  }

  Snapshot snapshot(Path folder) {
    Path to = folder.resolve(UUID.randomUUID().toString());
    ManifestHeader header =
        new ManifestHeader(
            "changing",
            START,
            "test",
            "arn",
            MANAGEMENT,
            List.copyOf(members.keySet()),
            List.of(),
            Optional.empty());
    try (SnapshotWriter writer = SnapshotWriter.begin(to, header)) {
      ObjectNode empty = JsonNodeFactory.instance.objectNode();
      ofOrganization(writer, "organization", "organization", "o-1", empty);
      ofOrganization(writer, "organization tree", "organizational unit", "ou-1", parent("ou-2"));
      ObjectNode guardrail = JsonNodeFactory.instance.objectNode().put("name", "DenyRoot");
      ofOrganization(writer, "guardrails", "guardrail", "p-1", guardrail);
      ObjectNode targets = JsonNodeFactory.instance.objectNode();
      targets.putArray("targets").add(target);
      ofOrganization(writer, "guardrail targets", "guardrail", "p-1", targets);
      writer.cover(row(MANAGEMENT, "accounts", listed, listDenied));
      members.forEach((id, member) -> member(writer, id, member));
      writer.finish(START);
    }
    return Snapshot.open(to);
  }

  private void ofOrganization(
      SnapshotWriter writer, String source, String thing, String id, ObjectNode data) {
    if (!source.equals("organization tree")) {
      writer.write(MANAGEMENT, source, List.of(line(MANAGEMENT, thing, id, drawn, data)));
    }
    writer.cover(row(MANAGEMENT, source, drawn, false));
  }

  private void member(SnapshotWriter writer, String id, Member member) {
    ObjectNode account = JsonNodeFactory.instance.objectNode();
    account.put("name", "account " + id).put("state", "ACTIVE").put("active", member.active);
    writer.write(id, "accounts", List.of(line(id, "account", id, listed, account)));
    List<Observation> tree = new java.util.ArrayList<>();
    tree.add(line(id, "account", id, drawn, parent(member.unit)));
    if (id.equals(MANAGEMENT)) {
      tree.add(line(id, "organizational unit", "ou-1", drawn, parent("ou-2")));
    }
    writer.write(id, "organization tree", tree);
    ObjectNode summary = JsonNodeFactory.instance.objectNode().put("mfa", member.mfa);
    if (member.malformed) {
      summary.put("keys", "many");
    }
    writer.write(id, "account summary", List.of(line(id, "root user", id, member.read, summary)));
    writer.cover(row(id, "account summary", member.read, member.denied));
    ObjectNode report = JsonNodeFactory.instance.objectNode();
    report.put("lastUse", member.signedIn.toString());
    writer.write(
        id, "credential report", List.of(line(id, "root user", id, member.reported, report)));
    writer.cover(row(id, "credential report", member.reported, false));
  }

  private static ObjectNode parent(String id) {
    return JsonNodeFactory.instance.objectNode().put("parentId", id);
  }

  private static Observation line(
      String account, String thing, String id, Instant at, ObjectNode data) {
    return new Observation(
        thing, id, account, Cell.GLOBAL, new Observation.From("call", "r-1", at), data);
  }

  private static Coverage row(String account, String source, Instant at, boolean denied) {
    Cell cell = new Cell(account, Cell.GLOBAL, source);
    return denied
        ? new Coverage(
            cell,
            Coverage.Status.FAILED,
            Optional.of(new Cause(Cause.Reason.DENIED, source + " was denied")),
            Optional.of("AccessDenied"),
            Optional.of("r-2"),
            at,
            5)
        : Coverage.complete(cell, Optional.of("r-1"), at, 5);
  }
}
