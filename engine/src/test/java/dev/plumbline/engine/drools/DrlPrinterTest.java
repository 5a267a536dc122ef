package dev.plumbline.engine.drools;

import static dev.plumbline.engine.drools.Conditions.all;
import static dev.plumbline.engine.drools.Conditions.any;
import static dev.plumbline.engine.drools.Conditions.compare;
import static dev.plumbline.engine.drools.Conditions.count;
import static dev.plumbline.engine.drools.Conditions.is;
import static dev.plumbline.engine.drools.Conditions.isNot;
import static dev.plumbline.engine.drools.Conditions.not;
import static dev.plumbline.engine.drools.Conditions.order;
import static dev.plumbline.engine.drools.Conditions.path;
import static dev.plumbline.engine.drools.Conditions.present;
import static dev.plumbline.engine.drools.Conditions.share;
import static dev.plumbline.engine.drools.Policies.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.engine.policy.Age;
import dev.plumbline.engine.policy.Condition.Count.Bound;
import dev.plumbline.engine.policy.Condition.Operator;
import dev.plumbline.engine.policy.Policy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Against the files in {@code printed/}. */
class DrlPrinterTest {

  private static void assertPrinted(Policy policy, String golden) throws IOException {
    try (InputStream file = DrlPrinterTest.class.getResourceAsStream("printed/" + golden)) {
      assertThat(new DrlPrinter(Vocabularies.HOUSES).print(policy))
          .isEqualTo(
              new String(
                  Objects.requireNonNull(file, golden).readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  @Test
  void a_policy_about_things_that_stand_by_themselves() throws IOException {
    assertPrinted(
        policy("HOUSE.LOCKED", "house")
            .where(all(is(path(0, "house", "lived in")), present(path(0, "house", "front door"))))
            .must(
                any(
                    is(path(0, "house", "front door", "door", "locked")),
                    not(isNot(path(0, "house", "lived in"))),
                    compare(path(0, "house", "street"), Operator.MATCHES, "Elm \"*\""),
                    compare(
                        path(0, "house", "built"), Operator.OLDER_THAN, new Age(90, Age.Unit.DAYS)),
                    compare(
                        path(0, "house", "floors"),
                        Operator.AT_MOST,
                        path(0, "house", "windows")))),
        "house-locked.drl");
  }

  @Test
  void a_policy_about_things_that_others_hold_with_every_list_clause() throws IOException {
    assertPrinted(
        policy("ROOM.LIT", "room")
            .must(
                all(
                    count(
                        Bound.AT_LEAST,
                        2,
                        path(0, "room", "lamps"),
                        all(is(path(1, "lamp", "lit")), is(path(0, "room", "dry")))),
                    count(Bound.EXACTLY, 0, path(0, "room", "lamps")),
                    share(
                        95,
                        path(0, "room", "lamps"),
                        is(path(1, "lamp", "lit")),
                        isNot(path(1, "lamp", "lit"))),
                    order(
                        path(0, "room", "lamps"),
                        false,
                        is(path(1, "lamp", "lit")),
                        true,
                        isNot(path(1, "lamp", "lit"))))),
        "room-lit.drl");
  }
}
