package dev.plumbline.collectors.generated;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.collectors.recorded.Asked;
import dev.plumbline.collectors.recorded.Faults;
import dev.plumbline.collectors.recorded.Reply;
import dev.plumbline.engine.evidence.Cell;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Answers as a generated organization, with the faults of a plan, on the loopback interface. */
public final class GeneratedAws implements AutoCloseable {
  static {
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private static final int SECONDS_FOR_THE_OTHERS = 100;
  private static final Pattern ROLE = Pattern.compile("arn:aws:iam::(\\d{12}):role/");
  private static final Pattern ABOUT = Pattern.compile("\"AccountId\"\\s*:\\s*\"(\\d{12})\"");
  private static final Map<String, String> SOURCES =
      Map.of(
          "account:ListRegions", GeneratedOrganization.ENABLED,
          "account:GetAlternateContact", GeneratedOrganization.CONTACTS,
          "iam:GetAccountSummary", GeneratedOrganization.SUMMARY,
          "iam:ListVirtualMFADevices", GeneratedOrganization.DEVICES,
          "config:DescribeConfigurationRecorders", GeneratedOrganization.RECORDERS,
          "config:DescribeConfigurationRecorderStatus", GeneratedOrganization.RECORDERS);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final FaultPlan plan;
  private final GeneratedAnswers answers;
  private final Map<String, Integer> expiring = new ConcurrentHashMap<>();
  private final Set<String> expired = ConcurrentHashMap.newKeySet();
  private final Set<String> throttled = ConcurrentHashMap.newKeySet();
  private final AtomicInteger calls = new AtomicInteger();
  private final CountDownLatch othersRead = new CountDownLatch(1);
  private final Set<String> finished = ConcurrentHashMap.newKeySet();
  private volatile String blackholed = "";
  private volatile int awaited;
  private volatile boolean othersCameFirst;

  private GeneratedAws(HttpServer server, GeneratedOrganization organization, FaultPlan plan) {
    this.server = server;
    this.plan = plan;
    this.answers = new GeneratedAnswers(organization, plan);
  }

  public static GeneratedAws start(GeneratedOrganization organization, FaultPlan plan) {
    try {
      HttpServer server =
          HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
      GeneratedAws aws = new GeneratedAws(server, organization, plan);
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

  /** Lets the session of an account expire when it asks for a page of its virtual devices. */
  void expireAt(String account, int page) {
    expiring.put(account, page);
  }

  /**
   * Gives no answer about an account until so many other accounts were asked for what is mostly
   * asked last, and then ends its connections.
   */
  void blackhole(String account, int others) {
    blackholed = account;
    awaited = others;
  }

  /** Whether the others were read while the account was waited for. */
  boolean othersCameFirst() {
    return othersCameFirst;
  }

  /** How many sessions have expired. */
  int expired() {
    return expired.size();
  }

  /** How many requests came in. */
  public int calls() {
    return calls.get();
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      Asked asked = Asked.read(http);
      calls.incrementAndGet();
      String account = account(asked);
      if (account.equals(blackholed)) {
        othersCameFirst = awaitOthers();
        return;
      }
      if (isLastOf(asked) && finished.add(account) && finished.size() == awaited) {
        othersRead.countDown();
      }
      Optional<Reply> faulty =
          expires(asked, account)
              ? Optional.of(Faults.error(asked, 403, "ExpiredToken"))
              : faulty(http, asked, account);
      if (faulty.isPresent()) {
        send(http, faulty.get());
      }
    }
  }

  /** What is asked last of an account that begins at the beginning. */
  private static boolean isLastOf(Asked asked) {
    return asked.operation().equals("config:DescribeConfigurationRecorderStatus")
        && asked.region().equals("us-east-1");
  }

  private boolean awaitOthers() {
    try {
      return othersRead.await(SECONDS_FOR_THE_OTHERS, TimeUnit.SECONDS);
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private boolean expires(Asked asked, String account) {
    Integer page = expiring.get(account);
    if (page != null
        && asked.operation().equals("iam:ListVirtualMFADevices")
        && GeneratedAnswers.page(asked) == page) {
      expiring.remove(account);
      expired.add(asked.key());
    }
    return expired.contains(asked.key());
  }

  private static String account(Asked asked) {
    if (asked.operation().equals("sts:AssumeRole")) {
      return found(ROLE, asked.form().getOrDefault("RoleArn", ""));
    }
    return asked.key().startsWith("ASIA")
        ? asked.key().substring(4, 16)
        : found(ABOUT, asked.body());
  }

  private static String found(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : GeneratedOrganization.MANAGEMENT;
  }

  /** Empty when there is no answer, or a beginning of one. */
  private Optional<Reply> faulty(HttpExchange http, Asked asked, String account)
      throws IOException {
    Reply good = answers.of(asked, account);
    if (asked.operation().equals("sts:AssumeRole") && plan.isRefused(account)) {
      return Optional.of(Faults.error(asked, 403, "AccessDenied"));
    }
    String source = SOURCES.get(asked.operation());
    if (source == null) {
      return Optional.of(good);
    }
    boolean regional = source.equals(GeneratedOrganization.RECORDERS);
    if (regional
        && plan.isClosed(account)
        && asked.region().equals(GeneratedOrganization.CLOSED_REGION)) {
      return Optional.of(Faults.error(asked, 403, "OptInRequired"));
    }
    Cell cell = new Cell(account, regional ? asked.region() : Cell.GLOBAL, source);
    Optional<FaultKind> kind = plan.of(cell);
    return kind.isEmpty()
        ? Optional.of(good)
        : faulty(kind.get(), http, asked, cell, answers.present(asked, account));
  }

  private Optional<Reply> faulty(
      FaultKind kind, HttpExchange http, Asked asked, Cell cell, Reply good) throws IOException {
    int page = GeneratedAnswers.page(asked);
    boolean later = page > 1 || !cell.source().equals(GeneratedOrganization.DEVICES);
    return switch (kind) {
      case THROTTLED_ONCE ->
          Optional.of(
              throttled.add(cell + asked.operation() + page)
                  ? slowDown(asked)
                  : answers.of(asked, cell.account()));
      case THROTTLED -> Optional.of(slowDown(asked));
      case DENIED -> Optional.of(denied(asked));
      case EXPIRED ->
          Optional.of(
              later
                  ? Faults.error(
                      asked, 403, asked.isForm() ? "ExpiredToken" : "ExpiredTokenException")
                  : good);
      case PAGE_LOOP -> Optional.of(answers.firstDevices(asked, cell.account()));
      case PAGE_FAILS -> Optional.of(later ? denied(asked) : good);
      case JUNK -> Optional.of(junk(cell, good));
      case CUT -> Optional.of(good.withBody(good.text().substring(0, good.text().length() / 2)));
      case DRIP -> drip(http);
      case RESET -> Optional.empty();
      case OPTED_OUT, ROLE_REFUSED -> throw new IllegalArgumentException("is of an account");
    };
  }

  private static Reply slowDown(Asked asked) {
    return Faults.error(asked, 400, asked.isForm() ? "Throttling" : "ThrottlingException");
  }

  private static Reply denied(Asked asked) {
    return Faults.error(asked, 403, asked.isForm() ? "AccessDenied" : "AccessDeniedException");
  }

  private static Reply junk(Cell cell, Reply good) {
    return switch (Math.floorMod(cell.hashCode(), 3)) {
      case 0 -> Reply.of(200, "text/html", "", "<!doctype html><title>Sign in</title>");
      case 1 -> good.withBody("");
      default -> good.withoutHeader("x-amzn-requestid");
    };
  }

  /** Ends when the client has given up. */
  private Optional<Reply> drip(HttpExchange http) throws IOException {
    http.getResponseHeaders().set("x-amzn-requestid", "drip");
    http.sendResponseHeaders(200, 0);
    OutputStream body = http.getResponseBody();
    try {
      while (!closed.await(200, TimeUnit.MILLISECONDS)) {
        body.write(' ');
        body.flush();
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
    return Optional.empty();
  }

  private static void send(HttpExchange http, Reply reply) throws IOException {
    reply.headers().forEach(http.getResponseHeaders()::set);
    http.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
    if (reply.body().length > 0) {
      http.getResponseBody().write(reply.body());
    }
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
    threads.shutdownNow();
  }
}
