package dev.plumbline.engine.drools;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ShippedRulesTest {
  @TempDir Path folder;

  @Test
  void missing_rules_are_an_error_that_says_what_to_do() {
    assertThatThrownBy(ShippedRules::onClassPath)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the rules for exceptions, attestations and roll-up are not on the class path: put the"
                + " jar plumbline-rules-drl there");
  }

  @Test
  void the_models_a_jar_lists_are_found_and_one_that_cannot_be_loaded_is_named()
      throws IOException {
    Path jar = folder.resolve("my rules.jar");
    try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar))) {
      add(entries, "META-INF/kmodule.xml", "<kmodule/>");
      add(
          entries,
          "META-INF/kie/org.example/rules/drools-model",
          "Drools-Model-Version:10.2.0\ndev.plumbline.rules.drl.RulesGone\n");
    }

    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      assertThatThrownBy(() -> ShippedRules.of(loader))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "the compiled rules dev.plumbline.rules.drl.RulesGone cannot be loaded: build their"
                  + " jar again");
    }
  }

  private static void add(JarOutputStream entries, String name, String text) throws IOException {
    entries.putNextEntry(new JarEntry(name));
    entries.write(text.getBytes(StandardCharsets.UTF_8));
    entries.closeEntry();
  }
}
