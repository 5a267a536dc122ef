package dev.plumbline.collectors.aws.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.collectors.aws.client.AccountCredentials;
import dev.plumbline.collectors.aws.client.Calls;
import dev.plumbline.collectors.aws.client.ClientFactory;
import dev.plumbline.collectors.aws.client.ClientSettings;
import dev.plumbline.collectors.aws.client.Clients;
import dev.plumbline.collectors.aws.client.OperationRates;
import dev.plumbline.collectors.framework.Limits;
import dev.plumbline.collectors.framework.Reading;
import dev.plumbline.collectors.recorded.RecordedAws;
import dev.plumbline.collectors.recorded.RecordedCollection;
import dev.plumbline.engine.evidence.Cell;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/** The status of more accounts than Inspector takes in one call. */
class ScannerStatusTest {
  private static final String STATUS = "inspector2:BatchGetAccountStatus";
  private static final List<String> ACCOUNTS =
      IntStream.range(0, 250).mapToObj("4%011d"::formatted).toList();

  private final RecordedAws aws = RecordedAws.startSmall();
  private final Limits limits = RecordedCollection.QUICK;
  private final ClientFactory factory =
      new ClientFactory(new ClientSettings(Optional.of(aws.endpoint()), "us-east-1", limits));

  @AfterEach
  void stop() {
    factory.close();
    aws.close();
  }

  private record OneKey() implements AccountCredentials {
    @Override
    public String caller() {
      return RecordedAws.MANAGEMENT;
    }

    @Override
    public AwsCredentialsProvider of(String account) {
      return StaticCredentialsProvider.create(AwsBasicCredentials.create("AKIAONE", "secret"));
    }

    @Override
    public void forget(String account) {}
  }

  private Map<String, Reading> read() {
    Calls calls =
        new Calls(
            new OperationRates(limits.budgetShare()),
            RecordedCollection.clock(),
            limits.attemptTimeout());
    ScannerStatus status = new ScannerStatus(new Clients(factory, new OneKey(), calls));
    Map<String, Reading> readings = new TreeMap<>();
    for (String account : ACCOUNTS) {
      readings.put(account, status.read(new Cell(account, "us-east-1", "scanner status")));
    }
    return readings;
  }

  private static boolean isFailed(String account) {
    return account.endsWith("7");
  }

  private static String entry(String account) {
    return isFailed(account)
        ? "{\"accountId\": \"%s\", \"errorCode\": \"INTERNAL_ERROR\", \"errorMessage\": \"no\"}"
            .formatted(account)
        : """
          {"accountId": "%s", "state": {"status": "ENABLED"}, "resourceState": {
           "ec2": {"status": "ENABLED"}, "ecr": {"status": "DISABLED"}}}"""
            .formatted(account);
  }

  private static String entries(boolean failed) {
    return ACCOUNTS.stream()
        .filter(account -> isFailed(account) == failed)
        .map(ScannerStatusTest::entry)
        .collect(Collectors.joining(","));
  }

  @Test
  void each_of_many_accounts_is_asked_about_by_itself_and_has_its_own_answer() {
    aws.pages(
        STATUS,
        "{\"accounts\": [%s], \"failedAccounts\": [%s]}".formatted(entries(false), entries(true)));
    Map<String, Reading> readings = read();
    assertThat(aws.calls(STATUS)).isEqualTo(ACCOUNTS.size());
    assertThat(aws.said(STATUS)).map(ScannerStatusTest::asked).allMatch(ids -> ids.size() == 1);
    assertThat(aws.said(STATUS))
        .flatMap(ScannerStatusTest::asked)
        .containsExactlyInAnyOrderElementsOf(ACCOUNTS);
    readings.forEach(
        (account, reading) -> {
          if (isFailed(account)) {
            assertThat(reading.observations()).isEmpty();
            assertThat(reading.failure().orElseThrow().cause().toString())
                .isEqualTo("NOT_COLLECTED: " + STATUS + " answered INTERNAL_ERROR for " + account);
          } else {
            assertThat(reading.failure()).isEmpty();
            assertThat(reading.observations())
                .singleElement()
                .satisfies(line -> assertThat(line.account()).isEqualTo(account));
          }
        });
  }

  private static List<String> asked(String body) {
    try {
      JsonNode ids = JsonMapper.builder().build().readTree(body).path("accountIds");
      return IntStream.range(0, ids.size()).mapToObj(i -> ids.get(i).asText()).toList();
    } catch (JsonProcessingException broken) {
      throw new AssertionError(broken);
    }
  }
}
