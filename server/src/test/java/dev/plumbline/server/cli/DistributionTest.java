package dev.plumbline.server.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No text can become code: what could compile it is not there. */
final class DistributionTest {
  private static final List<String> COMPILERS =
      List.of(
          "mvel",
          "ecj",
          "drools-ecj",
          "javaparser",
          "drools-model-codegen",
          "drools-drl-parser",
          "xstream");

  @Test
  void the_class_path_holds_no_rule_compiler() {
    List<String> jars =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(path -> new File(path).getName())
            .toList();

    assertThat(jars).anyMatch(name -> name.startsWith("drools-core"));
    assertThat(jars).noneMatch(name -> COMPILERS.stream().anyMatch(name::startsWith));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.mvel2.MVEL",
        "org.eclipse.jdt.internal.compiler.Compiler",
        "com.github.javaparser.JavaParser",
        "org.drools.model.codegen.ExecutableModelProject",
        "org.drools.drl.parser.DrlParser",
        "com.thoughtworks.xstream.XStream"
      })
  void nothing_compiles_rules(String type) {
    assertThatThrownBy(() -> Class.forName(type)).isInstanceOf(ClassNotFoundException.class);
  }
}
