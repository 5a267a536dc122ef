package dev.plumbline.engine.things;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.engine.evidence.Observation;
import dev.plumbline.engine.evidence.ObservationJson;
import dev.plumbline.engine.evidence.Origin;
import dev.plumbline.engine.evidence.UnfitJsonException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema and the decoder take the same lines. */
class SnapshotSchemaTest {
  private static final Vocabulary VOCABULARY = SampleVocabulary.VOCABULARY;
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(SnapshotSchema.of(VOCABULARY));
  private static final LineDecoder DECODER =
      new LineDecoder(VOCABULARY, new SourceRules(VOCABULARY));
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private static final List<String> GOOD =
      List.of(
          line("root user", "{\"mfa\":true,\"keys\":0,\"lastUse\":\"2026-01-02T03:04:05.678Z\"}"),
          line("root user", "{\"mfa\":null,\"keys\":null,\"lastUse\":null}"),
          line("root user", "{}"),
          line("account", "{\"name\":\"shop\",\"active\":false}"),
          line(
              "guardrail",
              "{\"statements\":[{\"id\":\"1\",\"effect\":\"Allow\",\"actions\":[\"a\",\"b\"],"
                  + "\"conditions\":[{\"id\":\"c\",\"values\":[]}]}],\"targets\":null}"),
          line(
              "pipeline",
              "{\"stages\":[{\"id\":\"s\",\"blocking\":true,\"actions\":[{\"id\":\"a\","
                  + "\"order\":1.5}]},{\"id\":\"t\"}]}"),
          line(
              "supplier",
              "{\"standing\":\"gold\",\"rating\":-1e3,\"regions\":[\"eu\"],\"contract\":"
                  + "{\"id\":\"c\",\"signed\":null},\"offices\":[{\"id\":\"o\",\"desks\":3}]}"),
          line("supplier", "{\"standing\":null,\"contract\":null,\"offices\":null}"));

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void good_lines_fit_the_schema_and_are_decoded(int index) {
    ObjectNode line = SampleSnapshot.json(GOOD.get(index));

    assertThat(errors(line)).isEmpty();
    assertThat(isDecoded(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"mfa\":\"yes\"}",
        "{\"mfa\":1}",
        "{\"keys\":\"0\"}",
        "{\"keys\":1e19}",
        "{\"lastUse\":\"2026-01-02\"}",
        "{\"lastUse\":\"2026-02-30T00:00:00Z\"}",
        "{\"lastUse\":\"2026-01-02T24:00:00Z\"}",
        "{\"lastUse\":\"2026-01-02T03:04:05+01:00\"}",
        "{\"lastUse\":\"2026-01-02T03:04:05Z\\n\"}",
        "{\"lastUse\":0}",
        "{\"last use\":null}",
        "{\"identity\":null}",
        "{\"rootUser\":{}}"
      })
  void bad_data_fits_neither(String data) {
    ObjectNode line = SampleSnapshot.json(line("root user", data));

    assertThat(errors(line)).isNotEmpty();
    assertThat(isDecoded(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"standing\":\"bronze\"}",
        "{\"standing\":1}",
        "{\"regions\":\"eu\"}",
        "{\"regions\":[null]}",
        "{\"contract\":{}}",
        "{\"contract\":{\"id\":\"\"}}",
        "{\"contract\":{\"id\":\"c\",\"signed\":1}}",
        "{\"contract\":{\"id\":\"c\",\"more\":1}}",
        "{\"contract\":[]}",
        "{\"offices\":[{\"id\":1}]}",
        "{\"offices\":[null]}",
        "{\"offices\":{}}",
        "{\"id\":\"acme\"}"
      })
  void bad_nested_data_fits_neither(String data) {
    ObjectNode line = SampleSnapshot.json(line("supplier", data));

    assertThat(errors(line)).isNotEmpty();
    assertThat(isDecoded(line)).isFalse();
  }

  @Test
  void mutated_lines_are_judged_alike() {
    Random random = new Random(20260331);
    int fitting = 0;
    int unfit = 0;
    for (int i = 0; i < 6000; i++) {
      ObjectNode line = SampleSnapshot.json(GOOD.get(random.nextInt(GOOD.size())));
      for (int changes = 1 + random.nextInt(2); changes > 0; changes--) {
        mutate(line, random);
      }
      boolean fits = errors(line).isEmpty();
      assertThat(isDecoded(line)).as(line.toString()).isEqualTo(fits);
      if (fits) {
        fitting++;
      } else {
        unfit++;
      }
    }
    assertThat(fitting).isGreaterThan(500);
    assertThat(unfit).isGreaterThan(2000);
  }

  /** Replaces, removes or adds one value somewhere. */
  private static void mutate(ObjectNode line, Random random) {
    List<JsonNode> containers = new ArrayList<>();
    collect(line, containers);
    JsonNode container = containers.get(random.nextInt(containers.size()));
    if (container instanceof ArrayNode list) {
      if (list.isEmpty() || random.nextInt(3) == 0) {
        list.add(value(random));
      } else if (random.nextBoolean()) {
        list.remove(random.nextInt(list.size()));
      } else {
        list.set(random.nextInt(list.size()), value(random));
      }
      return;
    }
    ObjectNode object = (ObjectNode) container;
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    if (names.isEmpty() || random.nextInt(4) == 0) {
      object.set(name(random), value(random));
    } else if (random.nextInt(3) == 0) {
      object.remove(names.get(random.nextInt(names.size())));
    } else {
      object.set(names.get(random.nextInt(names.size())), value(random));
    }
  }

  private static void collect(JsonNode node, List<JsonNode> containers) {
    if (node.isContainerNode()) {
      containers.add(node);
      node.forEach(child -> collect(child, containers));
    }
  }

  private static String name(Random random) {
    List<String> names =
        List.of("id", "mfa", "keys", "name", "lastUse", "statements", "targets", "order", "x");
    return names.get(random.nextInt(names.size()));
  }

  private static JsonNode value(Random random) {
    return switch (random.nextInt(12)) {
      case 0 -> NODES.nullNode();
      case 1 -> NODES.booleanNode(random.nextBoolean());
      case 2 -> NODES.numberNode(random.nextInt());
      case 3 -> NODES.numberNode(random.nextDouble());
      case 4 -> NODES.textNode("");
      case 5 -> NODES.textNode("2026-03-31T06:00:00Z");
      case 6 -> NODES.textNode("2026-13-31T06:00:00Z");
      case 7 -> NODES.textNode("123456789012");
      case 8 -> NODES.arrayNode();
      case 9 -> NODES.arrayNode().add("text");
      case 10 -> NODES.objectNode();
      default -> NODES.objectNode().put("id", "x");
    };
  }

  private static List<Error> errors(JsonNode line) {
    return SCHEMA.validate(
        line, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)));
  }

  private static boolean isDecoded(JsonNode json) {
    try {
      Observation line = ObservationJson.read(json);
      Observation.From from = line.from();
      DECODER.decode(line, new Origin("source", from.operation(), from.requestId(), from.at()));
      return true;
    } catch (UnfitJsonException e) {
      return false;
    }
  }

  private static String line(String thing, String data) {
    return "{\"thing\":\"%s\",\"id\":\"i\",\"account\":\"111111111111\",\"region\":\"global\",\"from\":{\"operation\":\"o\",\"requestId\":\"r\",\"at\":\"2026-03-31T06:00:00Z\"},\"data\":%s}"
        .formatted(thing, data);
  }
}
