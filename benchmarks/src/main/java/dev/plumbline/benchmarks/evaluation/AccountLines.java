package dev.plumbline.benchmarks.evaluation;

import static dev.plumbline.benchmarks.evaluation.LineWriting.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.engine.evidence.Cell;
import dev.plumbline.engine.evidence.Coverage;
import dev.plumbline.engine.evidence.LineGap;
import dev.plumbline.engine.evidence.Observation;
import java.util.ArrayList;
import java.util.List;

/** The lines and rows of the ledger that tell of a drawn account. */
record AccountLines(DrawnAccount drawn, LineWriting writing) {

  static AccountLines of(DrawnAccount drawn) {
    return new AccountLines(drawn, new LineWriting(drawn.id()));
  }

  List<Observation> of(String source) {
    return switch (source) {
      case "accounts" -> account();
      case "organization tree" -> place();
      case "account tags" -> tag();
      case "account summary" -> root();
      case "security contacts" -> contact();
      case "account regions" -> regions();
      case "trails" -> trails();
      case "stacks" -> stacks();
      case "build projects" -> DeliveryLines.builds(drawn, writing);
      case "pipelines" -> DeliveryLines.pipelines(drawn, writing);
      default -> throw new IllegalArgumentException("no source " + source);
    };
  }

  Coverage row(String source) {
    return switch (source) {
      case "account tags" -> global(source, drawn.tag() == TagCase.DENIED);
      case "account summary" -> global(source, drawn.root() == RootCase.DENIED);
      case "security contacts" -> global(source, drawn.contact() == ContactCase.DENIED);
      case "account regions" -> writing.row(source, Cell.GLOBAL, drawn.regions().reading());
      case "trails" -> writing.row(source, World.REGION, drawn.trails().reading());
      case "stacks" -> writing.row(source, World.REGION, drawn.stacks().reading());
      case "build projects" -> writing.row(source, World.REGION, drawn.builds().reading());
      case "pipelines" -> writing.row(source, World.REGION, drawn.pipelines().reading());
      default -> throw new IllegalArgumentException("no source " + source);
    };
  }

  private Coverage global(String source, boolean denied) {
    return writing.row(source, Cell.GLOBAL, denied ? Reading.DENIED : Reading.COMPLETE);
  }

  private List<Observation> account() {
    ObjectNode data = data();
    drawn.nameField().into(data, "name");
    data.put("email", "account-" + drawn.number() + "@example.com");
    drawn.active().active.into(data, "active");
    return one("account", drawn.id(), "organizations:ListAccounts", data);
  }

  private List<Observation> place() {
    ObjectNode data = data();
    drawn.unit().inUnitField().into(data, "inUnit");
    drawn.unit().pathField().into(data, "path");
    return one("account", drawn.id(), "organizations:ListAccountsForParent", data);
  }

  private List<Observation> tag() {
    if (drawn.tag() == TagCase.DENIED) {
      return List.of();
    }
    ObjectNode data = data();
    drawn.tag().environment.into(data, "environment");
    return List.of(
        writing.line(
            "account",
            drawn.id(),
            Cell.GLOBAL,
            "organizations:ListTagsForResource",
            drawn.tag() == TagCase.STALE ? World.READ_LONG_AGO : World.READ_AT,
            data,
            new LineGap.AsTheRow()));
  }

  private List<Observation> root() {
    if (drawn.root() == RootCase.DENIED) {
      return List.of();
    }
    ObjectNode data = data();
    drawn.root().mfa.into(data, "mfa");
    if (drawn.root().keys >= 0) {
      data.put("keys", drawn.root().keys);
    }
    drawn.root().credentials.into(data, "credentials");
    return one("root user", "root", "iam:GetAccountSummary", data);
  }

  private List<Observation> contact() {
    if (!drawn.contact().hasLine()) {
      return List.of();
    }
    ObjectNode data = data();
    data.put("name", "Security operations");
    drawn.contact().email.into(data, "email");
    data.put("phone", "+1 555 0100");
    return one("alternate contact", "security", "account:GetAlternateContact", data);
  }

  private List<Observation> one(String thing, String id, String operation, ObjectNode data) {
    return List.of(writing.line(thing, id, Cell.GLOBAL, operation, data));
  }

  private List<Observation> regions() {
    List<Observation> lines = new ArrayList<>();
    for (RegionCase region : drawn.regions().things()) {
      String id = "eu-north-" + (lines.size() + 1);
      ObjectNode data = data();
      data.put("name", id);
      region.status.into(data, "status");
      lines.add(writing.line("enabled region", id, Cell.GLOBAL, "account:ListRegions", data));
    }
    return lines;
  }

  private List<Observation> trails() {
    List<Observation> lines = new ArrayList<>();
    for (TrailCase trail : drawn.trails().things()) {
      ObjectNode data = data();
      data.put("organization", false);
      trail.everyRegion.into(data, "everyRegion");
      trail.validated.into(data, "validated");
      trail.logging.into(data, "logging");
      trail.deliveryError.into(data, "deliveryError");
      lines.add(
          writing.line(
              "trail", "trail-" + lines.size(), World.REGION, "cloudtrail:GetTrailStatus", data));
    }
    return lines;
  }

  private List<Observation> stacks() {
    List<Observation> lines = new ArrayList<>();
    for (StackCase stack : drawn.stacks().things()) {
      ObjectNode data = data();
      data.put("name", stack.name + '-' + lines.size());
      said(stack.status).into(data, "status");
      said(stack.drift).into(data, "drift");
      checked(stack).into(data, "driftChecked");
      lines.add(
          writing.line(
              "stack", "stack-" + lines.size(), World.REGION, "cloudformation:ListStacks", data));
    }
    return lines;
  }

  private static Field said(String text) {
    return text.isEmpty() ? Field.LEFT_OUT : Field.text(text);
  }

  private static Field checked(StackCase stack) {
    return stack.checked == StackCase.ABSENT
        ? Field.ABSENT
        : Field.text(World.AS_OF.minusSeconds(stack.checked * 86_400L).toString());
  }
}
