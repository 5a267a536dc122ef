package dev.plumbline.engine.drools;

import static org.drools.model.DSL.globalOf;
import static org.drools.model.DSL.on;
import static org.drools.model.PatternDSL.alphaIndexedBy;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.plumbline.engine.things.Attribute;
import dev.plumbline.engine.things.DeclaredThing;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.ThingDefinition;
import dev.plumbline.engine.things.Vocabulary.SubjectPath;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.drools.model.Global;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Model;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Rule;
import org.drools.model.Variable;
import org.drools.model.impl.ModelImpl;

/**
 * Policies as Drools' executable model: one rule a policy, over the things that stand by
 * themselves.
 *
 * <p>The id of an expression decides which rules share its node, so two expressions may have one id
 * only if they do the same. An id is therefore a hash of everything its predicate is made of.
 */
final class PolicyModel {
  static final String PACKAGE = "dev.plumbline.policies";
  static final String BATCH = "batch";

  private PolicyModel() {}

  static Model of(List<PolicyProgram> programs) {
    Global<Batch> batch = globalOf(Batch.class, PACKAGE, BATCH);
    ModelImpl model = new ModelImpl();
    model.addGlobal(batch);
    programs.forEach(program -> model.addRule(ruleOf(program, batch)));
    return model;
  }

  private static Rule ruleOf(PolicyProgram program, Global<Batch> batch) {
    return ruleOf(program, program.root().type(), batch);
  }

  private static <T extends Thing> Rule ruleOf(
      PolicyProgram program, Class<T> type, Global<Batch> batch) {
    Variable<T> root = declarationOf(type, "root");
    PatternDef<T> things = pattern(root);
    if (type == DeclaredThing.class) {
      ofKind(things, program.root());
    }
    if (program.passesOverRootsWithoutSubjects()) {
      withSubjects(things, program);
    }
    return rule(PACKAGE, program.policy().id())
        .build(
            things,
            on(root, batch)
                .execute(
                    (drools, thing, running) -> running.assess(program, thing, drools::insert)));
  }

  private static <T extends Thing> void ofKind(PatternDef<T> things, ThingDefinition kind) {
    String name = kind.name();
    things.expr(
        id("kind", name),
        thing -> thing.identity().kind().equals(name),
        alphaIndexedBy(
            String.class, ConstraintType.EQUAL, 0, thing -> thing.identity().kind(), name));
  }

  private static <T extends Thing> void withSubjects(PatternDef<T> things, PolicyProgram program) {
    things.expr(
        subjectsId(program.paths()), thing -> program.walk().leadsAnywhere(thing, Instant.EPOCH));
  }

  static String subjectsId(List<SubjectPath> paths) {
    return id(
        "subjects",
        paths.stream()
            .map(
                path ->
                    path.steps().stream()
                        .map(Attribute::toString)
                        .collect(Collectors.joining("/", path.root().name() + ":", "")))
            .collect(Collectors.joining("|")));
  }

  static String id(String what, String made) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(made.getBytes(StandardCharsets.UTF_8));
      return what + "-" + HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
