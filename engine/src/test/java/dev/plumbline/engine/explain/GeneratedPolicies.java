package dev.plumbline.engine.explain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes random policies over the vocabulary of {@code differential.vocab}. */
public final class GeneratedPolicies {

  private static final List<String> SUBJECTS = List.of("account", "owner", "unit", "part");

  /** A register that policies with tables read. */
  static final String REGISTER = "name,size\nAnna,2.0\nbob,\ncleo,0\n";

  private static final String TABLE =
      "table known names from \"names.csv\" with size number, name text named by name\n\n";

  private final Random random;
  private final boolean tables;

  /** The adjectives that definitions made so far, by the kind of thing they are about. */
  private final Map<String, List<String>> defined = new HashMap<>();

  public GeneratedPolicies(Random random) {
    this(random, false);
  }

  private GeneratedPolicies(Random random, boolean tables) {
    this.random = random;
    this.tables = tables;
  }

  /** Policies that compare with the columns of a register too. */
  static GeneratedPolicies withTables(Random random) {
    return new GeneratedPolicies(random, true);
  }

  public String bundle(int policies) {
    StringBuilder text = new StringBuilder(tables ? TABLE : "");
    for (int i = random.nextInt(4); i > 0; i--) {
      definition(text, "special" + i);
    }
    for (int i = 0; i < policies; i++) {
      String subject = pick(SUBJECTS);
      policy(text, "GEN.P" + i, subject);
      for (int settings = random.nextInt(6) - 3; settings > 0; settings--) {
        settings(text, "GEN.P" + i, subject);
      }
    }
    return text.toString();
  }

  /** Definitions lean on those before them. */
  private void definition(StringBuilder text, String adjective) {
    String kind = pick(SUBJECTS);
    String when = withoutParameters(condition(List.of(kind), 2));
    text.append(
        """
        define "the %s is %s" for each %s
          not  "the %s is not %s"
          when %s
        end

        """
            .formatted(kind, adjective, kind, kind, adjective, when));
    defined.computeIfAbsent(kind, each -> new ArrayList<>()).add(adjective);
  }

  private void settings(StringBuilder text, String id, String subject) {
    text.append(
        """
        settings for "some"
          where %s
          set %s limit to %d
        end

        """
            .formatted(withoutParameters(condition(List.of(subject), 1)), id, random.nextInt(4)));
  }

  /** Parameters belong to a policy. */
  private static String withoutParameters(String condition) {
    return condition.replace(" limit", " 2");
  }

  private void policy(StringBuilder text, String id, String subject) {
    text.append("policy ").append(id).append(" \"generated\"\n");
    text.append("  practice \"Practice one\"\n  severity low\n  rationale \"r\"\n");
    text.append("  improvement \"Link one\"\n");
    if (random.nextInt(4) == 0) {
      text.append("  evidence census, at most ").append(random.nextInt(60)).append(" days old\n");
    }
    text.append("  parameter limit is ").append(random.nextInt(4)).append('\n');
    text.append("  applies to each ").append(subject).append('\n');
    if (random.nextBoolean()) {
      text.append("    where ").append(condition(List.of(subject), 2)).append('\n');
    }
    text.append("  must ").append(condition(List.of(subject), 3)).append("\nend\n\n");
  }

  String condition(List<String> scope, int depth) {
    int kind = random.nextInt(depth > 0 ? 10 : 4);
    return switch (kind) {
      case 0, 1 -> sentence(scope);
      case 2, 3 -> comparison(scope);
      case 4 -> "(" + condition(scope, depth - 1) + " and " + condition(scope, depth - 1) + ")";
      case 5 -> "(" + condition(scope, depth - 1) + " or " + condition(scope, depth - 1) + ")";
      case 6 -> "not (" + condition(scope, depth - 1) + ")";
      default -> list(scope, depth);
    };
  }

  private String sentence(List<String> scope) {
    String thing = thing(scope);
    List<String> adjectives = defined.get(thing.split(" ")[1]);
    if (adjectives != null && random.nextBoolean()) {
      return thing + pick(List.of(" is ", " is not ")) + pick(adjectives);
    }
    return thing.startsWith("the owner")
        ? thing + pick(List.of(" is known", " is not known"))
        : thing + pick(List.of(" is active", " is not active"));
  }

  /** A thing in scope, or the owner of the account where that is in scope. */
  private String thing(List<String> scope) {
    String thing = pick(scope);
    return thing.equals("account") && random.nextInt(3) == 0
        ? "the owner of the account"
        : "the " + thing;
  }

  private String comparison(List<String> scope) {
    String thing = thing(scope);
    return switch (random.nextInt(6)) {
      case 0, 1 -> "the count of " + thing + " " + number(scope);
      case 2 -> "the name of " + thing + " " + text();
      case 3 -> "the date of " + thing + " " + date();
      case 4 ->
          pick(List.of("the count of ", "the name of ", "the date of ", "the tier of "))
              + thing
              + pick(List.of(" is present", " is absent"));
      default ->
          random.nextBoolean()
              ? "the tier of " + thing + pick(List.of(" is Gold", " is not one of Gold, Silver"))
              : "the tags of " + thing + " contains \"" + pick(List.of("a", "B", "c")) + '"';
    };
  }

  private String number(List<String> scope) {
    return switch (random.nextInt(7)) {
      case 0 -> "is at least limit";
      case 1 -> "is at most " + random.nextInt(4);
      case 2 -> "is more than the count of " + thing(scope);
      case 3 -> "is between 1 and " + random.nextInt(4);
      case 4 ->
          tables && random.nextBoolean()
              ? pick(List.of("is one of ", "is not one of ")) + "the sizes of known names"
              : "is not one of 0, 2";
      case 5 -> "is not 1";
      default -> "is less than 2.5";
    };
  }

  private String text() {
    if (tables && random.nextInt(4) == 0) {
      return pick(List.of("is one of ", "is not one of ", "is one of \"cy\", "))
          + "the names of known names";
    }
    return pick(
        List.of(
            "is \"anna\"",
            "is not \"Bob\"",
            "contains \"N\"",
            "starts with \"a\"",
            "ends with \"b\"",
            "matches \"*n?a\"",
            "matches pattern \"^[A-M]\"",
            "is one of \"anna\", \"bob\"",
            "is not one of \"anna\", \"cy\""));
  }

  private String date() {
    return pick(
        List.of(
            "is older than 30 days",
            "is not older than 30 days",
            "is older than 36 hours",
            "is before 2026-10-01",
            "is after 2026-10-01",
            "is 2026-11-22",
            "is not 2026-11-22",
            "is between 2026-10-01 and 2026-11-22"));
  }

  private String list(List<String> scope, int depth) {
    List<String> lists = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (String thing : scope) {
      if (thing.equals("account")) {
        lists.add("the units of the account");
        items.add("unit");
        lists.add("the units of the owner of the account");
        items.add("unit");
      } else if (thing.equals("unit")) {
        lists.add("the parts of the unit");
        items.add("part");
      } else if (thing.equals("owner")) {
        lists.add("the units of the owner");
        items.add("unit");
      }
    }
    if (lists.isEmpty()) {
      return comparison(scope);
    }
    int which = random.nextInt(lists.size());
    String list = lists.get(which);
    List<String> inside = new ArrayList<>(scope);
    inside.add(items.get(which));
    String inner = condition(inside, depth - 1);
    return "("
        + switch (random.nextInt(9)) {
          case 0 -> "at least " + random.nextInt(4) + " of " + list + " where " + inner;
          case 1 -> "at most limit of " + list + " where " + inner;
          case 2 -> "exactly " + random.nextInt(3) + " of " + list;
          case 3 -> "some of " + list + " where " + inner;
          case 4 -> "none of " + list + " where " + inner;
          case 5 -> "for all of " + list + ": " + inner;
          case 6 -> "for all of " + list + " where " + inner + ": " + condition(inside, depth - 1);
          case 7 ->
              "for at least "
                  + pick(List.of("1", "50 %", "95 %", "0 %", "100 %"))
                  + " of "
                  + list
                  + " where "
                  + inner
                  + ": "
                  + condition(inside, depth - 1);
          default ->
              "in "
                  + list
                  + ": "
                  + pick(List.of("some", "every"))
                  + " where "
                  + inner
                  + " comes before "
                  + pick(List.of("some", "every"))
                  + " where "
                  + condition(inside, depth - 1);
        }
        + ")";
  }

  private String pick(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
