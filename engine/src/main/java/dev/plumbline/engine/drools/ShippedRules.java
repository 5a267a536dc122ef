package dev.plumbline.engine.drools;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.drools.model.Model;

/**
 * Rules written in DRL and compiled when their jar was built: those of the program itself, and
 * those of any other kjar on the class path. A kjar lists its model classes in {@code
 * META-INF/kie/GROUP/ARTIFACT/drools-model}, beside its {@code META-INF/kmodule.xml}.
 */
public final class ShippedRules {
  private static final String MARK = "META-INF/kmodule.xml";
  private static final String OWN_PACKAGE = "dev.plumbline.rules.drl.";

  private final List<Model> models;

  private ShippedRules(List<Model> models) {
    this.models = List.copyOf(models);
  }

  /** No rules beside the policies: assessments alone. */
  public static ShippedRules none() {
    return new ShippedRules(List.of());
  }

  /**
   * All compiled rules on the class path of this class.
   *
   * @throws IllegalStateException if the program's own are not there
   */
  public static ShippedRules onClassPath() {
    return of(ShippedRules.class.getClassLoader());
  }

  static ShippedRules of(ClassLoader loader) {
    List<String> classes = new ArrayList<>();
    try {
      for (URL mark : Collections.list(loader.getResources(MARK))) {
        classes.addAll(listedBeside(mark));
      }
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the compiled rules cannot be read: " + e.getMessage(), e);
    }
    if (classes.stream().noneMatch(name -> name.startsWith(OWN_PACKAGE))) {
      throw new IllegalStateException(
          "the rules for exceptions, attestations and roll-up are not on the class path: put the jar"
              + " plumbline-rules-drl there");
    }
    return new ShippedRules(
        classes.stream().distinct().sorted().map(name -> model(name, loader)).toList());
  }

  List<Model> models() {
    return models;
  }

  private static List<String> listedBeside(URL mark) throws IOException, URISyntaxException {
    URI uri = mark.toURI();
    if (!uri.getScheme().equals("jar")) {
      return listedBelow(Path.of(uri).resolveSibling("kie"));
    }
    URI jar = new URI(uri.getRawSchemeSpecificPart().split("!", 2)[0]);
    try (FileSystem files = FileSystems.newFileSystem(Path.of(jar), Map.of())) {
      return listedBelow(files.getPath("META-INF", "kie"));
    }
  }

  private static List<String> listedBelow(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<String> classes = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder, 3)) {
      for (Path list : files.filter(file -> file.endsWith("drools-model")).toList()) {
        Files.readAllLines(list, StandardCharsets.UTF_8).stream()
            .filter(line -> !line.isBlank() && !line.contains(":"))
            .forEach(classes::add);
      }
    }
    return classes;
  }

  private static Model model(String name, ClassLoader loader) {
    try {
      return Class.forName(name, true, loader)
          .asSubclass(Model.class)
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException | LinkageError | ClassCastException e) {
      throw new IllegalStateException(
          "the compiled rules " + name + " cannot be loaded: build their jar again", e);
    }
  }
}
