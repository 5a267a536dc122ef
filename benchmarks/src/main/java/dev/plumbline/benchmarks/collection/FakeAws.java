package dev.plumbline.benchmarks.collection;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.plumbline.benchmarks.collection.CannedAnswers.Canned;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Answers as AWS would for an organization, on the loopback interface and each time after the same
 * latency. A process of its own: it writes its port and ends when its input does.
 */
final class FakeAws {
  /** How often each operation was called, as JSON. */
  static final String COUNTS = "/plumbline/counts";

  private static final Pattern ROLE = Pattern.compile("role%2F|role/");
  private static final Pattern ROLE_ACCOUNT = Pattern.compile("iam(?:%3A%3A|::)(\\d{12})");
  private static final Pattern TOKEN = Pattern.compile("\"NextToken\"\\s*:\\s*\"(\\d+)\"");

  /** Longer than anybody waits. */
  private static final long SILENT_MILLIS = 600_000;

  private static final String JSON = "application/json";
  private static final String XML = "text/xml";

  private final FakeOrganization organization;
  private final long latencyMillis;
  private final CannedAnswers answers = CannedAnswers.load();
  private final Map<String, AtomicLong> calls = new ConcurrentSkipListMap<>();
  private final AtomicLong requests = new AtomicLong();

  private FakeAws(FakeOrganization organization, long latencyMillis) {
    this.organization = organization;
    this.latencyMillis = latencyMillis;
  }

  /** Arguments: how many accounts, the latency of an answer in milliseconds, how many silent. */
  public static void main(String[] arguments) throws IOException {
    System.setProperty("sun.net.httpserver.nodelay", "true");
    System.setProperty("sun.net.httpserver.maxIdleConnections", "1000");
    FakeAws aws =
        new FakeAws(
            new FakeOrganization(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[2])),
            Long.parseLong(arguments[1]));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newCachedThreadPool());
    server.createContext("/", aws::handle);
    server.createContext(COUNTS, aws::tell);
    server.start();
    System.out.println(server.getAddress().getPort());
    System.out.flush();
    while (System.in.read() >= 0) {
      Thread.onSpinWait();
    }
    System.exit(0);
  }

  private void tell(HttpExchange http) throws IOException {
    try (http) {
      send(http, 200, JSON, new ObjectMapper().writeValueAsBytes(calls));
    }
  }

  private void handle(HttpExchange http) throws IOException {
    try (http) {
      FakeRequest asked = FakeRequest.read(http);
      if (organization.isSilent(asked.account())) {
        count("swallowed");
        Thread.sleep(SILENT_MILLIS);
      } else {
        Thread.sleep(latencyMillis);
        answer(http, asked);
      }
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private void answer(HttpExchange http, FakeRequest asked) throws IOException {
    String named = asked.service() + ":" + asked.operation().orElse("");
    switch (named) {
      case "sts:AssumeRole" -> sendOwn(http, named, XML, session(asked));
      case "sts:GetCallerIdentity" -> sendOwn(http, named, XML, identity(asked.account()));
      case "organizations:ListAccounts", "organizations:ListAccountsForParent" ->
          sendOwn(http, named, JSON, accounts(asked));
      default -> {
        Optional<Canned> canned = answers.of(asked.service(), asked.operation(), asked.path());
        if (canned.isPresent()) {
          count(canned.get().operation());
          send(http, 200, canned.get().type(), canned.get().of(asked.account(), asked.region()));
        } else {
          count("unknown: " + named + " " + asked.path());
          send(http, 400, JSON, "{\"__type\":\"Unknown\"}".getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }

  private void sendOwn(HttpExchange http, String operation, String type, String body)
      throws IOException {
    count(operation);
    send(http, 200, type, body.getBytes(StandardCharsets.UTF_8));
  }

  private void count(String operation) {
    calls.computeIfAbsent(operation, first -> new AtomicLong()).incrementAndGet();
  }

  private String accounts(FakeRequest asked) {
    Matcher token = TOKEN.matcher(asked.body());
    return organization.page(token.find() ? Integer.parseInt(token.group(1)) : 0);
  }

  private static String identity(String account) {
    return ("<GetCallerIdentityResponse><GetCallerIdentityResult><UserId>U</UserId>"
            + "<Account>%1$s</Account><Arn>arn:aws:iam::%1$s:user/reader</Arn>"
            + "</GetCallerIdentityResult></GetCallerIdentityResponse>")
        .formatted(account);
  }

  private static String session(FakeRequest asked) {
    Matcher account = ROLE_ACCOUNT.matcher(asked.body());
    if (!account.find() || !ROLE.matcher(asked.body()).find()) {
      throw new IllegalArgumentException("a session of no account: " + asked.body());
    }
    return ("<AssumeRoleResponse><AssumeRoleResult><Credentials><AccessKeyId>%s%s0001</AccessKeyId>"
            + "<SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken>"
            + "<Expiration>2126-01-01T00:00:00Z</Expiration></Credentials></AssumeRoleResult>"
            + "</AssumeRoleResponse>")
        .formatted(FakeRequest.SESSION, account.group(1));
  }

  private void send(HttpExchange http, int status, String type, byte[] body) throws IOException {
    http.getResponseHeaders().set("content-type", type);
    http.getResponseHeaders().set("x-amzn-requestid", "fake-" + requests.incrementAndGet());
    http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    http.getResponseBody().write(body);
  }
}
