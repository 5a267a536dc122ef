package dev.plumbline.engine.drools;

import dev.plumbline.engine.policy.Policy;
import dev.plumbline.engine.things.Register;
import dev.plumbline.engine.things.Thing;
import dev.plumbline.engine.things.Vocabulary;
import java.time.Instant;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** Printed policies, compiled by Drools' own compiler, which the program does not have. */
public final class PrintedRules {
  private final Vocabulary vocabulary;
  private final List<Register> registers;
  private final KieBase base;

  private PrintedRules(Vocabulary vocabulary, List<Register> registers, KieBase base) {
    this.vocabulary = vocabulary;
    this.registers = registers;
    this.base = base;
  }

  public static PrintedRules of(
      Vocabulary vocabulary, List<Register> registers, List<Policy> policies) {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    DrlPrinter printer = new DrlPrinter(vocabulary);
    for (int i = 0; i < policies.size(); i++) {
      files.write(
          "src/main/resources/dev/plumbline/policies/p" + i + ".drl",
          printer.print(policies.get(i)));
    }
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new AssertionError(builder.getResults().getMessages(Message.Level.ERROR).toString());
    }
    return new PrintedRules(
        vocabulary,
        registers,
        services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
  }

  /** What they say of things that stand by themselves, and of what these hold. */
  public List<PrintedVerdicts.Said> say(List<Thing> roots, Instant asOf) {
    PrintedClauses clauses = new PrintedClauses(vocabulary, registers, asOf);
    KieSession session = base.newKieSession();
    try {
      session.setGlobal("clauses", clauses);
      roots.forEach(session::insert);
      session.fireAllRules();
      return clauses.said();
    } finally {
      session.dispose();
    }
  }
}
