package dev.plumbline.engine.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Hostile and broken texts, 100,000 of them in every build; none takes a second. */
class LanguageFuzzTest {

  @MethodSource("dev.plumbline.engine.fuzz.Texts#seeds")
  @FuzzTest(maxDuration = "", maxExecutions = 100_000)
  void any_text_is_a_bundle_or_a_list_of_problems(byte[] text) {
    Texts.read(text);
  }
}
