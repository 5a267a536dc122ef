package dev.plumbline.collectors.permissions;

import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The policy with which a role is assumed: the session may do what the collection does, whatever
 * else the role is allowed to. AWS takes 2,048 characters; when the actions are longer, those of a
 * service with the same verb are written as one, such as {@code "config:Describe*"}.
 */
public final class SessionPolicy {
  static final int LONGEST = 2048;

  private static final Pattern VERB = Pattern.compile("[^:]+:(?:BatchGet|[A-Z][a-z]+)");

  private SessionPolicy() {}

  /** The policy as JSON without blanks. */
  public static String of(Collection<String> operations) {
    SortedSet<String> actions = IamActions.of(operations);
    String exact = json(actions);
    return exact.length() <= LONGEST ? exact : json(verbs(actions));
  }

  private static SortedSet<String> verbs(Collection<String> actions) {
    SortedSet<String> verbs = new TreeSet<>();
    for (String action : actions) {
      Matcher verb = VERB.matcher(action);
      verbs.add(verb.lookingAt() ? verb.group() + '*' : action);
    }
    return verbs;
  }

  private static String json(Collection<String> actions) {
    return actions.stream()
        .collect(
            Collectors.joining(
                "\",\"",
                "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Action\":[\"",
                "\"],\"Resource\":\"*\"}]}"));
  }
}
