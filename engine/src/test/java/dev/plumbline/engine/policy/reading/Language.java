package dev.plumbline.engine.policy.reading;

import dev.plumbline.engine.catalogue.Catalogue;
import dev.plumbline.engine.catalogue.Link;
import dev.plumbline.engine.catalogue.Practice;
import dev.plumbline.engine.policy.AttestationKind;
import dev.plumbline.engine.policy.Bundle;
import dev.plumbline.engine.policy.Bundle.SourceFile;
import dev.plumbline.engine.policy.Condition;
import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.policy.Problem;
import dev.plumbline.engine.policy.reading.BundleReader.Reading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A small vocabulary, and what is read with it. */
public final class Language {

  private static final String VOCABULARY =
      """
      thing account "account"
        yes/no active "the account is active" not "the account is not active"
        text   name   "the name of the account"
        text   legal  "the name of the account in the contract"
        choice tier of Gold, Silver "the tier of the account"
        number count  "the count of the account"
        date   seen   "the last sign-in of the account"
        one    root user "the root user of the account"
        list   tags of text "the tags of the account"
        list   stages of stage "the stages of the account"

      thing root user "root user"
        within account
        yes/no mfa  "the root user has MFA" not "the root user has no MFA"
        number keys "the number of access keys of the root user"

      thing stage "stage"
        within account
        yes/no test     "the stage is a test" not "the stage is not a test"
        yes/no blocking "the stage blocks" not "the stage does not block"
        text   name     "the name of the stage"
      """;

  static final Catalogue CATALOGUE =
      new Catalogue(
          "TEST 1",
          "A question",
          "",
          "",
          List.of(),
          List.of(
              new Practice(
                  "P1",
                  "practice_one",
                  "Practice one",
                  "",
                  List.of(new Link("Link one", "https://example.com/", "document")))));

  private Language() {}

  /** Reads the text of a {@code .policy} file. */
  public static Reading read(String policies) {
    return read(VOCABULARY, policies);
  }

  static Reading read(String vocabulary, String policies) {
    return BundleReader.read(
        input(
            List.of(),
            List.of(new SourceFile("test.vocab", vocabulary)),
            List.of(new SourceFile("test.policy", policies))));
  }

  /** Reads a vocabulary and policies that name registers. */
  public static Reading read(String vocabulary, String policies, Map<String, byte[]> registers) {
    return BundleReader.read(
        new BundleReader.Input(
            List.of(),
            List.of(new SourceFile("test.vocab", vocabulary)),
            List.of(new SourceFile("test.policy", policies)),
            CATALOGUE,
            List.<AttestationKind>of(),
            name -> Optional.empty(),
            name -> Optional.ofNullable(registers.get(name))));
  }

  /** Reads a vocabulary whose things are tied to the records that ship. */
  static Reading readShipped(String vocabulary) {
    return BundleReader.read(
        input(List.of(new SourceFile("test.vocab", vocabulary)), List.of(), List.of()));
  }

  private static BundleReader.Input input(
      List<SourceFile> shipped, List<SourceFile> own, List<SourceFile> policies) {
    return new BundleReader.Input(
        shipped, own, policies, CATALOGUE, List.<AttestationKind>of(), name -> Optional.empty());
  }

  /** The text of a policy about accounts that has these lines too. */
  public static String policyText(String lines) {
    return """
    policy TEST.ONE "A title"
      practice "Practice one"
      severity low
      rationale "A reason"
      improvement "Link one"
    """
        + lines.indent(2)
        + "end\n";
  }

  /** A bundle without a mistake. */
  public static Bundle bundle(String policies) {
    Reading reading = read(policies);
    return reading
        .bundle()
        .orElseThrow(
            () ->
                new AssertionError(
                    String.join("\n", reading.problems().stream().map(Problem::render).toList())));
  }

  /** The policy that has these lines too. */
  public static Policy policy(String lines) {
    return bundle(policyText(lines)).policies().get(0);
  }

  /** A condition about an account. */
  static Condition condition(String words) {
    return policy("applies to each account\nmust " + words).must();
  }

  /** The only problem of a condition about an account. */
  static Problem mistake(String words) {
    return only(read(policyText("applies to each account\nmust " + words)));
  }

  static Problem only(Reading reading) {
    if (reading.problems().size() != 1) {
      throw new AssertionError("not one problem: " + reading.problems());
    }
    return reading.problems().get(0);
  }
}
