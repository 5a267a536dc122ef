package dev.plumbline.engine.drools;

import dev.plumbline.engine.evidence.Observed;
import dev.plumbline.engine.policy.Truth;
import dev.plumbline.engine.things.Thing;
import java.util.function.Function;

/**
 * The words of printed DRL: the global {@code clauses} of a rule that {@link DrlPrinter} prints.
 *
 * <p>A way is the names of attributes from a thing, such as {@code "root user / mfa"}; all but the
 * last lead to one thing each. Whatever is absent on the way makes a clause no, whatever is unknown
 * makes it unknown, as {@link dev.plumbline.engine.policy.Condition} says.
 */
public interface DrlClauses {

  /**
   * The same words for a policy that finds evidence too old that others may still use.
   *
   * @param source the source's name
   * @param maximumAge such as {@code "7 days"}
   */
  DrlClauses refusing(String source, String maximumAge);

  /**
   * The subjects of a policy that a thing standing by itself holds. What could not be listed on the
   * ways becomes an assessment of its own.
   *
   * @param ways none for a policy about the thing itself
   */
  Iterable<Thing> subjects(String policyId, Thing root, String... ways);

  /** Decides by scope and requirement, and inserts the assessment. */
  void assess(String policyId, Thing subject, Truth where, Truth must);

  /**
   * Decides by scope and requirement under the settings that hold, and inserts the assessment.
   * Where it is unknown whether a setting holds, the result counts if it is the same both ways.
   *
   * @param scopes whether each setting holds
   * @param where by the sets of settings that hold, a number whose lowest bit stands for the first
   * @param must the same
   */
  void assess(String policyId, Thing subject, Truth[] scopes, Truth[] where, Truth[] must);

  /** A sentence. */
  Truth yes(Thing thing, String way);

  /** A sentence's opposite: not the same as {@link #not}, for it is no of an absent value too. */
  Truth opposite(Thing thing, String way);

  /**
   * A sentence that a definition made.
   *
   * @param way to the thing it is about; empty for the thing itself
   */
  Truth so(Thing thing, String way, Function<Thing, Truth> when);

  /** The opposite of a sentence that a definition made; no of an absent thing too. */
  Truth notSo(Thing thing, String way, Function<Thing, Truth> when);

  Truth present(Thing thing, String way);

  Truth absent(Thing thing, String way);

  /**
   * A comparison.
   *
   * @param operator as policies write it, such as {@code "is at least"}
   * @param operands from {@link #number}, {@link #text}, {@link #date}, {@link #age}, {@link
   *     #column} and {@link #read}
   */
  Truth compare(Thing thing, String way, String operator, Observed<?>... operands);

  Truth all(Truth... parts);

  Truth any(Truth... parts);

  Truth none(Truth... parts);

  Truth not(Truth part);

  /** At least, at most or exactly so many items of a list satisfy a condition. */
  Truth count(String bound, String number, Thing thing, String way, Function<Thing, Truth> where);

  /** At least so many percent of the items that satisfy the first condition satisfy the second. */
  Truth share(
      String percent,
      Thing thing,
      String way,
      Function<Thing, Truth> where,
      Function<Thing, Truth> must);

  /**
   * Items of a list come before others.
   *
   * @param first {@code "some"} or {@code "every"}, as is {@code second}
   */
  Truth order(
      Thing thing,
      String way,
      String first,
      Function<Thing, Truth> firstIs,
      String second,
      Function<Thing, Truth> secondIs);

  Observed<?> number(String number);

  Observed<?> text(String text);

  /**
   * A moment of the policy.
   *
   * @param words a day, such as {@code "2026-11-23"}, or an instant
   */
  Observed<?> date(String words);

  /** A duration, such as {@code "90 days"}. */
  Observed<?> age(String words);

  /** All that the register of a kind of thing says in a column. */
  Observed<?> column(String thing, String column);

  /** Another attribute. */
  Observed<?> read(Thing thing, String way);
}
