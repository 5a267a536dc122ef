package dev.plumbline.collectors.recorded;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The recorded organization, answering on the loopback interface: 22 accounts, two Regions. Faults
 * can be set for an operation, in all accounts or in one.
 */
public final class RecordedAws implements AutoCloseable {

  /** The account that the collection starts from. */
  public static final String MANAGEMENT = Recording.MANAGEMENT;

  /** The Regions that were recorded. */
  public static final List<String> REGIONS = List.of("eu-west-1", "us-east-1");

  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final String EVERYWHERE = "*";

  private final HttpServer server;
  private final boolean small;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Recording recording = Recording.load();
  private final Faults faultyReplies = new Faults();
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();
  private final Map<String, Reply> errors = new ConcurrentHashMap<>();
  private final Map<String, List<String>> pages = new ConcurrentHashMap<>();
  private final Map<String, Deque<String>> turns = new ConcurrentHashMap<>();
  private final CallLog log = new CallLog();
  private final SortedSet<String> unrecorded = new ConcurrentSkipListSet<>();
  private final ExternalIds externalIds = new ExternalIds();
  private volatile BiFunction<Asked, Reply, Reply> change = (asked, reply) -> reply;

  /** An operation that was called with the credentials of an account, in a Region. */
  public record Call(String operation, String account, String region) {}

  private RecordedAws(HttpServer server, boolean small) {
    this.server = server;
    this.small = small;
  }

  public static RecordedAws start() {
    return start(false);
  }

  /**
   * The same with four accounts: the management account, one that services are delegated to, a
   * sound one and a faulty one.
   */
  public static RecordedAws startSmall() {
    return start(true);
  }

  private static RecordedAws start(boolean small) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      RecordedAws aws = new RecordedAws(server, small);
      server.createContext("/", aws::handle);
      server.setExecutor(aws.threads);
      server.start();
      return aws;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  public URI endpoint() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** What is so in the organization, as its builder wrote it down: a JSON document. */
  public static InputStream truths() {
    return Recording.resource("truths.json");
  }

  /** Refuses an operation, such as {@code "iam:GetAccountSummary"}, in every account. */
  public RecordedAws deny(String operation) {
    return fault(operation, Fault.DENIED);
  }

  /** Refuses an operation to the credentials of one account. */
  public RecordedAws deny(String operation, String account) {
    return fault(operation, account, Fault.DENIED);
  }

  /** Refuses every operation of a service. */
  public RecordedAws denyService(String service) {
    return fault(service + ":*", Fault.DENIED);
  }

  public RecordedAws fault(String operation, Fault fault) {
    return fault(operation, EVERYWHERE, fault);
  }

  public RecordedAws fault(String operation, String account, Fault fault) {
    faults.put(operation + " " + account, fault);
    return this;
  }

  /** Answers an operation with an error of AWS. */
  public RecordedAws error(String operation, int status, String contentType, String body) {
    errors.put(operation, Reply.of(status, contentType, "error-request", body));
    return this;
  }

  /** Answers an operation in one Region with an error of AWS. */
  public RecordedAws errorIn(String region, String operation, int status, String body) {
    errors.put(
        operation + " " + region, Reply.of(status, "application/json", "error-request", body));
    return this;
  }

  /** Answers an operation with an error that has no request id. */
  public RecordedAws anonymousError(String operation, int status, String body) {
    errors.put(operation, Reply.of(status, "application/json", "", body));
    return this;
  }

  /**
   * Answers an operation with pages instead of the recording: the second where the request speaks
   * of {@code page-2}, the third where it speaks of {@code page-3}, and so on.
   */
  public RecordedAws pages(String operation, String... bodies) {
    pages.put(operation, List.of(bodies));
    return this;
  }

  /** Answers an operation with one body after the other, and from then on with the last. */
  public RecordedAws inTurn(String operation, String... bodies) {
    turns.put(operation, new ArrayDeque<>(List.of(bodies)));
    return this;
  }

  /** Changes every answer that has no fault. */
  public RecordedAws changed(BiFunction<Asked, Reply, Reply> how) {
    change = how;
    return this;
  }

  /** Lets the role of an account be assumed only with an external id. */
  public RecordedAws askForExternalId(String account, String id) {
    externalIds.ask(account, id);
    return this;
  }

  /** Takes all faults, errors and pages back. */
  public RecordedAws reset() {
    faults.clear();
    errors.clear();
    pages.clear();
    turns.clear();
    change = (asked, reply) -> reply;
    externalIds.forget();
    faultyReplies.forget();
    log.forget();
    return this;
  }

  /** Takes nothing back, and knows of no call any more. */
  public void forgetCalls() {
    log.forget();
  }

  /** All operations that were called so far. */
  public SortedSet<String> operations() {
    return log.operations();
  }

  /** All calls since the last reset, each once. */
  public Set<Call> called() {
    return log.called();
  }

  /** How often an operation was called. */
  public int calls(String operation) {
    return log.calls(operation);
  }

  /** What calls of an operation said since the last reset, as text. */
  public Set<String> said(String operation) {
    return log.said(operation);
  }

  /** What was asked and is not in the recording. */
  public SortedSet<String> unrecorded() {
    return new TreeSet<>(unrecorded);
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Asked asked = Asked.read(http);
      log.add(asked, recording.accountOf(asked.key()));
      Fault fault = externalIds.refuse(asked) ? Fault.DENIED : faultFor(asked);
      if (fault == Fault.RESET) {
        return;
      }
      if (fault == Fault.SILENCE) {
        awaitClose();
        return;
      }
      Reply good = change.apply(asked, reply(asked, asked.said(http)));
      send(http, fault == null ? good : faultyReplies.apply(fault, asked, good));
    }
  }

  private @Nullable Fault faultFor(Asked asked) {
    String account = recording.accountOf(asked.key());
    String service = asked.operation().substring(0, asked.operation().indexOf(':'));
    return Stream.of(
            asked.operation() + " " + account,
            asked.operation() + " " + EVERYWHERE,
            service + ":* " + EVERYWHERE)
        .map(faults::get)
        .filter(Objects::nonNull)
        .findFirst()
        .orElse(null);
  }

  private Reply reply(Asked asked, String said) throws IOException {
    Reply here = errors.get(asked.operation() + " " + asked.region());
    Reply error = here == null ? errors.get(asked.operation()) : here;
    if (error != null) {
      return error;
    }
    Deque<String> turn = turns.get(asked.operation());
    if (turn != null) {
      return next(asked, turn);
    }
    List<String> bodies = pages.get(asked.operation());
    if (bodies != null) {
      return page(asked, bodies, said);
    }
    Optional<Reply> recorded = recording.reply(asked);
    if (recorded.isEmpty()) {
      unrecorded.add(asked.operation() + " " + asked.path() + " " + asked.body());
    }
    return recorded
        .map(reply -> small ? SmallOrganization.of(asked.operation(), reply) : reply)
        .orElseGet(() -> Faults.error(asked, 400, "NotRecorded"));
  }

  private static Reply next(Asked asked, Deque<String> turn) {
    String type = asked.isForm() ? "text/xml" : "application/json";
    synchronized (turn) {
      String body = turn.size() > 1 ? turn.removeFirst() : turn.getFirst();
      return Reply.of(200, type, "turn-request", body);
    }
  }

  private static Reply page(Asked asked, List<String> bodies, String said) {
    int page = 1;
    for (int number = 2; number <= bodies.size(); number++) {
      page = said.contains("page-" + number) ? number : page;
    }
    String type = asked.isForm() ? "text/xml" : "application/json";
    return Reply.of(200, type, "page-request-" + page, bodies.get(page - 1));
  }

  private static void send(HttpExchange http, Reply reply) throws IOException {
    reply.headers().forEach(http.getResponseHeaders()::set);
    http.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    if (reply.body().length > 0) {
      http.getResponseBody().write(reply.body());
    }
  }

  private void awaitClose() {
    try {
      closed.await();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
