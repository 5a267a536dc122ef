package dev.plumbline.engine.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;

/**
 * What is wrong with a line of JSON.
 *
 * @param place after the file's name: {@code ":12:5"} with a column, or {@code ":12 /data/mfa"}
 *     with a JSON pointer
 * @param message what was expected there
 */
record LineProblem(String place, String message) {

  static LineProblem of(int line, JsonProcessingException e) {
    return new LineProblem(StrictJson.place(line, e), StrictJson.explain(e));
  }

  static LineProblem of(int line, UnfitJsonException e) {
    String pointer = e.pointer().isEmpty() ? "" : " " + e.pointer();
    return new LineProblem(":" + line + pointer, e.expectation());
  }
}
