package dev.plumbline.server.api;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The query string of a request. Names and values that mean nothing are mistakes, collected so that
 * all are told at once: call {@link #check()} when everything was read.
 */
public final class Parameters {
  private static final int MAXIMUM_VALUES = 200;

  private final Map<String, List<String>> given;
  private final List<Problem.Mistake> mistakes = new ArrayList<>();

  /**
   * @param allowed the names that the address knows
   */
  public Parameters(Context context, Collection<String> allowed) {
    this(context.queryParamMap(), allowed);
  }

  /** The same from elsewhere than a request. */
  public Parameters(Map<String, List<String>> given, Collection<String> allowed) {
    this.given = given;
    for (String name : given.keySet()) {
      if (!allowed.contains(name)) {
        mistake(
            name,
            "there is no parameter \"" + name + "\" here" + Suggestion.didYouMean(name, allowed));
      }
    }
  }

  /** The value of a parameter that may be given once; an empty value counts as not given. */
  public Optional<String> one(String name) {
    List<String> values = values(name, false);
    if (values.size() > 1) {
      mistake(name, "\"" + name + "\" can be given once");
    }
    return values.stream().findFirst();
  }

  /** The values of a parameter that may be repeated, or hold several separated by commas. */
  public Set<String> many(String name) {
    return new LinkedHashSet<>(values(name, true));
  }

  /** The values of a parameter that may be repeated, commas and all. */
  Set<String> repeated(String name) {
    return new LinkedHashSet<>(values(name, false));
  }

  /** The values of a repeatable parameter that must each be one of a few words. */
  public <T> Set<T> many(String name, Collection<T> choices, Function<T, String> word) {
    Set<T> chosen = new LinkedHashSet<>();
    for (String value : values(name, true)) {
      Optional<T> choice =
          choices.stream().filter(c -> word.apply(c).equalsIgnoreCase(value)).findFirst();
      choice.ifPresentOrElse(
          chosen::add, () -> unknownValue(name, value, choices.stream().map(word).toList()));
    }
    return chosen;
  }

  public int number(String name, int least, int most, int otherwise) {
    Optional<String> value = one(name);
    if (value.isEmpty()) {
      return otherwise;
    }
    try {
      int number = Integer.parseInt(value.get());
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as for a number out of range.
    }
    mistake(name, "\"" + name + "\" is a number from " + least + " to " + most);
    return otherwise;
  }

  public void unknownValue(String name, String value, Collection<String> candidates) {
    String near = Suggestion.didYouMean(value, candidates);
    String list =
        candidates.size() <= 10 && near.isEmpty()
            ? "; it is one of " + String.join(", ", candidates)
            : near;
    mistake(name, "there is no " + name + " \"" + value + "\"" + list);
  }

  public void mistake(String name, String detail) {
    mistakes.add(new Problem.Mistake(name, detail));
  }

  /** Ends the request if there was any mistake. */
  public void check() {
    if (!mistakes.isEmpty()) {
      throw ProblemException.mistakes(mistakes);
    }
  }

  private List<String> values(String name, boolean separated) {
    List<String> values = new ArrayList<>();
    for (String value : given.getOrDefault(name, List.of())) {
      for (String part : separated ? value.split(",", -1) : new String[] {value}) {
        if (!part.isBlank()) {
          values.add(part.strip());
        }
      }
    }
    if (values.size() > MAXIMUM_VALUES) {
      mistake(name, "\"" + name + "\" can have at most " + MAXIMUM_VALUES + " values");
      return List.of();
    }
    return values;
  }
}
