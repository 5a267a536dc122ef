package dev.plumbline.collectors.recorded;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The recorded exchanges of all accounts. */
final class Recording {

  static final String MANAGEMENT = "210000000001";

  private static final String FOLDER = "/aws-responses/";
  private static final Pattern KEY = Pattern.compile("<AccessKeyId>([^<]+)</AccessKeyId>");
  private static final Pattern ROLE_ACCOUNT = Pattern.compile("arn:aws:iam::(\\d{12}):role/");

  private static final Pattern EXPIRATION = Pattern.compile("<Expiration>[^<]+<");

  /** Parameters of a form that name what is asked for. */
  private static final List<String> NAMES = List.of("StackSetName", "TopicArn");

  /** What was made because the emulator has no answer. */
  private static final List<String> MADE = List.of("made/operations");

  private final Map<String, List<Exchange>> byOperation = new HashMap<>();
  private final Map<String, String> accountByKey = new HashMap<>();
  private final Map<String, AtomicInteger> turns = new ConcurrentHashMap<>();
  private final Set<String> madeOperations = new HashSet<>();
  private final MadeAnswers made = MadeAnswers.load();

  static Recording load() {
    Recording recording = new Recording();
    MADE.forEach(recording::load);
    recording.madeOperations.addAll(recording.byOperation.keySet());
    Stream.concat(
            Stream.of("management", "audit", "log-archive", "norole", "restricted", "suspended"),
            IntStream.range(0, 16).mapToObj("workload-%03d"::formatted))
        .forEach(recording::load);
    return recording;
  }

  private void load(String name) {
    try (InputStream file = resource(name + ".jsonl");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(Exchange.parse(line));
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  static InputStream resource(String name) {
    InputStream file = Recording.class.getResourceAsStream(FOLDER + name);
    if (file == null) {
      throw new IllegalStateException("there is no recording " + name);
    }
    return file;
  }

  private void add(Exchange exchange) {
    if (exchange.reply().status() >= 500 && madeOperations.contains(exchange.operation())) {
      return;
    }
    byOperation.computeIfAbsent(exchange.operation(), key -> new ArrayList<>()).add(exchange);
    if (exchange.operation().equals("sts:AssumeRole")) {
      Matcher key = KEY.matcher(exchange.reply().text());
      if (key.find()) {
        accountByKey.put(key.group(1), exchange.account());
      }
    }
  }

  String accountOf(String accessKey) {
    return accountByKey.getOrDefault(accessKey, MANAGEMENT);
  }

  Optional<Reply> reply(Asked asked) throws IOException {
    if (asked.operation().equals("sts:AssumeRole")) {
      Matcher role = ROLE_ACCOUNT.matcher(asked.form().getOrDefault("RoleArn", ""));
      return role.find()
          ? exchanges(asked, role.group(1)).findFirst().map(Recording::stillValid)
          : Optional.empty();
    }
    String account = accountOf(asked.key());
    List<Exchange> candidates =
        Stream.concat(
                made.exchanges(asked.operation(), account, asked.region()),
                exchanges(asked, account))
            .filter(exchange -> exchange.form() == asked.isForm())
            .toList();
    return asked.isForm() ? byMention(asked, candidates) : byBody(asked, account, candidates);
  }

  /** The sessions of the recording are over; the clients would open them again for every call. */
  private static Reply stillValid(Exchange session) {
    String text = session.reply().text();
    return session
        .reply()
        .withBody(EXPIRATION.matcher(text).replaceFirst("<Expiration>2126-01-01T00:00:00Z<"));
  }

  private Stream<Exchange> exchanges(Asked asked, String account) {
    return byOperation.getOrDefault(asked.operation(), List.of()).stream()
        .filter(exchange -> exchange.isFor(account, asked.region()));
  }

  private static Optional<Reply> byBody(Asked asked, String account, List<Exchange> candidates)
      throws IOException {
    var wanted = Exchange.asked(asked.body(), account);
    return candidates.stream()
        .filter(exchange -> exchange.isOf(asked.path()))
        .filter(exchange -> exchange.anyBody() || exchange.asked().equals(wanted))
        .findFirst()
        .map(Exchange::reply);
  }

  /**
   * Of forms the recording has no parameters: the answer that speaks of the stack set or the topic
   * asked for is the right one, or the last where none does. All others were given one after the
   * other, as a report that is first started and then complete.
   */
  private Optional<Reply> byMention(Asked asked, List<Exchange> candidates) {
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    int last = candidates.size() - 1;
    Optional<String> name =
        NAMES.stream().filter(asked.form()::containsKey).map(asked.form()::get).findFirst();
    if (name.isEmpty()) {
      String key = asked.key() + " " + asked.region() + " " + asked.operation();
      int turn = turns.computeIfAbsent(key, first -> new AtomicInteger()).getAndIncrement();
      return Optional.of(
          candidates.get(candidates.get(0).anyBody() ? 0 : Math.min(turn, last)).reply());
    }
    return candidates.stream()
        .filter(exchange -> exchange.reply().text().contains(name.get()))
        .findFirst()
        .or(() -> Optional.of(candidates.get(last)))
        .map(Exchange::reply);
  }
}
