package dev.plumbline.benchmarks.evaluation;

import java.time.Instant;

/** An account as its lines tell, with its things, for those who judge without Plumbline. */
public record SeenAccount(
    String id,
    Ternary active,
    Ternary inUnit,
    Seen<String> name,
    Seen<String> path,
    Seen<String> environment,
    Listed<Root> root,
    Listed<Contact> contact,
    Listed<Region> regions,
    Listed<Trail> trails,
    Listed<Stack> stacks,
    Listed<Build> builds,
    Listed<Pipeline> pipelines) {

  public record Root(
      String account, String id, Ternary mfa, Ternary credentials, Seen<Long> keys) {}

  public record Contact(String account, Seen<String> email) {}

  public record Region(String account, String id, Seen<String> status) {}

  public record Trail(
      String account,
      String id,
      Ternary logging,
      Ternary everyRegion,
      Ternary validated,
      Seen<String> deliveryError) {}

  public record Stack(
      String account,
      String id,
      Seen<String> name,
      Seen<String> status,
      Seen<String> drift,
      Seen<Instant> driftChecked) {}

  public record Build(
      String account,
      String id,
      Ternary privileged,
      Ternary insecureSsl,
      Listed<Variable> variables) {}

  public record Variable(Seen<String> name, Seen<String> type) {}

  public record Pipeline(String account, String id, Ternary production, Listed<Stage> stages) {}

  public record Stage(
      Ternary securityTest,
      Ternary blocking,
      Ternary production,
      Ternary approval,
      Listed<Action> actions) {}

  public record Action(Seen<String> category) {}
}
