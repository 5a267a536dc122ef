package dev.plumbline.benchmarks.evaluation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.runtime.KieSession;

/** The 20 policies as a person writes them in DRL, over loose facts in one session. */
final class HandWrittenDrl {
  private static final String FILE = "policies.drl";

  private final KieBase rules;

  private HandWrittenDrl(KieBase rules) {
    this.rules = rules;
  }

  /** Compiles the rules. */
  static HandWrittenDrl compiled() {
    KieServices services = KieServices.Factory.get();
    KieFileSystem files = services.newKieFileSystem();
    files.write("src/main/resources/dev/plumbline/benchmarks/evaluation/rules/" + FILE, text());
    KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
    if (builder.getResults().hasMessages(Message.Level.ERROR)) {
      throw new IllegalStateException(
          builder.getResults().getMessages(Message.Level.ERROR).toString());
    }
    return new HandWrittenDrl(
        services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase());
  }

  private static String text() {
    try (InputStream in = HandWrittenDrl.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException(FILE + " is not on the class path");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Judges all accounts, of which the last is the management account. */
  void judge(List<SeenAccount> accounts, ResultSink to) {
    KieSession session = rules.newKieSession();
    try {
      session.setGlobal("to", to);
      session.setGlobal("management", accounts.get(accounts.size() - 1).id());
      session.setGlobal("organization", World.ORGANIZATION);
      for (SeenAccount account : accounts) {
        session.insert(account);
        account.root().items().forEach(session::insert);
        account.regions().items().forEach(session::insert);
        account.trails().items().forEach(session::insert);
        account.stacks().items().forEach(session::insert);
        account.builds().items().forEach(session::insert);
        account.pipelines().items().forEach(session::insert);
      }
      session.fireAllRules();
    } finally {
      session.dispose();
    }
  }
}
