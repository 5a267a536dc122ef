package dev.plumbline.engine.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same a million times, in the profile {@code nightly}. */
class LanguageNightlyFuzzTest {

  @MethodSource("dev.plumbline.engine.fuzz.Texts#seeds")
  @FuzzTest(maxDuration = "", maxExecutions = 1_000_000)
  void any_text_is_a_bundle_or_a_list_of_problems(byte[] text) {
    Texts.read(text);
  }
}
