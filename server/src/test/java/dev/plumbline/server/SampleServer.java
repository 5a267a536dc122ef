package dev.plumbline.server;

import dev.plumbline.engine.evidence.Cause;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.explain.Explanation;
import dev.plumbline.engine.findings.Finding;
import dev.plumbline.engine.findings.RollUp;
import dev.plumbline.engine.findings.Status;
import dev.plumbline.engine.findings.Tally;
import dev.plumbline.engine.policy.Result;
import dev.plumbline.engine.policy.Trace;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.server.api.Backend;
import dev.plumbline.server.store.Run;
import dev.plumbline.server.store.Store;
import dev.plumbline.server.store.StoredFinding;
import dev.plumbline.server.web.WebServer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A server over the sample organization: Monday's run, and Tuesday's with one failure fixed. */
public final class SampleServer implements AutoCloseable {
  private final Store store;
  private final WebServer server;

  private SampleServer(Store store) {
    this.store = store;
    this.server = WebServer.start(backend(store), "127.0.0.1", 0);
  }

  public static SampleServer start(Path folder) {
    Store store = Store.open(folder.resolve("sample.db"));
    store.record(
        Samples.input(Samples.MONDAY, List.of()),
        Samples.result(Samples.MONDAY, Samples.findings()));
    List<Finding> tuesday = new ArrayList<>(Samples.findings());
    tuesday.removeIf(f -> f.id().equals("f-sec1.security-contact-333333333333"));
    tuesday.add(
        Samples.finding(
            "SEC1.SECURITY-CONTACT",
            "333333333333",
            Status.PASS,
            "holds for account 333333333333"));
    tuesday.sort(null);
    store.record(
        Samples.input(Samples.TUESDAY, List.of()), Samples.result(Samples.TUESDAY, tuesday));
    return new SampleServer(store);
  }

  /** A server over an empty store. */
  public static SampleServer empty(Path folder) {
    return new SampleServer(Store.open(folder.resolve("empty.db")));
  }

  public static Backend backend(Store store) {
    return new Backend(store, SampleServer::verdicts, SampleServer::explain, "test");
  }

  public Store store() {
    return store;
  }

  public String address(String path) {
    return "http://127.0.0.1:" + server.port() + path;
  }

  private static List<RollUp> verdicts(List<Tally> tallies) {
    return tallies.stream()
        .map(
            tally ->
                new RollUp(
                    tally,
                    Stream.of(Status.values())
                        .filter(status -> tally.count(status) > 0)
                        .findFirst()
                        .orElse(Status.UNKNOWN)))
        .toList();
  }

  private static Optional<Explanation> explain(Run run, StoredFinding row) {
    Finding finding = row.finding();
    Truth.Kind truth =
        finding.result() == Result.PASS
            ? Truth.Kind.YES
            : finding.result() == Result.FAIL ? Truth.Kind.NO : Truth.Kind.UNKNOWN;
    Optional<Origin> origin =
        Optional.of(
            new Origin(
                "account summary",
                "iam:GetAccountSummary",
                "4f0c91d2-7a10-4c55-9b1e-0d5f6c2f9a77",
                Samples.MONDAY.minusSeconds(3000)));
    String account = "account \"" + finding.subject().account() + "\"";
    return Optional.of(
        new Explanation(
            finding.policyId(),
            finding.subject(),
            finding.result(),
            finding.causes(),
            List.of(),
            Optional.of(
                clause(
                    "the account is active",
                    Truth.Kind.YES,
                    List.of(),
                    new Explanation.Seen(
                        "the account is active", "yes", Optional.of(account), origin))),
            Optional.of(
                clause(
                    "the root user of the account has MFA",
                    truth,
                    finding.causes(),
                    new Explanation.Seen(
                        "the root user has MFA",
                        truth == Truth.Kind.UNKNOWN ? "unknown" : "no",
                        Optional.of("root user \"root\""),
                        truth == Truth.Kind.UNKNOWN ? Optional.empty() : origin))),
            new Trace("Y:N"),
            truth == Truth.Kind.YES
                ? List.of()
                : List.of(
                    "it would pass if it were true that the root user of the account has MFA (it is"
                        + " not)")));
  }

  private static Explanation.Clause clause(
      String words, Truth.Kind truth, List<Cause> causes, Explanation.Seen seen) {
    return new Explanation.Clause(
        words, 5, truth, causes, List.of(seen), List.of(), List.of(), Optional.empty());
  }

  @Override
  public void close() {
    server.close();
    store.close();
  }

  /** Serves the sample organization until it is stopped, to look at. */
  public static void main(String[] arguments) throws InterruptedException {
    try (SampleServer server = start(Path.of(arguments[0]))) {
      System.out.println(server.address("/"));
      Thread.currentThread().join();
    }
  }
}
